import { describe, expect, it } from 'vitest'
import { checkEpub } from '../../src/check-epub/check-epub.ts'
import { holdTo } from '../../src/check-epub/rule.ts'
import { openEpub, type OpenedEpub } from '../../src/check-epub/open-epub.ts'
import { sendToKindleRules } from '../../src/check-epub/send-to-kindle-rules.ts'
import { beyondStandard } from '../../src/check-epub/standard-limits.ts'
import { shopRules } from '../../src/check-epub/shop-rules.ts'
import { readInternalEntities } from '../../src/container/xml/internal-entities.ts'
import type { XmlElement } from '../../src/container/xml/read-elements.ts'
import type { XmlFile } from '../../src/container/package/text-file.ts'
import { mendXml } from '../../src/container/xml/mend-xml.ts'
import { lineAt } from '../../src/container/text/line-at.ts'
import { zipEpub } from '../../src/container/zip/zip-epub.ts'
import { explainCssError } from '../../src/theme/stylesheet/explain-css-error.ts'
import { findOpenBrackets } from '../../src/theme/css/open-brackets.ts'
import { emitEdition } from '../epub/emit.ts'
import { richBook } from '../epub/rich-book.ts'
import { cpuTime, timesAsLong } from '../support/cpu-time.ts'

const sound = await zipEpub(await emitEdition(richBook()))

async function opened(changes: Partial<OpenedEpub>): Promise<OpenedEpub> {
  const epub = await openEpub(sound, 'book.epub', () => {})
  if (!epub) throw new Error('the book cannot be opened')
  return { ...epub, ...changes }
}

const ruled = async (changes: Partial<OpenedEpub>) => {
  const epub = await opened(changes)
  for (const rule of [...sendToKindleRules, ...shopRules]) holdTo(epub, rule, 'generic')
}
const css = (text: string) => ruled({ stylesheets: [{ path: 'a.css', text }] })
const page = (text: string) => ruled({ documents: [{ path: 'a.xhtml', text, elements: [] }] })

// Work that grows by the square of any of these would take minutes.
const size = 300_000
const hostile: Readonly<Record<string, () => unknown>> = {
  'a stylesheet of spaces': () => css(' '.repeat(size)),
  'spaces after a brace': () => css(`p{${' '.repeat(size)}x`),
  'selectors without a rule': () => css('body,'.repeat(size / 5)),
  'open braces': () => css('{'.repeat(size)),
  'properties without a value': () => css(`{${'--a '.repeat(size / 4)}`),
  'properties of its own on many lines': () => css('p{--a:1}\n'.repeat(size / 9)),
  'hidden elements that never close': () => page('<p hidden="">'.repeat(size / 13)),
  'tags that never close': () => page('<p '.repeat(size / 3)),
  'comments with hyphens': () => page('<!-- -- -->\n'.repeat(size / 12)),
  'a tag of spaces': () => mendXml(`<a${' '.repeat(size)}`),
  'a document type of open comments': () => readInternalEntities('<!--'.repeat(size / 4)),
  'a document type of open entities': () => readInternalEntities('<!ENTITY a '.repeat(size / 11)),
  'entities of entities': () => readInternalEntities(multiplied(8)),
  'open comments in a theme': () => findOpenBrackets('/*'.repeat(size / 2)),
  'braces out of place in a theme': () => explainFaults('p em {'.repeat(size / 6)),
  'open addresses in a theme': () => findOpenBrackets('url('.repeat(size / 4)),
}

// The explanation of each of many faults.
function explainFaults(text: string): void {
  for (let at = text.indexOf('{'); at !== -1; at = text.indexOf('{', at + 1))
    explainCssError('Unexpected input', text, at)
}

// Each entity refers to the one before it three hundred times, and the first is empty.
function multiplied(depth: number): string {
  const names = Array.from({ length: depth }, (_, index) => `e${index}`)
  const declared = names.map((name, index) => {
    return `<!ENTITY ${name} "${index === 0 ? '' : `&e${index - 1};`.repeat(300)}">`
  })
  return declared.join('\n')
}

describe('no file stalls the checks with', () => {
  it.each(Object.entries(hostile))('%s', async (_, task) => {
    expect(await cpuTime(task)).toBeLessThan(4000)
  })
})

it('checks a stylesheet twice as long in about twice the time', async () => {
  const text = `p{${' '.repeat(40)}--a : 1; color: red}\nbody , p { margin: 0 }\n`
  const [once, twice] = [text.repeat(4000), text.repeat(8000)]
  expect(
    await timesAsLong(
      () => css(twice),
      () => css(once),
    ),
  ).toBeLessThan(3)
})

it('opens no archive whose files share their bytes', async () => {
  const archive = Buffer.from(sound)
  // Every entry of the directory after the first names the bytes of the one before it.
  let before: number | undefined
  let shared = 0
  for (let at = archive.indexOf('PK\u0001\u0002', 0, 'latin1'); at !== -1;) {
    if (before !== undefined && shared++ > 3)
      archive.copy(archive, at + 42, before + 42, before + 46)
    before = at
    at = archive.indexOf('PK\u0001\u0002', at + 4, 'latin1')
  }
  expect(await checkEpub(archive, 'book.epub')).toMatchObject([
    {
      code: 'epub/unreadable',
      message: 'The archive keeps this file and another in the same bytes.',
    },
  ])
})

// These are above the limits; the time that the checker of the standard would take is not asked.
describe('a book is not checked against the standard when it has', () => {
  const element = (name: string, attributes: Record<string, string> = {}) => {
    return { name, tag: name, attributes, text: '', offset: 0 }
  }
  const file = (count: number, made: XmlElement) => ({
    path: 'a.xhtml',
    text: '',
    elements: Array<XmlElement>(count).fill(made),
  })

  it.each([
    ['links', 30_000, element('a', { href: '#a' })],
    ['pictures', 30_000, element('img', { src: 'a.png' })],
    ['ids', 120_000, element('p', { id: 'a' })],
  ])('thousands of %s', async (_, count, made) => {
    const epub = await opened({ documents: [file(count, made)] })
    expect(beyondStandard(epub)).toMatchObject({ code: 'epub/standard-unchecked' })
    expect(beyondStandard({ ...epub, documents: [file(count / 3, made)] })).toBeUndefined()
  })

  it('the same number of links in many files', async () => {
    const links = file(7_000, element('a', { href: '#a' }))
    const epub = await opened({ documents: Array<XmlFile>(9).fill(links) })
    expect(beyondStandard(epub)?.message).toContain('links')
    expect(beyondStandard({ ...epub, documents: [links, links] })).toBeUndefined()
  })

  it('but not thousands of plain subjects, which take a second', async () => {
    const epub = await opened({})
    const subjects = file(20_000, element('dc:subject', {}))
    expect(beyondStandard({ ...epub, package: { ...epub.package, document: subjects } })).toBe(
      undefined,
    )
  })

  it('thousands of subjects with terms, and says so', async () => {
    const files = await emitEdition(richBook())
    const subjects = '<meta refines="#a" property="term">sea</meta>'.repeat(20_000)
    const stuffed = files.map((each) =>
      each.path.endsWith('.opf')
        ? {
            ...each,
            bytes: Buffer.from(
              Buffer.from(each.bytes).toString().replace('</metadata>', `${subjects}</metadata>`),
            ),
          }
        : each,
    )
    const found = await checkEpub(await zipEpub(stuffed), 'book.epub')
    expect(found.filter(({ code }) => code === 'epub/standard-unchecked')).toMatchObject([
      {
        message: expect.stringMatching(/too many elements of metadata: 20,0\d\d\.$/),
        place: { file: 'OEBPS/content.opf' },
      },
    ])
  })
})

it('tells lines in any order', () => {
  const text = 'a\nb\nc\nd'
  expect([0, 2, 4, 6, 3, 1, 7].map((offset) => lineAt(text, offset))).toEqual([1, 2, 3, 4, 2, 1, 4])
})
