/**
 * A book that stays open: it is built again and again while its author writes. In: a book folder.
 * Out: for each build its pages, the files of its ebooks, and what differs from the build before.
 * What the builds print, write or show is the business of others.
 */
import { resolve } from 'node:path'
import type { BuildOptions, BuiltEdition, LoadedBook, TypesetEditions } from '../build.ts'
import type { Diagnostic, Report } from '../diagnostics/diagnostic.ts'
import { onceEach } from '../diagnostics/once-each.ts'
import { chooseEditions } from '../edition/choose-editions.ts'
import { openKeep } from '../keep/keep.ts'
import { isEbook, type Edition } from '../edition/edition.ts'
import {
  emitEdition,
  loadBook,
  paintEdition,
  proofEdition,
  typesetEditions,
  zipEdition,
} from '../pipeline.ts'
import type {
  BookBuild,
  BuildRequest,
  EbookBuild,
  FinishedBuild,
  OpenBook,
  PagesBuild,
} from './book-build.ts'
import { changedFiles, changedPages } from './changes.ts'

/** Opens the book of a folder. Nothing is read before the first build. */
export function openBook(directory: string): OpenBook {
  if (typeof directory !== 'string' || directory === '')
    throw new TypeError('openBook takes the path of a book folder')
  const folder = resolve(directory)
  let before: BookBuild | undefined
  let keep = openKeep()
  let running: Promise<unknown> = Promise.resolve()
  return {
    directory: folder,
    build(request = {}) {
      const build = running.then(async () => {
        const made = await buildOnce(folder, { ...request, keep }, before)
        if (made.diagnostics.some(isToldOnce)) keep = openKeep()
        // What a folder that cannot be read would show is the last that could be.
        if (made.loaded) before = made
        return made
      })
      running = build.catch(() => {})
      return build
    },
    async close() {
      await running
      before = undefined
    },
  }
}

// A theme and its fonts tell only once what they lack, so a build after that begins without them.
function isToldOnce({ code }: Diagnostic): boolean {
  return /^(?:theme|font)\//.test(code)
}

async function buildOnce(
  folder: string,
  request: BuildRequest & Pick<BuildOptions, 'keep'>,
  before: BookBuild | undefined,
): Promise<BookBuild> {
  const heard: Diagnostic[] = []
  const report = onceEach((one) => void heard.push(one))
  request.onProgress?.('reading', '')
  const { editions: asked, ...options } = request
  const loaded = await loadBook(folder, options, report)
  const names = typeof asked === 'function' ? loaded && asked(loaded.editions) : asked
  const editions = loaded && chooseEditions(loaded.editions, names, report)
  if (!editions) return { diagnostics: heard, print: [], ebooks: [], finish: async () => nothing }
  const set = await typesetEditions(loaded, editions, options, report)
  const print = pagesOf(set, editions, before)
  for (const pages of print) await request.onPages?.(pages)
  const ebooks: EbookBuild[] = []
  for (const edition of editions.filter(isEbook)) {
    request.onProgress?.('making', edition.name)
    const files = await emitEdition(loaded, edition, set.print, report)
    const old = before?.ebooks.find((one) => one.edition.name === edition.name)?.files
    ebooks.push({ edition, files, ...changedFiles(old, files) })
  }
  const finish = async (): Promise<FinishedBuild> => {
    const known = heard.length
    const made = await finishEditions(loaded, { print, ebooks }, report, request)
    return { editions: made, diagnostics: heard.slice(known) }
  }
  return { loaded, diagnostics: [...heard], print, ebooks, finish }
}

// In the order of the book, as a build of the folder gives them.
async function finishEditions(
  loaded: LoadedBook,
  { print, ebooks }: Pick<BookBuild, 'print' | 'ebooks'>,
  report: Report,
  { onProgress, proof }: BuildRequest,
): Promise<readonly BuiltEdition[]> {
  const built: BuiltEdition[] = []
  for (const edition of loaded.editions) {
    const pages = print.find((one) => one.edition === edition)
    const ebook = ebooks.find((one) => one.edition === edition)
    if (pages || ebook) onProgress?.(pages ? 'painting' : 'making', edition.name)
    if (pages) {
      const made = await paintEdition(loaded, pages, report)
      built.push({ ...made, ...(proof && (await proofEdition(loaded, pages, made))) })
    }
    if (ebook) built.push(await zipEdition(loaded, ebook.edition, ebook.files))
  }
  return built
}

const nothing: FinishedBuild = { editions: [], diagnostics: [] }

function pagesOf(
  { typeset }: TypesetEditions,
  editions: readonly Edition[],
  before: BookBuild | undefined,
): readonly PagesBuild[] {
  return [...typeset.values()]
    .filter(({ edition }) => editions.includes(edition))
    .map((made) => {
      const old = before?.print.find(({ edition }) => edition.name === made.edition.name)
      return { ...made, changed: changedPages(old?.paged.pages, made.paged.pages) }
    })
}
