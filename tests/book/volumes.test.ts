import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { bindEdition } from '../../src/book/bind/bind-edition.ts'
import { walkBook } from '../../src/book/model/map-book.ts'
import type { Book, Section } from '../../src/book/model/book.ts'
import { inlineText } from '../../src/book/model/walk.ts'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { loadBook } from '../../src/pipeline.ts'
import { bookFolder } from '../support/book-folder.ts'
import { octavo } from '../support/octavo.ts'

const names = ['salt', 'tide', 'lamp'] as const

// Three books whose files, pictures, notes and ids have the same names.
function threeBooks(at = (name: string) => name) {
  return Object.assign(
    {},
    ...names.map((name, index) => ({
      [`${at(name)}/book.yaml`]: `title: The ${name}\nsubtitle: A Tale\nauthor: Mira Vance\nlanguage: en-GB\ncopyright: (c) 20${index} Mira Vance\n`,
      [`${at(name)}/images/map.svg`]: `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="${index + 1}"/>`,
      [`${at(name)}/manuscript/1.md`]: `# The Harbour {#harbour}\n\nIt was ${name}.[^1] See [that](2.md) and [this](#inland).\n\n![Near](../images/map.svg)\n\n![From the top](images/map.svg)\n\n[^1]: A note of ${name}.\n`,
      [`${at(name)}/manuscript/2.md`]: '# Inland {#inland}\n\nBack to [the harbour](#harbour).\n',
      [`${at(name)}/manuscript/dedication.md`]: `For ${name}.\n`,
    })),
  )
}

const settings = 'title: The Roads\nauthor: Mira Vance\nlanguage: en-GB\n'
const whole = {
  'octavo.workspace.yaml': '',
  'whole/book.yaml': `${settings}volumes: [../salt, ../tide, ../lamp]\n`,
}

async function load(files: Readonly<Record<string, string>>, folder = 'whole') {
  const root = bookFolder(files)
  const found: Diagnostic[] = []
  const loaded = await loadBook(join(root, folder), {}, (one) => found.push(one))
  return { root, loaded, book: loaded?.book, found }
}

function outline(sections: readonly Section[]): readonly unknown[] {
  return sections.map(({ role, title, sections: inner }) =>
    inner.length > 0 ? [inlineText(title), outline(inner)] : role,
  )
}

function idsAndTargets(book: Book) {
  const ids: string[] = []
  const targets: string[] = []
  const images = new Set<string>()
  walkBook(book, {
    section: ({ id, footnotes }) => ids.push(id, ...footnotes.map((note) => note.id)),
    block(block) {
      if (block.id !== undefined) ids.push(block.id)
      if (block.type === 'figure') images.add(block.resource)
    },
    inline(inline) {
      if (inline.type === 'crossReference') targets.push(inline.target)
      if (inline.type === 'footnoteReference') targets.push(inline.footnote)
    },
  })
  return { ids, targets, images: [...images] }
}

describe('a book of several volumes', () => {
  test('has a part for each, in the order of the list, between its front and back matter', async () => {
    const { book, found } = await load({
      ...whole,
      ...threeBooks(),
      'whole/manuscript/foreword.md': '# Foreword\n\nThree books.\n',
      'whole/manuscript/afterword.md': '# Afterword\n\nThat was it.\n',
    })
    expect(found.filter(({ severity }) => severity !== 'info')).toEqual([])
    const inner = ['dedication', 'chapter', 'chapter']
    expect(outline(book?.sections ?? [])).toEqual([
      'foreword',
      ['The salt', inner],
      ['The tide', inner],
      ['The lamp', inner],
      'afterword',
    ])
    const chapters = book?.sections[2]?.sections.map(({ label, matter }) => [label, matter])
    expect(chapters).toEqual([
      [undefined, 'bodymatter'],
      ['Chapter One', 'bodymatter'],
      ['Chapter Two', 'bodymatter'],
    ])
  })

  test('keeps ids, links, notes and pictures of the volumes apart', async () => {
    const { book } = await load({ ...whole, ...threeBooks() })
    const { ids, targets, images } = idsAndTargets(book!)
    expect(new Set(ids).size).toBe(ids.length)
    expect(targets).toHaveLength(12)
    for (const target of targets) expect(ids).toContain(target)
    expect(targets.filter((target) => target.startsWith('v2-'))).toHaveLength(4)
    expect(images).toEqual(names.map((name) => `@workspace/${name}/images/map.svg`))
    expect(images.map((name) => book?.resources[name]?.height)).toEqual([1, 2, 3])
  })

  test('makes an ebook that is in order', async () => {
    const { root } = await load({ ...whole, ...threeBooks() })
    const { code, err } = await octavo(root, ['build', 'whole', '--edition', 'ebook'])
    expect({ code, err }).toMatchObject({ code: 0 })
    expect((await octavo(root, ['check', 'whole/dist/the-roads.epub'])).code).toBe(0)
  })

  test('may hold its volumes in its own folder, without a text or a workspace', async () => {
    const { book, found } = await load(
      { 'book.yaml': `${settings}volumes: [salt, ./tide, lamp/]\n`, ...threeBooks() },
      '',
    )
    expect(found.filter(({ severity }) => severity !== 'info')).toEqual([])
    expect(book?.sections.map(({ title }) => inlineText(title))).toEqual([
      'The salt',
      'The tide',
      'The lamp',
    ])
  })

  test('has one contents and one half title, keeps copyright pages, and says what is left out', async () => {
    const { book, loaded, found } = await load({
      ...whole,
      ...threeBooks(),
      'salt/manuscript/contents.md': '# Contents\n',
      'salt/manuscript/half-title.md': 'SALT\n',
      'tide/manuscript/copyright.md': 'First printed in Lisbon.\n',
      'lamp/manuscript/title-page.md': 'THE LAMP, by hand\n',
    })
    expect(
      found.filter(({ code }) => code === 'volumes/left-out').map(({ span }) => span?.file),
    ).toEqual([
      '@workspace/salt/manuscript/half-title.md',
      '@workspace/salt/manuscript/contents.md',
    ])
    const [, tide, lamp] = book?.sections ?? []
    expect(tide?.sections.map(({ role }) => role)).toContain('copyright-page')
    expect({ headed: lamp?.headed, blocks: lamp?.blocks.length }).toEqual({
      headed: false,
      blocks: 1,
    })
    const [ebook] = loaded?.editions ?? []
    const bound = ebook && book && bindEdition(book, ebook)
    const page = bound?.sections.find(({ role }) => role === 'copyright-page')
    expect(JSON.stringify(page?.blocks)).toContain('© 201 Mira Vance')
  })

  test('follows the book.yaml of each volume where its text is read', async () => {
    const { book } = await load({
      ...whole,
      ...threeBooks(),
      'tide/book.yaml':
        'title: Die Flut\nauthor: Jo Hart\nlanguage: de\nchapter-heading: Kapitel {number}\n',
    })
    const tide = book?.sections[1]
    expect(tide).toMatchObject({ language: 'de', author: 'Jo Hart' })
    expect(tide?.sections.map(({ label }) => label)).toEqual([undefined, 'Kapitel 1', 'Kapitel 2'])
  })

  test('has a sample with the beginning of the first volume', async () => {
    const sample = 'editions: { sample: { format: epub, kind: sample, chapters: 1 } }\n'
    const { loaded } = await load({
      ...whole,
      ...threeBooks(),
      'whole/book.yaml': whole['whole/book.yaml'] + sample,
    })
    const sections = loaded?.samples.get('sample')?.sections ?? []
    expect(outline(sections)).toEqual([['The salt', ['dedication', 'chapter']], 'also-by'])
  })

  test('has messages with the place of a file in its volume', async () => {
    const { root, found } = await load({
      ...whole,
      ...threeBooks(),
      'tide/manuscript/2.md': '# Inland\n\nSee [there](#nowhere).\n\n[x]{.smalcaps}\n',
    })
    const places = found
      .filter(({ severity }) => severity !== 'info')
      .map(({ span }) => `${span?.file}:${span?.start.line}`)
    expect(new Set(places)).toEqual(
      new Set(['@workspace/tide/manuscript/2.md:3', '@workspace/tide/manuscript/2.md:5']),
    )
    const { err } = await octavo(root, ['check', 'whole', '--quick'])
    expect(err).toContain('tide/manuscript/2.md:3:5')
    expect(err).toContain('│ See [there](#nowhere).')
  })

  test.each([
    ['../none', 'project/not-found'],
    ['../../outside', 'project/path-outside'],
    ['.', 'project/file-unreadable'],
  ])('tells when a volume cannot be read: %s', async (path, code) => {
    const { found } = await load({
      ...whole,
      ...threeBooks(),
      'whole/book.yaml': `${settings}volumes: [../salt, ${path}]\n`,
    })
    expect(found.filter(({ severity }) => severity === 'error')).toMatchObject([
      { code, span: { file: 'book.yaml', start: { line: 4 } } },
    ])
  })
})

describe('an index over all volumes', () => {
  const marked = {
    ...whole,
    'salt/book.yaml': 'title: Salt\nauthor: Mira Vance\nlanguage: en-GB\n',
    'salt/manuscript/1.md':
      '# One\n\n[Salt]{.index} and the [trade]{.index term="salt!trade"} of [brine]{.index see="salt"}; [The Lamp]{.index sort="Lamp, The"}.\n\n![Near](a.svg)\n',
    'salt/a.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
    'tide/book.yaml': 'title: Tide\nauthor: Mira Vance\nlanguage: en-GB\n',
    'tide/manuscript/1.md':
      '# One\n\nMore [salt]{.index}, [brine]{.index}, [tide]{.index} and [ash]{.index}.\n\n![Far](../b.svg)\n\n![Wide](../b.svg)\n',
    'tide/manuscript/9.md': '---\nrole: index\n---\n\n# Index\n',
    'tide/b.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="8"/>',
  }
  const two = (more: string) => ({
    ...marked,
    'whole/book.yaml': `${settings}volumes: [../salt, ../tide]\n${more}`,
  })
  const indexes = (book: Book | undefined) => {
    const found: (readonly unknown[])[] = []
    if (book)
      walkBook(book, {
        block(block) {
          if (block.type !== 'index') return
          found.push(
            block.groups.flatMap(({ letter, entries }) =>
              entries.map((entry) => [
                letter,
                inlineText(entry.term),
                entry.places.map(({ name }) => name),
                entry.seeAlso.map(({ target }) => target),
                entry.entries.map(({ term }) => inlineText(term)),
              ]),
            ),
          )
        },
      })
    return found
  }

  test('is one where the whole book asks for it, in the order of all entries', async () => {
    for (const files of [
      two('index: true\n'),
      { ...two(''), 'whole/manuscript/9.md': '---\nrole: index\n---\n\n# Index\n' },
    ]) {
      const { book, found } = await load(files)
      const [index, ...others] = indexes(book)
      expect(others).toEqual([])
      const salt = 'v1-index-salt'
      expect(index).toEqual([
        ['A', 'ash', ['Tide, One'], [], []],
        ['B', 'brine', ['Tide, One'], [salt], []],
        ['L', 'The Lamp', ['Salt, One'], [], []],
        ['S', 'salt', ['Salt, One', 'Tide, One'], [], ['trade']],
        ['T', 'tide', ['Tide, One'], [], []],
      ])
      expect(found.map(({ code }) => code)).not.toContain('index/nothing-marked')
      const { ids } = idsAndTargets(book ?? { metadata: {} as never, sections: [], resources: {} })
      expect(new Set(ids).size).toBe(ids.length)
    }
  })

  test('stays that of a volume where the whole book does not ask', async () => {
    const { book } = await load(two(''))
    expect(indexes(book).map((entries) => entries.length)).toEqual([4])
  })

  test('is told of once when no volume has a mark', async () => {
    const { found } = await load({
      ...whole,
      ...threeBooks(),
      'whole/book.yaml': `${settings}volumes: [../salt, ../tide, ../lamp]\nindex: true\n`,
    })
    const told = found.filter(({ code }) => code === 'index/nothing-marked')
    expect(told.map(({ message }) => message)).toEqual([
      'The index is empty because nothing in the volumes is marked for it.',
    ])
  })

  test('and lists of figures stand in the ebook, which is in order', async () => {
    const { book, root } = await load(two('index: true\nlist-of-figures: true\n'))
    const list = book?.sections.find(({ role }) => role === 'loi')?.blocks[0]
    const entries = list?.type === 'contents' ? list.entries : []
    expect(
      entries.map((one) => [
        inlineText(one.title),
        one.entries.map(({ label }) => label?.replace('\u00a0', ' ')),
      ]),
    ).toEqual([
      ['Salt', ['Figure 1']],
      ['Tide', ['Figure 1', 'Figure 2']],
    ])
    const { code } = await octavo(join(root, 'whole'), ['build', '-e', 'epub'])
    expect(code).toBe(0)
    const checked = await octavo(join(root, 'whole'), ['check', 'dist/the-roads.epub'])
    expect(checked.code).toBe(0)
  })
})
