/** Does with a case what its use says, and says what is wrong with that. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bindEdition } from '../../src/book/bind/bind-edition.ts'
import type { Book } from '../../src/book/model/book.ts'
import type { BuiltEdition } from '../../src/build.ts'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { isSample } from '../../src/edition/edition.ts'
import { importFiles } from '../../src/import/import-files.ts'
import { ImportRefusal } from '../../src/import/model/import-refusal.ts'
import { buildEditions, checkEpub, checkPdf } from '../../src/index.ts'
import { missing, pdfTextPages, qpdfCheck } from '../support/checkers.ts'
import { letters } from '../support/letters.ts'
import { readZip } from '../support/read-zip.ts'
import { inspected, lostInFiles } from '../support/whole-book.ts'
import type { Fault, FuzzCase, Verdict } from './fuzz-case.ts'
import { lostWords } from './lost-words.ts'
import { withSmallCover } from './small-cover.ts'

/** What builds the books: the program, or in a test one that does wrong. */
export type Build = typeof buildEditions

/** What is wrong with what the program makes of a case. */
export async function judge(one: FuzzCase, build: Build = buildEditions): Promise<Verdict> {
  try {
    return await judgeUse(one, build)
  } catch (error) {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error)
    return verdict([{ kind: 'crash', message }])
  }
}

function verdict(faults: readonly Fault[], ebooks: readonly Uint8Array[] = []): Verdict {
  return { faults, ebooks }
}

async function judgeUse(one: FuzzCase, build: Build): Promise<Verdict> {
  const [[name, content] = ['', '']] = one.files
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  if (one.use === 'build') return judgeBook(one, build)
  if (one.use === 'check-pdf') await checkPdf(bytes, { part: 'interior' })
  else if (one.use === 'check-epub') await checkEpub(bytes, name)
  else {
    const files = importBook(name, bytes)
    if (files) return judgeBook({ ...one, files }, build)
  }
  return verdict([])
}

// A document that is not refused becomes a book that can be built.
function importBook(
  name: string,
  bytes: Uint8Array,
): ReadonlyMap<string, string | Uint8Array> | undefined {
  const options = { otherTitle: 'Document', otherLanguage: 'en' }
  try {
    const { files } = importFiles([{ name, bytes }], options)
    return withSmallCover(new Map([...files].map(([path, content]) => [path, content()])))
  } catch (error) {
    if (error instanceof ImportRefusal) return undefined
    throw error
  }
}

async function judgeBook(one: FuzzCase, build: Build): Promise<Verdict> {
  const { files, editions: chosen, twice, asksOthers } = one
  const found: Diagnostic[] = []
  let book: Book | undefined
  // The books of samples come after it.
  const transform = (made: Book): Book => {
    book ??= made
    return made
  }
  const options = chosen ? { editions: chosen } : {}
  const hear = (diagnostic: Diagnostic): void => void found.push(diagnostic)
  const editions = await build({ files }, { ...options, transform }, hear)
  if (!editions || !book) return verdict(saysWhy(found))
  const faults: Fault[] = lostOnPages(found, isOwn(files))
  for (const edition of editions.filter(isWhole))
    faults.push(...(await judgeEdition(edition, book, asksOthers)))
  // Pages that are refused cannot be read either.
  const isRefused = faults.some(({ kind }) => kind === 'refused-pdf')
  const readsPages = asksOthers && hasPdfText && !isRefused
  faults.push(...lostInSilence({ ...one, asksOthers: readsPages }, editions, found))
  if (twice) faults.push(...compareBytes(editions, await build({ files }, options, () => {})))
  return verdict(faults, asksOthers ? editions.filter(isEbook).map(({ bytes }) => bytes) : [])
}

// A book that is not made says why with an error.
function saysWhy(found: readonly Diagnostic[]): readonly Fault[] {
  if (found.some(({ severity }) => severity === 'error')) return []
  return [{ kind: 'crash', message: 'nothing was built, and no error says why' }]
}

function isOwn(files: ReadonlyMap<string, string | Uint8Array>): boolean {
  return /^(?:theme|editions):/m.test(String(files.get('book.yaml')))
}

function isEbook({ edition }: BuiltEdition): boolean {
  return edition.format !== 'pdf'
}

// A sample has only the first chapters.
function isWhole({ edition }: BuiltEdition): boolean {
  return !isSample(edition)
}

async function judgeEdition(
  { edition, bytes }: BuiltEdition,
  book: Book,
  asksOthers: boolean,
): Promise<readonly Fault[]> {
  if (edition.format === 'pdf') return asksOthers ? judgePages(bytes) : []
  const findings = await checkEpub(bytes, 'a.epub')
  const faults = findings
    .filter(({ severity }) => severity === 'error')
    .map(({ code, message, place }): Fault => {
      const where = `${place?.file ?? ''}:${place?.line ?? ''}`
      return { kind: 'invalid-epub', message: `${code} ${where} ${message}` }
    })
  const lost = lostInFiles(bindEdition(book, edition), readZip(bytes), showsPages)
  return lost === undefined ? faults : [...faults, { kind: 'lost-word', message: lost }]
}

// Page numbers stand where a book that has no pages names its sections.
function showsPages(classes: readonly string[]): boolean {
  return classes.includes('locators') || (classes.includes('xref') && classes.includes('page'))
}

const hasQpdf = missing('qpdf') === undefined
const hasPdfText = missing('pdftotext') === undefined

function judgePages(pdf: Uint8Array): readonly Fault[] {
  if (!hasQpdf) return []
  return withFile(pdf, (path) =>
    qpdfCheck(path).map((message) => ({ kind: 'refused-pdf', message })),
  )
}

function withFile<T>(pdf: Uint8Array, use: (path: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'octavo-fuzz-'))
  try {
    const path = join(folder, 'a.pdf')
    writeFileSync(path, pdf)
    return use(path)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

// What has no room at all is an error with its place. An author's own look may lay text over an
// edge or over other text, and that is told.
function lostOnPages(found: readonly Diagnostic[], ownLook: boolean): Fault[] {
  return found
    .filter(({ code }) => (ownLook ? code === 'page/text-lost' : inspected.has(code)))
    .filter(({ severity, span }) => !(severity === 'error' && span))
    .map(({ code, message }) => ({ kind: 'lost-word', message: `${code} ${message}` }))
}

// Words of the manuscript that are not in an edition, of which no message tells.
function lostInSilence(
  { planted, keepsText, files, asksOthers }: FuzzCase,
  editions: readonly BuiltEdition[],
  found: readonly Diagnostic[],
): readonly Fault[] {
  const [ebook] = editions.filter(isEbook)
  const entries = ebook ? readZip(ebook.bytes) : []
  const lost = keepsText && ebook ? lostWords(files, entries, found) : []
  const faults = lost.map(({ file, line, word }): Fault => {
    return { kind: 'lost-word', message: `${word} of ${file}:${line}, in silence` }
  })
  const texts = [
    ...(ebook ? [{ where: 'the ebook', text: textOf(entries) }] : []),
    ...(asksOthers ? pagesOf(editions) : []),
  ]
  const isTold = (file: string) => found.some(({ span }) => span?.file === file)
  const gone = planted
    .filter(({ file }) => !isTold(file))
    .flatMap(({ file, word }) =>
      texts
        .filter(({ text }) => !text.includes(letters(word)))
        .map(({ where }): Fault => ({
          kind: 'lost-word',
          message: `${word} of ${file}, in ${where}`,
        })),
    )
  return [...faults, ...gone]
}

function textOf(entries: ReturnType<typeof readZip>): string {
  const pages = entries.filter(({ path }) => path.endsWith('.xhtml'))
  return pages
    .map(({ bytes }) => letters(new TextDecoder().decode(bytes).replaceAll(/<[^>]*>/g, '')))
    .join('\n')
}

function pagesOf(editions: readonly BuiltEdition[]) {
  return editions
    .filter((edition) => !isEbook(edition))
    .map(({ bytes, fileName }) => ({
      where: fileName,
      text: letters(withFile(bytes, pdfTextPages).join('\n')),
    }))
}

function compareBytes(
  editions: readonly BuiltEdition[],
  again: readonly BuiltEdition[] | undefined,
): readonly Fault[] {
  return editions
    .filter(
      ({ bytes }, index) => !Buffer.from(bytes).equals(again?.[index]?.bytes ?? new Uint8Array()),
    )
    .map(({ fileName }) => ({ kind: 'other-bytes', message: fileName }))
}
