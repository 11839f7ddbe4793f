/** What links can call a place: its id, and the ids that other programs would give its title. */
import { describe, expect, it } from 'vitest'
import { build } from '../build.ts'
import { inlineText } from '../../../src/book/model/walk.ts'

// The words of the place that each link of 1.md leads to, or the file and the words of a section.
function placesOf(files: Readonly<Record<string, string>>) {
  const { book, diagnostics } = build(files)
  const text = JSON.stringify(book.sections)
  const targets = [...text.matchAll(/"type":"crossReference".*?"target":"([^"]+)"/g)]
  return {
    targets: targets.map(([, id]) => id),
    codes: diagnostics.map(({ code }) => code).filter((code) => !code.startsWith('section/')),
    messages: diagnostics.map(({ message, hints }) => [message, ...hints].join(' ')),
    book,
  }
}

// The text of what a link leads to.
function wordsAt(files: Readonly<Record<string, string>>): readonly (string | undefined)[] {
  const { targets, book, codes } = placesOf(files)
  expect(codes).toEqual([])
  const words = new Map<string, string>()
  for (const section of book.sections) {
    if (section.title) words.set(section.id, inlineText(section.title))
    section.blocks.forEach((block, index) => {
      const next = section.blocks[index + 1]
      if (block.type !== 'heading' || block.id === undefined) return
      const said = next?.type === 'paragraph' ? inlineText(next.children) : ''
      words.set(block.id, `${inlineText(block.children)}: ${said}`)
    })
  }
  return targets.map((id) => words.get(id ?? ''))
}

const twice = '# Trade\n\nGoods.\n\n## Tides\n\nFirst.\n\n## Tides\n\nSecond.'

describe('headings with the same words', () => {
  it('are numbered in reading order, as GitHub and pandoc do', () => {
    const links = '[a](#tides), [b](#tides-1), [c](#tides-2).'
    const file = `# Tides\n\n${links}\n\n## Tides\n\nFirst.\n\n## Tides\n\nSecond.`
    expect(wordsAt({ '1.md': file })).toEqual(['Tides', 'Tides: First.', 'Tides: Second.'])
  })

  it('are numbered in each file, and the file of the link comes first', () => {
    const links = '# Links\n\n[a](#tides).\n\n## Tides\n\nOurs.'
    expect(wordsAt({ '1.md': links, '2.md': twice })).toEqual(['Tides: Ours.'])
    const named = '# Links\n\n[a](2.md#tides), [b](2.md#tides-1).\n\n## Tides\n\nOurs.'
    expect(wordsAt({ '1.md': named, '2.md': twice })).toEqual(['Tides: First.', 'Tides: Second.'])
  })

  it('are numbered through the book when the file has no such heading', () => {
    const third = '# Links\n\n[a](#tides-1), [b](#tides-2).'
    const files = { '1.md': third, '2.md': twice, '3.md': '# Salt\n\nWhite.\n\n## Tides\n\nThird.' }
    expect(wordsAt(files)).toEqual(['Tides: Second.', 'Tides: Third.'])
  })

  it('never lend a number that is not there', () => {
    const { codes } = placesOf({ '1.md': '# Tides\n\n[a](#tides-2).', '2.md': '# Tides\n\nText.' })
    expect(codes).toContain('link/target-not-found')
  })

  it('are told of when a link could mean those of two files', () => {
    const files = { '1.md': '# A\n\n[a](#tides).', '2.md': twice, '3.md': '# Tides\n\nText.' }
    const { codes, messages } = placesOf(files)
    expect(codes).toEqual(['link/ambiguous'])
    expect(messages).toContain(
      'Both manuscript/2.md and manuscript/3.md have a place called "tides", and the link leads to the first. write 2.md#tides write 3.md#tides',
    )
  })
})

describe('a heading', () => {
  it.each([
    ['Chapter 3: The Road', 'chapter-3-the-road', 'The Road'],
    ['Chapter 3: The Road', 'the-road', 'The Road'],
    ["What's new & old", 'whats-new--old', 'What’s new & old'],
    ["What's new & old", 'whats-new-old', 'What’s new & old'],
    ['Version 2.0 and after', 'version-2.0-and-after', 'Version 2.0 and after'],
    ['Version 2.0 and after', 'version-20-and-after', 'Version 2.0 and after'],
    ['2024 in the north', '2024-in-the-north', '2024 in the north'],
    ['2024 in the north', 'in-the-north', '2024 in the north'],
    ['Über die Brücke', 'über-die-brücke', 'Über die Brücke'],
    ['Über die Brücke', '%C3%BCber-die-br%C3%BCcke', 'Über die Brücke'],
    ['Дом у моря', 'дом-у-моря', 'Дом у моря'],
    ['snake_case *and* `code`', 'snake_case-and-code', 'snake_case and code'],
  ])('%s is found as #%s', (heading, name, words) => {
    expect(wordsAt({ '1.md': `# A\n\n[a](#${name}).`, '2.md': `# ${heading}\n\nText.` })).toEqual([
      words,
    ])
  })
})

describe('an id', () => {
  it.each(['fig:map', 'fig.map', 'tbl:a_b', 'A-B', 'sec_x.y:z', 'été', '1.2'])(
    'may be %s',
    (id) => {
      const { targets, codes } = placesOf({
        '1.md': `# A\n\n[a](#${id})\n\n## B {#${id}}\n\nText.`,
      })
      expect(codes).toEqual([])
      expect(targets).toHaveLength(1)
    },
  )

  it('belongs to its file', () => {
    const file = (words: string) => `# ${words}\n\n[a](#end).\n\n## End {#end}\n\n${words}.`
    const { targets, codes } = placesOf({ '1.md': file('One'), '2.md': file('Two') })
    expect(codes).toEqual([])
    expect(targets).toEqual(['end', 'end-2'])
  })

  it('of a place of another file is never taken for one of the file that a link names', () => {
    const files = { '1.md': '# A\n\n[a](2.md#end).', '2.md': '# B', '3.md': '# C {#end}\n\nText.' }
    const { codes, messages } = placesOf(files)
    expect(codes).toContain('link/target-not-found')
    expect(messages.join()).toContain('"3.md#end" exists')
  })
})

describe('a link to a page of a site', () => {
  const files = (address: string) => ({
    'one/01-start.md': `# A\n\n[a](${address}).`,
    'one/02-two.md': '# The Road\n\nText.\n\n## Deep\n\nWater.',
    'index.md': '# Preface\n\nText.',
  })

  it.each([
    ['02-two.html', 'the-road'],
    ['02-two.htm', 'the-road'],
    ['02-two.html#deep', 'deep'],
    ['./02-two.xhtml', 'the-road'],
    ['02-two/', 'the-road'],
    ['two.html', 'the-road'],
    ['../one/02-two.html#deep', 'deep'],
    ['/two.html', 'the-road'],
    ['the-road.html', 'the-road'],
    ['../index.html', 'preface'],
  ])('%s leads to #%s', (address, target) => {
    expect(placesOf(files(address))).toMatchObject({ targets: [target], codes: [] })
  })

  it('that is not in the book leads nowhere', () => {
    expect(placesOf(files('three.html')).codes).toEqual(['link/target-not-found'])
  })
})

describe('a link out of the manuscript', () => {
  const codesFor = (url: string) => {
    const { diagnostics } = build({ '01.md': `# One\n\nSee [it](${url}).` })
    return diagnostics.map(({ code }) => code).filter((code) => code.startsWith('link/'))
  }

  it.each(['../std/index.html', '../reference/', '/about', 'tides.xlsx', '../code/main.rs'])(
    'to a page or a file elsewhere is a warning: %s',
    (url) => expect(codesFor(url)).toEqual(['link/outside-book']),
  )

  it.each(['two.md', '../two.md', 'two.html', '#two', '02-the-road/'])(
    'to what may be a chapter is an error: %s',
    (url) => expect(codesFor(url)).toEqual(['link/target-not-found']),
  )
})

describe('links of Obsidian', () => {
  const files = {
    '02 The Harbour.md': '# The Harbour\n\nText.\n\n## What’s left, then?\n\nOurs.',
    '03 Salt.md': '# Of salt and tar\n\nText.',
    '04 Tide.md': 'Text.',
    '05.md': '# Salt\n\nText.',
  }
  const linkedFrom = (link: string) => ({ '01 Start.md': `# Start\n\n${link}.`, ...files })

  it.each([
    ['a file', '[[03 Salt]]', 'Of salt and tar'],
    ['a file, in other case', '[[03 SALT]]', 'Of salt and tar'],
    ['a file in a folder of the vault', '[[My Vault/manuscript/03 Salt|tar]]', 'Of salt and tar'],
    ['a title', '[[The Harbour]]', 'The Harbour'],
    ['a title, in other case and with words', '[[the harbour|there]]', 'The Harbour'],
    ['a heading', '[[The Harbour#What’s left, then?]]', 'What’s left, then?: Ours.'],
    [
      'a heading, with words',
      '[[02 the harbour#What’s left, then?|x]]',
      'What’s left, then?: Ours.',
    ],
    ['a title before the name without its number', '[[Salt]]', 'Salt'],
  ])('lead to %s', (_, link, words) => {
    expect(wordsAt(linkedFrom(link))).toEqual([words])
  })

  it('lead to a file before a title', () => {
    const both = { ...linkedFrom('[[Salt]]'), 'Salt.md': '# White\n\nText.' }
    expect(wordsAt(both)).toEqual(['White'])
  })

  it('are told only when they lead nowhere, or to one of several', () => {
    const links = '[[Tar]], [[The Harbour#Nothing]], [[The Harbour]] and [[Twin]]'
    const twins = { 'Twin one/Twin.md': '# One\n\nA.', 'Twin two/Twin.md': '# Two\n\nB.' }
    const { targets, codes } = placesOf({ ...linkedFrom(links), ...twins })
    expect(codes).toEqual(Array(3).fill('link/target-not-found'))
    expect(targets).toHaveLength(1)
  })
})
