import { describe, expect, it } from 'vitest'
import type { Section } from '../../src/book/model/book.ts'
import { inlineText } from '../../src/book/model/walk.ts'
import { build, image, metadata } from './build.ts'

// `Part I: The Coast (part) [Chapter One: The Harbour (chapter)]`
function outline(sections: readonly Section[]): string[] {
  return sections.map(({ label, title, role, sections }) => {
    const name = [label, inlineText(title)].filter((text) => text).join(': ')
    return `${name} (${role})${sections.length ? ` [${outline(sections).join(', ')}]` : ''}`
  })
}

describe('sections', () => {
  it('begin at each heading of the first level', () => {
    const { book } = build({ 'one.md': 'Before.\n\n# A\n\nText.\n\n## Inside\n\n# B {#bee}\n' })
    expect(outline(book.sections)).toEqual([
      'Chapter One (chapter)',
      'Chapter Two: A (chapter)',
      'Chapter Three: B (chapter)',
    ])
    expect(book.sections.map(({ id }) => id)).toEqual(['chapter-1', 'a', 'bee'])
    expect(book.sections[1]?.blocks.map(({ type }) => type)).toEqual(['paragraph', 'heading'])
  })

  it('take their title from the front matter or from a smaller heading', () => {
    const { book } = build({
      '1.md': '---\ntitle: The *Harbour*\n---\nText.',
      '2.md': '## Inland\n\nText.\n\n### Further\n',
    })
    expect(book.sections[0]?.title[1]).toMatchObject({ type: 'emphasis' })
    expect(outline(book.sections)[1]).toBe('Chapter Two: Inland (chapter)')
    expect(book.sections[1]?.blocks[1]).toMatchObject({ type: 'heading', depth: 2 })
  })

  it('have the title of the front matter in their running heads, in words, when it is shorter', () => {
    const text = (title: string) => `---\ntitle: ${title}\n---\n\n# Mira's *Long* Title\n\nText.`
    const [short, same] = build({
      '1.md': text("Mira's *Title*"),
      '2.md': text("Mira's *Long* Title"),
    }).book.sections
    expect(short?.runningHead).toBe('Mira’s Title')
    expect(same?.runningHead).toBeUndefined()
  })

  it('are chapters below the only heading of a single file, when that is the title of the book', () => {
    const { book } = build({ 'all.md': '# The Salt Road\n\n## A\n\nText.\n\n## B\n\nText.' })
    expect(outline(book.sections)).toEqual(['Chapter One: A (chapter)', 'Chapter Two: B (chapter)'])
  })

  it('know their role by front matter, file name, heading and attributes', () => {
    const { book, codes } = build({
      '00-dedication.md': 'For Anna.',
      '01-x.md': '---\nrole: Foreword\n---\n# Before We Begin\n\nText.',
      '02-y.md': '# Prologue\n\nText.',
      '03-z.md': '# Night {.interlude}\n\nText.\n\n# Day\n\nText.\n\n# Dusk\n\nText.',
      '99-acknowledgements.md': 'Thanks.',
    })
    expect(outline(book.sections)).toEqual([
      'Dedication (dedication)',
      'Before We Begin (foreword)',
      'Prologue (prologue)',
      'Night (interlude)',
      'Chapter One: Day (chapter)',
      'Chapter Two: Dusk (chapter)',
      'Acknowledgments (acknowledgments)',
    ])
    expect(book.sections.map(({ matter }) => matter)).toEqual([
      'frontmatter',
      'frontmatter',
      'bodymatter',
      'bodymatter',
      'bodymatter',
      'bodymatter',
      'backmatter',
    ])
    expect(book.sections[0]).toMatchObject({ headed: false, listed: false })
    expect(codes).toEqual([])
  })

  it('report a role that there is not', () => {
    const { diagnostics } = build({ '1.md': '---\nrole: prolog\ntitle: A\n---\nText.' })
    expect(diagnostics[0]).toMatchObject({
      code: 'yaml/bad-value',
      message: 'There is no role "prolog".',
      hints: ['did you mean "prologue"?'],
      span: { start: { line: 2, column: 7 } },
    })
  })

  it('lie in parts: folders, and sections of that role', () => {
    const { book } = build({
      '01-a.md': '# A\n\nText.',
      'part-two/index.md': '# The Coast\n\nOn the coast.',
      'part-two/1.md': '# B\n\nText.',
      '03-the-hills/1.md': '# C\n\nText.',
      '04.md': '---\nrole: part\ntitle: The End\n---\n',
      '05.md': '# D\n\nText.\n\n# Epilogue\n\nText.',
    })
    expect(outline(book.sections)).toEqual([
      'Chapter One: A (chapter)',
      'Part I: The Coast (part) [Chapter Two: B (chapter)]',
      'Part II: The hills (part) [Chapter Three: C (chapter)]',
      'Part III: The End (part) [Chapter Four: D (chapter)]',
      'Epilogue (epilogue)',
    ])
    expect(book.sections[1]?.blocks).toHaveLength(1)
  })

  it('go to their place by name when they have no number', () => {
    const names = [
      '01-one.md',
      '90-acknowledgments.md',
      'colophon.md',
      'dedication.md',
      'epilogue.md',
      'foreword.md',
      'part-two/x.md',
      'prologue.md',
    ]
    const { book } = build(Object.fromEntries(names.map((name) => [name, 'Text.'])))
    expect(book.sections.map(({ role }) => role)).toEqual([
      'dedication',
      'foreword',
      'prologue',
      'chapter',
      'part',
      'epilogue',
      'acknowledgments',
      'colophon',
    ])
    const { book: listed } = build(
      { 'one.md': 'Text.', 'dedication.md': 'Text.' },
      { order: 'as-listed' },
    )
    expect(listed.sections.map(({ role }) => role)).toEqual(['chapter', 'dedication'])
  })
})

describe('numbers', () => {
  const files = { '1.md': '# A\n\nText.', '2.md': '# B\n\nText.' }

  it('are words of the book’s language, as the author wants them', () => {
    const label = (changes: Parameters<typeof build>[1]) =>
      build(files, changes).book.sections[1]?.label
    expect(label({})).toBe('Chapter Two')
    expect(label({ metadata: { ...metadata, language: 'de-AT' } })).toBe('Kapitel 2')
    expect(label({ metadata: { ...metadata, language: 'fr' } })).toBe('Chapitre 2')
    expect(label({ chapterHeading: '{roman} ({number}, {word})' })).toBe('II (2, Two)')
    expect(label({ chapterHeading: false })).toBeUndefined()
  })

  it('are English, with a warning, in a language whose words are not known', () => {
    const { book, codes } = build(files, { metadata: { ...metadata, language: 'eu' } })
    expect(book.sections[0]?.label).toBe('Chapter 1')
    expect(codes).toEqual(['language/no-words'])
  })

  it('are left to the author who wrote them', () => {
    const { book } = build({
      'all.md':
        '# CHAPTER I\n\nText.\n\n# Chapter 2: The *Sea*\n\nText.\n\n# 3\n\nText.\n\n# Stave Four\n\nText.',
    })
    expect(outline(book.sections)).toEqual([
      'CHAPTER I (chapter)',
      'Chapter 2: The Sea (chapter)',
      '3 (chapter)',
      'Stave Four (chapter)',
    ])
    expect(book.sections.map(({ ordinal }) => ordinal)).toEqual([1, 2, 3, 4])
    expect(book.sections[1]?.title[1]).toMatchObject({ type: 'emphasis' })
  })

  it('are not found in words that only look like them', () => {
    const { book } = build({
      'all.md':
        '# Ill\n\nText.\n\n# Part of It\n\nText.\n\n# Xi\n\nText.\n\n# Five Fourteen\n\nText.',
    })
    expect(outline(book.sections)).toEqual([
      'Chapter One: Ill (chapter)',
      'Chapter Two: Part of It (chapter)',
      'Chapter Three: Xi (chapter)',
      'Chapter Four: Five Fourteen (chapter)',
    ])
  })

  it('can be given, and left out', () => {
    const { book } = build({
      '1.md': '---\nnumber: 7\ntitle: A\n---\nText.',
      '2.md': '---\nnumber: false\ntitle: B\n---\nText.',
      '3.md': '# C\n\nText.\n\n# D {.unnumbered}\n\nText.',
    })
    expect(book.sections.map(({ label }) => label)).toEqual([
      'Chapter Seven',
      undefined,
      'Chapter Eight',
      undefined,
    ])
  })

  it('are not on a book of a single chapter', () => {
    expect(build({ '1.md': '# A Story\n\nText.' }).book.sections[0]?.label).toBeUndefined()
  })
})

describe('notes', () => {
  it('are numbered by section, each before the notes that are marked in it', () => {
    const { book, codes } = build({
      'all.md':
        '# A\n\nOne[^b] two^[inline] three[^a] four[^b].\n\n# B\n\nFive[^b].\n\n[^a]: Text of a.\n\n[^b]: Text of b[^c].\n\n[^c]: Text of c.\n',
    })
    const [a, b] = book.sections
    expect(a?.footnotes.map(({ id, number }) => [id, number])).toEqual([
      ['a-note-1', 1],
      ['a-note-2', 2],
      ['a-note-3', 3],
      ['a-note-4', 4],
    ])
    expect(b?.footnotes).toHaveLength(2)
    const paragraph = a?.blocks[0]
    const marks =
      paragraph?.type === 'paragraph'
        ? paragraph.children.filter((child) => child.type === 'footnoteReference')
        : []
    expect(marks).toMatchObject([
      { footnote: 'a-note-1', number: 1 },
      { footnote: 'a-note-3', number: 3 },
      { footnote: 'a-note-4', number: 4 },
      { footnote: 'a-note-1', number: 1 },
    ])
    expect(new Set(marks.map(({ id }) => id)).size).toBe(4)
    expect(codes).toEqual([])
  })

  it('are found by their labels whatever the case of letters', () => {
    const { book, codes } = build({
      'one.md': '# A\n\nOne[^Tide] and two[^TIDE].\n\n[^tide]: Text.\n',
    })
    expect(book.sections[0]?.footnotes).toHaveLength(1)
    expect(codes).toEqual([])
  })

  it('report footnote/text-missing, footnote/not-referenced and footnote/duplicate', () => {
    const { diagnostics, book } = build({
      'one.md':
        '# A\n\nOne[^on].\n\n[^one]: Text.\n\n[^one]: Other text.\n\n[^self]: See[^self].\n',
    })
    expect(diagnostics.map(({ code, span }) => [code, span?.start.line])).toEqual([
      ['footnote/duplicate', 7],
      ['footnote/text-missing', 3],
      ['footnote/not-referenced', 5],
      ['footnote/not-referenced', 9],
    ])
    expect(diagnostics[1]?.hints[0]).toBe('did you mean "one"?')
    expect(book.sections[0]?.blocks[0]).toMatchObject({
      children: [{ value: 'One' }, { value: '[^on]' }, { value: '.' }],
    })
  })
})

describe('links', () => {
  const linked = (text: string, more: Readonly<Record<string, string>> = {}) => {
    const files = {
      '1.md': `# The Harbour\n\n${text}\n`,
      '2.md':
        '# Inland {#in}\n\n## Far Away\n\n![A map](map.png){#map}\n\n| a |\n| - |\n| b |\n\n: Tides {#tides}\n',
      ...more,
    }
    const { book, diagnostics, codes } = build(files, {}, image('map.png'))
    const block = book.sections[0]?.blocks[0]
    return {
      codes,
      diagnostics,
      inline: block?.type === 'paragraph' ? block.children[0] : undefined,
    }
  }

  it.each([
    ['[](#in)', 'in', 'Chapter\u00a02'],
    ['[](2.md)', 'in', 'Chapter\u00a02'],
    ['[there](2.md#map)', 'map', 'there'],
    ['[](#map)', 'map', 'Figure\u00a01'],
    ['[](#far-away)', 'far-away', 'Far Away'],
    ['[back](#the-harbour)', 'the-harbour', 'back'],
  ])('%s leads to %s and says "%s"', (text, target, words) => {
    const { inline, codes } = linked(text)
    expect(inline).toMatchObject({ type: 'crossReference', target, form: 'text' })
    expect(inline && inlineText([inline])).toBe(words)
    expect(codes).toEqual([])
  })

  it('can ask for the page', () => {
    expect(linked('[](#in){.page}').inline).toMatchObject({ form: 'page' })
    expect(linked('[](#in){.page}').inline).not.toHaveProperty('classes')
  })

  it('report link/target-not-found with the nearest id, and keep the words', () => {
    const { inline, diagnostics } = linked('[the *harbour*](#the-habour)')
    expect(inline).toMatchObject({ type: 'text', value: 'the ' })
    expect(diagnostics[0]).toMatchObject({
      code: 'link/target-not-found',
      message: 'Nothing in the book has the id "the-habour".',
      hints: ['"the-harbour" exists'],
      span: { start: { line: 3, column: 1 } },
    })
    expect(linked('[x](3.md)').diagnostics[0]?.hints).toEqual(['"1.md" exists'])
  })

  it('leave the book by safe schemes only', () => {
    expect(linked('[x](https://example.org/a b)').codes).toEqual([])
    expect(linked('[x](https://example.org/ä)').inline).toMatchObject({ type: 'link' })
    for (const url of [
      'javascript:alert(1)',
      'file:///etc/passwd',
      'data:text/html,x',
      '//x.org',
    ]) {
      const { inline, codes } = linked(`[x](${url})`)
      expect([url, inline?.type, codes]).toEqual([url, 'text', ['link/unsafe']])
    }
  })

  it('report id/duplicate and lead to the first', () => {
    const { diagnostics, inline } = linked('[](#in)', { '2.md': '# On {#in}\n\n## Again {#in}' })
    expect(diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual([
      'id/duplicate The id "in" is already used at manuscript/2.md:1.',
    ])
    expect(inline).toMatchObject({ target: 'in' })
  })
})

describe('titles', () => {
  it('report section/no-title and section/duplicate-title', () => {
    const { codes } = build(
      { '1.md': 'Text.', '2.md': '# A\n\nText.', '3.md': '# A\n\nText.' },
      { chapterHeading: false },
    )
    expect(codes).toEqual(['section/no-title', 'section/duplicate-title'])
  })
})

describe('blocks', () => {
  const blocks = (text: string, name = 'x.png') => {
    const { book, codes } = build({ '1.md': `# A\n\n${text}` }, {}, image(name))
    return { blocks: book.sections[0]?.blocks ?? [], codes }
  }

  it('are figures when they are an image alone', () => {
    expect(blocks('![A *map*](x.png){width=80% .full-page}').blocks[0]).toMatchObject({
      type: 'figure',
      resource: 'x.png',
      alt: 'A map',
      width: '80%',
      classes: ['full-page'],
      caption: [{ value: 'A ' }, { type: 'emphasis' }],
    })
    expect(blocks('![](x.png){alt=""}')).toMatchObject({ blocks: [{ alt: '' }], codes: [] })
    expect(blocks('![](x.png)').codes).toEqual(['image/no-description'])
    expect(blocks('See ![it](x.png).').blocks[0]).toMatchObject({
      type: 'paragraph',
      children: [{}, { type: 'inlineImage', resource: 'x.png', alt: 'it' }, {}],
    })
  })

  it('find images from their file, from the book folder, and under a name of another kind', () => {
    expect(blocks('![a](../images/a.png)', 'images/a.png').blocks[0]?.type).toBe('figure')
    expect(blocks('![a](images/a%20b.png)', 'images/a b.png').blocks[0]?.type).toBe('figure')
    expect(blocks('![a](a.webp)', 'manuscript/a.webp.png').blocks[0]?.type).toBe('figure')
    expect(blocks('![A map](gone.png)').blocks[0]).toMatchObject({
      type: 'paragraph',
      children: [{ value: 'A map' }],
    })
  })

  it('are quotations with who said them', () => {
    expect(blocks('> Salt.\n> — Mira').blocks[0]).toMatchObject({
      type: 'blockquote',
      blocks: [{ type: 'paragraph' }],
      attribution: [{ value: 'Mira' }],
    })
    expect(blocks('> — Salt.').blocks[0]).not.toHaveProperty('attribution')
    expect(blocks('::: epigraph\nSalt.\n\n— *Mira*\n:::').blocks[0]).toMatchObject({
      type: 'container',
      name: 'epigraph',
      attribution: [{ type: 'emphasis' }],
    })
  })

  it('are verse with steps of indent', () => {
    expect(blocks('| a\n|    b\n|        c').blocks[0]).toMatchObject({
      stanzas: [[{ indent: 0 }, { indent: 1 }, { indent: 2 }]],
    })
  })

  it('are letters with their parts named', () => {
    const { blocks: all } = blocks(
      '::: letter\nHarbour Street\n\nDear Ann,\n\nThe sea is calm.\n\nYours,\n\nBen\n:::',
    )
    const [letter] = all
    expect(
      letter?.type === 'container' && letter.blocks.map(({ classes }) => classes?.[0]),
    ).toEqual(['date-line', 'salutation', undefined, 'valediction', 'signature'])
  })

  it('are messages that say whom they are from', () => {
    expect(blocks('::: message {from="Ann"}\nHello.\n:::').blocks[0]).toMatchObject({
      name: 'message',
      blocks: [{ classes: ['from'], children: [{ value: 'Ann' }] }, { type: 'paragraph' }],
    })
  })

  it('begin with the epigraph and the date line of the front matter', () => {
    const text = '---\ntitle: A\nepigraph: |\n  Salt.\n\n  — Mira\ndate-line: Spring\n---\nText.'
    expect(build({ '1.md': text }).book.sections[0]?.blocks).toMatchObject([
      { type: 'container', name: 'epigraph', attribution: [{ value: 'Mira' }] },
      { classes: ['date-line'] },
      { type: 'paragraph' },
    ])
  })

  it('have names that are unique in the book', () => {
    const { book } = build({ '1.md': '# A\n\n> x\n\ny\n\n# B\n\nz^[note]' })
    expect(book.sections.map(({ blocks }) => blocks.map(({ node }) => node))).toEqual([
      ['a.p1', 'a.p3'],
      ['b.p1'],
    ])
    expect(book.sections[1]?.footnotes[0]?.blocks[0]?.node).toBe('b-note-1.p1')
  })
})
