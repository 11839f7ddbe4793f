/** The judge of the fuzzer finds each kind of fault, when the program is made to do wrong. */
import JSZip from 'jszip'
import { describe, expect, test } from 'vitest'
import { diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { buildEditions } from '../../src/index.ts'
import { missing } from '../support/checkers.ts'
import { skipAloud } from '../support/skip-aloud.ts'
import type { FuzzCase } from './fuzz-case.ts'
import { judge, type Build } from './judge.ts'
import { lostWords } from './lost-words.ts'
import { withSmallCover } from './small-cover.ts'

const one: FuzzCase = {
  use: 'build',
  files: withSmallCover(
    new Map([
      ['book.yaml', 'title: T\nauthor: A\nlanguage: en\n'],
      ['manuscript/1.md', '# One\n\nNobody came but qzxakvj and the postman.\n'],
    ]),
  ),
  planted: [{ file: 'manuscript/1.md', word: 'qzxakvj' }],
  keepsText: true,
  twice: true,
  asksOthers: true,
}

describe('the judge', () => {
  test('has nothing against a sound book', async () => {
    const { faults, ebooks } = await judge(one)
    expect(faults).toEqual([])
    expect(ebooks.length).toBe(1)
  })

  test('tells what is thrown', async () => {
    const { faults } = await judge({ ...one, files: new Map([...one.files, ['../a.md', 'a']]) })
    expect(faults.map(({ kind }) => kind)).toEqual(['crash'])
  })

  test('tells a book that is not built and no error says why', async () => {
    const silent: Build = () => Promise.resolve([])
    const { faults } = await judge(one, silent)
    expect(faults.map(({ kind }) => kind)).toEqual(['crash'])
  })

  test('tells a word that the ebook has lost, and markup that is not valid', async () => {
    expect(
      await faultsOf(
        {},
        ebook((page) => page.replace('postman', '')),
      ),
    ).toEqual([
      ['lost-word', expect.stringContaining('postman')],
      ['lost-word', 'postman of manuscript/1.md:3, in silence'],
    ])
    expect(
      await faultsOf(
        {},
        ebook((page) => page.replace(/<p[ >]/, '<p><li/></p>$&')),
      ),
    ).toEqual([['invalid-epub', expect.stringContaining('li')]])
  })

  test('tells a word that the pages have lost', async (context) => {
    const reason = missing('pdftotext')
    if (reason !== undefined) skipAloud(context, reason)
    const short = new Map([...one.files, ['manuscript/1.md', '# One\n\nNobody came.\n']])
    const pages: Build = async (source, options = {}) => {
      const whole = await buildEditions(source, options, () => {})
      const other = await buildEditions({ files: short }, { editions: ['pdf'] }, () => {})
      return (whole ?? []).map((edition) =>
        edition.edition.format === 'pdf' ? { ...edition, ...other?.[0] } : edition,
      )
    }
    expect(await faultsOf({}, pages)).toEqual([
      ['lost-word', expect.stringMatching(/^qzxakvj of manuscript\/1\.md, in .*\.pdf$/)],
    ])
  })

  test('tells pages that qpdf refuses', async (context) => {
    const reason = missing('qpdf')
    if (reason !== undefined) skipAloud(context, reason)
    const cut = changed((bytes) => bytes.subarray(0, bytes.length - 300))
    const [fault] = await faultsOf({ editions: ['pdf'] }, cut)
    expect(fault?.[0]).toBe('refused-pdf')
  })

  test('tells other bytes at the second time', async () => {
    let times = 0
    const drifting = changed((bytes) => new Uint8Array([...bytes, times++]))
    const only = { editions: ['pdf'], asksOthers: false, twice: true }
    expect(await faultsOf(only, drifting)).toEqual([['other-bytes', 't.pdf']])
  })
})

describe('words that an ebook has not', () => {
  const text = '---\ntitle: Hidden\n---\n\nFirst words.\n\n<!-- secret\nwords -->\n\nLast words.\n'
  const files = new Map([['manuscript/1.md', text]])
  const page = (content: string) => [{ path: 'a.xhtml', bytes: new TextEncoder().encode(content) }]

  test('are named with their line', () => {
    expect(lostWords(files, page('<p>First words.</p>'), [])).toEqual([
      { file: 'manuscript/1.md', line: 10, word: 'Last' },
    ])
    expect(lostWords(files, page('<p>First wor<b>ds</b>.</p><img alt="Last"/>'), [])).toEqual([])
  })

  test('are excused where a message tells of their paragraph', () => {
    const at = (line: number) => ({ line, column: 1 })
    const span = { file: 'manuscript/1.md', start: at(10), end: at(10) }
    const told = diagnostic('html/not-kept', 'something is left out', { span })
    expect(lostWords(files, page('<p>First words.</p>'), [told])).toEqual([])
    expect(lostWords(files, page('<p>Last.</p>'), [told]).map(({ word }) => word)).toEqual([
      'First',
      'words',
    ])
  })
})

async function faultsOf(changes: Partial<FuzzCase>, build: Build) {
  const { faults } = await judge({ ...one, twice: false, ...changes }, build)
  return faults.map(({ kind, message }) => [kind, message] as const)
}

function changed(change: (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>): Build {
  return async (source, options = {}) => {
    const editions = await buildEditions(source, options, () => {})
    return Promise.all(
      (editions ?? []).map(async (one) => ({ ...one, bytes: await change(one.bytes) })),
    )
  }
}

// Changes the page of the ebook that has the text.
function ebook(change: (page: string) => string): Build {
  return changed(async (bytes) => {
    if (bytes[0] !== 0x50) return bytes
    const zip = await JSZip.loadAsync(bytes)
    for (const [path, file] of Object.entries(zip.files)) {
      const text = path.endsWith('.xhtml') ? await file.async('string') : ''
      if (text.includes('Nobody came')) zip.file(path, change(text))
    }
    return zip.generateAsync({ type: 'uint8array', compression: 'STORE' })
  })
}
