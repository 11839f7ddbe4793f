import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, expectTypeOf, test } from 'vitest'
import * as octavo from '../src/index.ts'
import type { BuiltEdition, Diagnostic, EpubFinding, PagedBook, Report } from '../src/index.ts'
import { apiReport } from './api-report.ts'
import { bookFolder } from './support/book-folder.ts'

test('is these functions; a new one is written down here, and one that goes is a new major version', () => {
  expect(Object.keys(octavo).sort()).toEqual([
    'bindEdition',
    'buildBook',
    'buildEditions',
    'checkEpub',
    'checkPdf',
    'diagnosticToJson',
    'drawCover',
    'drawProof',
    'emitEdition',
    'emitEpub',
    'formatDiagnostic',
    'formatDiagnostics',
    'formatProof',
    'loadBook',
    'loadFontLibrary',
    'loadProject',
    'loadResources',
    'mapBook',
    'markupSection',
    'openBook',
    'paintPdf',
    'parseMarkdown',
    'parseTheme',
    'proofBook',
    'streamOutput',
    'styleTree',
    'tracePages',
    'typesetBook',
    'typesetEdition',
    'walkBook',
    'wordsOfRun',
    'writeOutput',
    'zipEpub',
  ])
})

test('makes a book with one call', async () => {
  const directory = bookFolder({ '1.md': '# One\n\nText with a [link](#nowhere).\n' })
  const found: Diagnostic[] = []
  const editions = await octavo.buildEditions(directory, {}, (diagnostic) => found.push(diagnostic))
  expect(editions?.map(({ edition }) => edition.name)).toEqual(['ebook', 'print'])
  expect(found.map(({ code }) => code)).toContain('link/target-not-found')
})

test('streams a finished file in chunks, as they are taken', async () => {
  const bytes = Uint8Array.from({ length: 150_000 }, (_, index) => index % 251)
  const chunks: Uint8Array[] = []
  for await (const part of octavo.streamOutput(bytes)) chunks.push(part)
  expect(chunks.map(({ length }) => length)).toEqual([65_536, 65_536, 18_928])
  expect(Buffer.compare(Buffer.concat(chunks), bytes)).toBe(0)
  const answer = await new Response(octavo.streamOutput(bytes)).arrayBuffer()
  expect(answer.byteLength).toBe(bytes.length)
  const empty: Uint8Array[] = []
  for await (const part of octavo.streamOutput(new Uint8Array())) empty.push(part)
  expect(empty).toEqual([])
})

test('lets a program look at the book between its stages', async () => {
  const directory = bookFolder({ '1.md': '# One\n\nText.\n' })
  const loaded = await octavo.loadBook(directory, {}, () => {})
  expect(loaded?.book.sections.map(({ role }) => role)).toContain('chapter')
})

test('checks a finished EPUB', async () => {
  const directory = bookFolder({
    'book.yaml': 'title: A\nlanguage: tlh\n',
    '1.md': '# One\n\nText.\n',
  })
  const [ebook] = (await octavo.buildEditions(directory, { editions: ['epub'] }, () => {})) ?? []
  const found = await octavo.checkEpub(ebook?.bytes ?? new Uint8Array(), 'a.epub')
  expectTypeOf(found).toEqualTypeOf<readonly EpubFinding[]>()
  expect(found.map(({ code }) => code)).toContain('send-to-kindle/language')
  expect(found[0]?.place?.file).toBe('OEBPS/content.opf')
})

test('has types for what it takes and gives', () => {
  const build = () => octavo.buildEditions('novel')
  expectTypeOf(build).returns.resolves.toEqualTypeOf<readonly BuiltEdition[]>()
  expectTypeOf(octavo.typesetBook).returns.toEqualTypeOf<PagedBook>()
  expectTypeOf<Report>().parameter(0).toEqualTypeOf<Diagnostic>()
})

test('has these signatures; what changes in them is a new version', () => {
  const path = fileURLToPath(new URL('api-report.txt', import.meta.url))
  if (process.env['UPDATE_GOLDEN']) writeFileSync(path, apiReport())
  expect(apiReport()).toBe(readFileSync(path, 'utf8'))
})

const text =
  '---\ntitle: The Quay\n---\n\nIt was *dark*, and nobody came.[^1]\n\n> Salt.\n\n[^1]: In 1748.\n'
const inMemory = {
  files: new Map<string, string | Uint8Array>([
    ['book.yaml', 'title: A\nauthor: B\nlanguage: en\n'],
    ['manuscript/1.md', new TextEncoder().encode(text)],
  ]),
}

describe('buildEditions', () => {
  test('needs nothing but a folder', async () => {
    const editions = await octavo.buildEditions(bookFolder({ '1.md': text }))
    expect(editions.map(({ fileName }) => fileName)).toEqual(['the-quay.epub', 'the-quay.pdf'])
  })

  test('says what is wrong when nothing can be made and nobody hears the report', async () => {
    await expect(octavo.buildEditions(bookFolder({ '1.md': '' }))).rejects.toThrow(
      /^no edition was made:\n.*project\/manuscript-empty/,
    )
    const missing = octavo.buildEditions('no-such-folder')
    await expect(missing).rejects.toThrow('There is no folder "no-such-folder".')
  })

  test.each([
    [[undefined], 'takes the path of a book folder'],
    [[{ files: { '1.md': '' } }], 'or { files } with a Map'],
    [['novel', () => {}], 'takes its options as an object, and the report after them'],
    [['novel', null], 'takes its options as an object'],
    [['novel', { edition: 'ebook' }], 'has no option "edition": theme, reader, editions, drafts'],
    [['novel', { editions: 'ebook' }], 'is a list of names or formats'],
    [['novel', {}, {}], 'the report is a function'],
    [['novel', { signal: 'stop' }], 'is an AbortSignal'],
    [['novel', { transform: {} }], 'the option "transform" is a function'],
    [['novel', { onProgress: 5 }], 'the option "onProgress" is a function'],
    [[{ files: new Map([['1.md', 5]]) }], 'a path to a text or to bytes (a Uint8Array); "1.md"'],
    [
      [{ files: new Map([['1.md', 'Text.']]) }, { transform: () => {} }],
      'returns the book to make',
    ],
  ])('refuses misuse with an error that helps: %j', async (args, message) => {
    const misused = octavo.buildEditions as (...args: unknown[]) => Promise<unknown>
    await expect(misused(...args)).rejects.toThrow(message)
    await expect(misused(...args)).rejects.toThrow(TypeError)
  })

  test('refuses misuse of the other functions with an error that helps', async () => {
    const misused =
      (call: unknown, ...args: unknown[]) =>
      () =>
        (call as (...args: unknown[]) => unknown)(...args)
    expect(misused(octavo.openBook)).toThrow('takes the path of a book folder')
    expect(misused(octavo.streamOutput, 'x')).toThrow('takes bytes')
    await expect(misused(octavo.checkEpub, 'a.epub')).rejects.toThrow('takes the bytes of an EPUB')
    await expect(misused(octavo.checkPdf, 'a.pdf')).rejects.toThrow('takes the bytes of a PDF')
  })

  test('takes a book from memory, and gives the same bytes each time', async () => {
    const [one, two] = [
      await octavo.buildEditions(inMemory, { editions: ['epub'] }),
      await octavo.buildEditions(inMemory, { editions: ['epub'] }),
    ]
    expect(one[0]?.fileName).toBe('a.epub')
    expect(Buffer.compare(one[0]?.bytes ?? Buffer.of(), two[0]?.bytes ?? Buffer.of(1))).toBe(0)
  })

  test('takes no path in memory that leads out of the book', async () => {
    for (const path of ['../a.md', '/etc/a.md', '.']) {
      const source = { files: new Map([[path, 'Text.']]) }
      await expect(octavo.buildEditions(source)).rejects.toThrow(RangeError)
    }
  })

  test('ends when its signal is aborted, before the next stage', async () => {
    const stages: string[] = []
    const controller = new AbortController()
    const built = octavo.buildEditions(inMemory, {
      signal: controller.signal,
      onProgress(stage) {
        stages.push(stage)
        if (stage === 'typesetting') controller.abort(new Error('enough'))
      },
      editions: ['pdf'],
    })
    await expect(built).rejects.toThrow('enough')
    expect(stages).toEqual(['reading', 'typesetting'])
    const signal = AbortSignal.abort()
    await expect(octavo.buildEditions(inMemory, { signal })).rejects.toThrow('aborted')
  })

  test('lets other work have its turn between the stages', async () => {
    let turns = 0
    const count = setInterval(() => turns++, 0)
    await octavo.buildEditions(inMemory)
    clearInterval(count)
    expect(turns).toBeGreaterThan(2)
  })
})

describe('a book', () => {
  test('is walked: sections, blocks and inlines, with notes', async () => {
    const loaded = await octavo.loadBook(bookFolder({ '1.md': text }))
    const seen: string[] = []
    if (loaded)
      octavo.walkBook(loaded.book, {
        section: ({ role }) => void seen.push(role),
        block: ({ type }) => void seen.push(type),
        inline: (inline) => void (inline.type === 'text' && seen.push(inline.value)),
      })
    expect(seen.join(' ')).toContain(
      'chapter The Quay paragraph It was  dark , and nobody came. blockquote paragraph Salt. paragraph In 1748.',
    )
  })

  test('is changed between the stages, for both editions', async () => {
    const editions = await octavo.buildEditions(inMemory, {
      transform: (book) =>
        octavo.mapBook(book, {
          inline: (inline) =>
            inline.type === 'text'
              ? { ...inline, value: inline.value.replaceAll('nobody', 'everybody') }
              : inline,
        }),
      onProgress: () => {},
    })
    const [ebook] = editions
    const found = await octavo.checkEpub(ebook?.bytes ?? new Uint8Array(), 'a.epub')
    expect(found.filter(({ severity }) => severity === 'error')).toEqual([])
    const loaded = await octavo.loadBook(bookFolder({ '1.md': text }), {
      transform: (book) =>
        octavo.mapBook(book, {
          block: (block) => (block.type === 'blockquote' ? { ...block, blocks: [] } : block),
          section: (section) => ({ ...section, classes: [...section.classes, 'seen'] }),
        }),
    })
    const [section] = loaded?.book.sections ?? []
    expect(section?.classes).toEqual(['seen'])
    expect(JSON.stringify(section)).not.toContain('Salt.')
    expect(JSON.stringify(section)).toContain('1748')
  })

  test('stays the same when nothing is changed', async () => {
    const loaded = await octavo.loadBook(fileURLToPath(new URL('golden/index', import.meta.url)))
    if (!loaded) throw new Error('no book')
    expect(octavo.mapBook(loaded.book, {})).toEqual(loaded.book)
  })
})

// These run what is compiled.
const root = fileURLToPath(new URL('..', import.meta.url))
describe.skipIf(!existsSync(`${root}/lib/index.js`))('the package', () => {
  const run = (args: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      cwd: root,
      encoding: 'utf8',
    })
    return { status, stdout, stderr }
  }

  test('is imported by its name', () => {
    const { status, stdout } = run([
      '--input-type=module',
      '-e',
      "import * as octavo from 'octavo'; console.log(typeof octavo.buildEditions)",
    ])
    expect({ status, stdout }).toEqual({ status: 0, stdout: 'function\n' })
  })

  test('lets an emitter of plain text with page numbers be written in under 60 lines', () => {
    const folder = bookFolder({ 'book.yaml': 'title: A\nauthor: B\nlanguage: en\n', '1.md': text })
    const example = readFileSync(`${root}/examples/plain-text.mjs`, 'utf8')
    expect(example.split('\n').length).toBeLessThan(60)
    const { stdout, stderr, status } = run(['examples/plain-text.mjs', folder])
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 })
    expect(stdout).toMatch(/\[1\]\n[^[]*It was dark, and nobody came\./)
  })
})
