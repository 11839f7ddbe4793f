/** Does with a case what its use says, and says what is wrong with that. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bindEdition } from '../../src/book/bind/bind-edition.ts'
import type { Book } from '../../src/book/model/book.ts'
import type { BuiltEdition } from '../../src/build.ts'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { importFiles } from '../../src/import/import-files.ts'
import { ImportRefusal } from '../../src/import/model/import-refusal.ts'
import { buildEditions, checkEpub, checkPdf } from '../../src/index.ts'
import { missing, qpdfCheck } from '../support/checkers.ts'
import { readZip } from '../support/read-zip.ts'
import { inspected, lostInFiles } from '../support/whole-book.ts'
import type { Fault, FuzzCase, PlantedWord } from './fuzz-case.ts'

/** What is wrong with what the program makes of a case; empty when all is well. */
export async function judge(one: FuzzCase): Promise<readonly Fault[]> {
  try {
    return await judgeUse(one)
  } catch (error) {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error)
    return [{ kind: 'crash', message }]
  }
}

async function judgeUse({ use, files, planted, twice }: FuzzCase): Promise<readonly Fault[]> {
  const [[name, content] = ['', '']] = files
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  if (use === 'build') return judgeBook(files, planted, twice)
  if (use === 'check-pdf') await checkPdf(bytes, { part: 'interior' })
  else if (use === 'check-epub') await checkEpub(bytes, name)
  else return judgeImport(name, bytes, twice)
  return []
}

// A document that is not refused becomes a book that can be built.
async function judgeImport(
  name: string,
  bytes: Uint8Array,
  twice: boolean,
): Promise<readonly Fault[]> {
  const files = new Map<string, string | Uint8Array>()
  try {
    const options = { otherTitle: 'Document', otherLanguage: 'en' }
    for (const [path, content] of importFiles([{ name, bytes }], options).files)
      files.set(path, content())
    // Drawing a cover takes most of the time of so small a book.
    files.set('book.yaml', withoutCover(String(files.get('book.yaml'))))
  } catch (error) {
    if (error instanceof ImportRefusal) return []
    throw error
  }
  return judgeBook(files, [], twice)
}

function withoutCover(settings: string): string {
  return /^cover:/m.test(settings) ? settings : `${settings}cover: none\n`
}

async function judgeBook(
  files: ReadonlyMap<string, string | Uint8Array>,
  planted: readonly PlantedWord[],
  twice: boolean,
): Promise<readonly Fault[]> {
  const found: Diagnostic[] = []
  let book: Book | undefined
  const transform = (made: Book): Book => (book = made)
  const editions = await buildEditions({ files }, { transform }, (one) => void found.push(one))
  if (!editions || !book) return saysWhy(found)
  const faults: Fault[] = lostOnPages(found, isOwn(files))
  for (const edition of editions) faults.push(...(await judgeEdition(edition, book)))
  faults.push(...lostInSilence(editions, planted, found))
  if (twice) faults.push(...compareBytes(editions, await buildEditions({ files }, {}, () => {})))
  return faults
}

// A book that is not made says why with an error.
function saysWhy(found: readonly Diagnostic[]): readonly Fault[] {
  if (found.some(({ severity }) => severity === 'error')) return []
  return [{ kind: 'crash', message: 'nothing was built, and no error says why' }]
}

function isOwn(files: ReadonlyMap<string, string | Uint8Array>): boolean {
  return /^(?:theme|editions):/m.test(String(files.get('book.yaml')))
}

async function judgeEdition(
  { edition, bytes }: BuiltEdition,
  book: Book,
): Promise<readonly Fault[]> {
  if (edition.format === 'pdf') return judgePages(bytes)
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

function judgePages(pdf: Uint8Array): readonly Fault[] {
  if (!hasQpdf) return []
  const folder = mkdtempSync(join(tmpdir(), 'octavo-fuzz-'))
  try {
    const path = join(folder, 'a.pdf')
    writeFileSync(path, pdf)
    return qpdfCheck(path).map((message) => ({ kind: 'refused-pdf', message }))
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

// A planted word that is in no ebook, in a file of which no message tells.
function lostInSilence(
  editions: readonly BuiltEdition[],
  planted: readonly PlantedWord[],
  found: readonly Diagnostic[],
): readonly Fault[] {
  const ebook = editions.find(({ edition }) => edition.format !== 'pdf')
  if (!ebook || planted.length === 0) return []
  const pages = readZip(ebook.bytes).filter(({ path }) => path.endsWith('.xhtml'))
  const text = pages
    .map(({ bytes }) => new TextDecoder().decode(bytes).replaceAll(/<[^>]*>|\u00ad/g, ''))
    .join('\n')
  const isTold = (file: string) => found.some(({ span }) => span?.file === file)
  return planted
    .filter(({ file, word }) => !text.includes(word) && !isTold(file))
    .map(({ file, word }) => ({ kind: 'lost-word', message: `${word} of ${file}, in silence` }))
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
