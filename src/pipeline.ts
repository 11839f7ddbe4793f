/**
 * The whole flow, from a book folder to the bytes of its editions. Start reading here.
 *
 * In: a folder and what to make of it. Out: editions in memory. Nothing is printed, written or
 * timed here. Code that only some builds need is loaded when it is needed.
 */
import { bindEdition } from './book/bind/bind-edition.ts'
import type { Book } from './book/model/book.ts'
import { buildBook } from './book/build-book.ts'
import { buildSamples } from './book/build-samples.ts'
import { reportUnknownNames } from './book/report-unknown-names.ts'
import { countSections, countWords } from './book/count-words.ts'
import { type Diagnostic, type Report } from './diagnostics/diagnostic.ts'
import { heedIgnores } from './diagnostics/heed-ignores.ts'
import { onceEach } from './diagnostics/once-each.ts'
import { pinpoint } from './diagnostics/pinpoint.ts'
import { beginCover } from './cover/begin-cover.ts'
import { chooseEditions } from './edition/choose-editions.ts'
import {
  isEbook,
  isNamed,
  isSample,
  type Edition,
  type EpubEdition,
  type PdfEdition,
} from './edition/edition.ts'
import { outputName } from './edition/output-name.ts'
import type { EpubFile } from './container/zip/epub-file.ts'
import type { SetBook } from './geometry/fit-pages.ts'
import { sameAs } from './keep/keep.ts'
import type { FileForm } from './pdf/document/file-form.ts'
import { loadFontFaces } from './project/resources/load-font-faces.ts'
import { fontsOf } from './project/resources/fonts-of.ts'
import { loadLooks, type Look } from './project/resources/load-looks.ts'
import { loadPressProfiles } from './project/resources/load-press-profiles.ts'
import { loadThemeFiles } from './project/resources/load-theme-files.ts'
import { loadResources } from './project/resources/load-resources.ts'
import { dateBook } from './project/resources/date-book.ts'
import { placeSettings } from './project/settings/place-settings.ts'
import { stylesheetReader } from './project/resources/read-stylesheet.ts'
import { parseTheme } from './theme/stylesheet/parse-theme.ts'
import { themeForPage } from './theme/stylesheet/theme-for-page.ts'
import { namesInTheme } from './theme/names-in-theme.ts'
import {
  beginStage,
  type BuildOptions,
  type BuiltEdition,
  type LoadedBook,
  type TypesetEdition,
  type TypesetEditions,
} from './build.ts'
import { joinVolumes } from './book/volumes/join-volumes.ts'
import { loadManuscript, type LoadOptions } from './load-manuscript.ts'
import { loadVolumes, ofOwnText, withFirst } from './load-volumes.ts'

/**
 * Builds the editions of a book folder; undefined when none could be made, with the reason
 * reported.
 */
export async function buildEditions(
  directory: string,
  options: BuildOptions,
  allReports: Report,
): Promise<readonly BuiltEdition[] | undefined> {
  // Editions share their text, and would report the same fault twice.
  const report = onceEach(allReports)
  await beginStage(options, 'reading', '')
  const loaded = await loadBook(directory, options, report)
  const editions = loaded && chooseEditions(loaded.editions, options.editions, report)
  if (!editions) return undefined
  const { typeset, print } = await typesetEditions(loaded, editions, options, report)
  const built: (BuiltEdition | Promise<BuiltEdition>)[] = []
  for (const edition of editions) {
    const pages = typeset.get(edition)
    await beginStage(options, pages ? 'painting' : 'making', edition.name)
    if (pages) {
      const made = await paintEdition(loaded, pages, report)
      const proof = options.proof && (await proofEdition(loaded, pages, made))
      built.push({ ...made, ...proof })
    } else if (isEbook(edition)) {
      const files = await emitEdition(loaded, edition, print, report)
      const packed = zipEdition(loaded, edition, files)
      // Other threads compress it while the next edition is made. A fault is told at the end.
      packed.catch(() => {})
      built.push(packed)
    }
  }
  return built.length > 0 ? Promise.all(built) : undefined
}

/** Sets the print editions among these on their pages, and the one that the ebooks need. */
export async function typesetEditions(
  loaded: LoadedBook,
  editions: readonly Edition[],
  options: BuildOptions,
  report: Report,
): Promise<TypesetEditions> {
  // Paper comes first: the ebook carries the page numbers of its print edition.
  const numbered = editions.some(isEbook) ? numberedEdition(loaded, editions, options) : undefined
  const typeset = new Map<Edition, TypesetEdition>()
  for (const edition of loaded.editions) {
    const isAsked = editions.includes(edition)
    if (isEbook(edition) || !(isAsked || edition === numbered)) continue
    // Stay silent about pages that the user did not ask for.
    const heard = isAsked ? report : () => {}
    if (!(await canSet(loaded, heard))) continue
    await beginStage(options, 'typesetting', edition.name)
    typeset.set(edition, await typesetEdition(loaded, edition, heard))
  }
  const asked = [...typeset.values()].filter(({ edition }) => editions.includes(edition))
  await tellCoarseImages(loaded, asked, report)
  return { typeset, print: numbered && typeset.get(numbered) }
}

/**
 * The print edition whose page numbers the ebooks show: the first of the book, asked for or not, so
 * that an ebook is the same file whatever is built with it. One that the author has not named is
 * set only when it is asked for, because setting it takes most of the time.
 */
function numberedEdition(
  { editions }: LoadedBook,
  asked: readonly Edition[],
  { pageNumbers = false }: BuildOptions,
): PdfEdition | undefined {
  const first = editions
    .filter((edition) => !isSample(edition))
    .find((edition) => !isEbook(edition))
  return first && (pageNumbers || isNamed(first) || asked.includes(first)) ? first : undefined
}

/** Whether the book can be set on pages; a language that cannot is reported. */
export async function canSet(
  loaded: Pick<LoadedBook, 'book' | 'ignores' | 'sources' | 'settingPlaces'>,
  report: Report,
): Promise<boolean> {
  const { canTypeset } = await import('./typeset/can-typeset.ts')
  return canTypeset(loaded.book.metadata.language, placing(loaded, report))
}

/** Reads a book folder and builds the book: all that its editions have in common. */
export async function loadBook(
  directory: string,
  options: LoadOptions & Pick<BuildOptions, 'transform' | 'keep'> = {},
  allReports: Report = () => {},
): Promise<LoadedBook | undefined> {
  const manuscript = await loadManuscript(directory, options, allReports)
  if (!manuscript) return undefined
  const { project, documents } = manuscript
  const { settings, editions } = project
  const sources = new Map(project.sources)
  const ignores = [...manuscript.ignores]
  const places = { ignores, sources, settingPlaces: project.settingPlaces }
  const report = placing(places, allReports)
  const { keep, trace, transform = (book: Book) => book } = options
  const resources = sameAs(keep, 'images', await loadResources(project, documents, report))
  const hear = ofOwnText(project, report)
  const own = buildBook(documents, settings, resources, hear, trace?.book)
  const read = stylesheetReader(project, sources, report)
  const parsed = parseTheme(project.theme, read, report, project.settingPlaces['theme'])
  const { theme: ofFiles, resources: pictures } = await loadThemeFiles(project, parsed, report)
  const theme = sameAs(keep, 'theme', ofFiles)
  const undated = { ...own, resources: { ...pictures, ...own.resources } }
  const names = namesInTheme(theme)
  reportUnknownNames(documents, settings, names, report)
  const volumes = await loadVolumes({ names, ignores, sources, project, own }, options, allReports)
  const faces = sameAs(keep, 'faces', loadFontFaces(project, theme.fontFaces, report))
  const fonts = await fontsOf(faces, report, keep)
  const profiles = loadPressProfiles(project, report)
  const ofOwnFiles = dateBook(undated, project, { documents, sources, pictures, faces, profiles })
  const dated = sameAs(keep, 'book', joinVolumes(ofOwnFiles, volumes, settings, report))
  const looks = await loadLooks(project, editions, theme, { read, report })
  const silent: Report = () => {}
  const sampleOf = (one: typeof settings): Book =>
    withFirst(buildBook(documents, one, resources, silent), volumes, one)
  const book = await transform(dated)
  const samples = new Map<string, Book>()
  for (const [name, sample] of buildSamples(dated, editions, settings, sampleOf))
    samples.set(name, await transform(sample))
  const made = { book, samples, editions, theme, fonts, looks, profiles, ...places }
  return { ...made, ...(trace && { trace }), ...(keep && { keep }) }
}

// A sample is a shorter book.
function bookOf({ book, samples }: LoadedBook, { name }: Edition): Book {
  return samples.get(name) ?? book
}

/** How an edition looks: as the book, or as it says itself. */
function lookOf({ theme, fonts, looks }: LoadedBook, { name }: Edition): Look {
  return looks.get(name) ?? { theme, fonts }
}

// Adds to each diagnostic where it stands, and leaves out those that the author ignores.
function placing(
  { ignores, sources, settingPlaces }: Pick<LoadedBook, 'ignores' | 'sources' | 'settingPlaces'>,
  report: Report,
): Report {
  return pinpoint(sources, placeSettings(settingPlaces, heedIgnores(ignores, report)))
}

/** Sets a print edition on its pages. */
export async function typesetEdition(
  loaded: LoadedBook,
  edition: PdfEdition,
  allReports: Report = () => {},
): Promise<TypesetEdition> {
  const { typesetBook } = await import('./typeset/typeset-book.ts')
  const { fitPages } = await import('./geometry/fit-pages.ts')
  const { setOnce } = await import('./geometry/set-once.ts')
  const { trace, keep } = loaded
  const book = bookOf(loaded, edition)
  const look = lookOf(loaded, edition)
  const { fonts } = look
  const theme = themeForPage(look.theme, edition.trim)
  const report = placing(loaded, allReports)
  const bound = sameAs(keep, `bound ${edition.name}`, bindEdition(book, edition))
  if (trace?.markup || trace?.theme) {
    const { explainMarkup, explainStyles } = await import('./theme/cascade/trace-elements.ts')
    if (trace.markup) explainMarkup(bound, trace.markup)
    if (trace.theme) explainStyles(bound, theme, trace.theme)
  }
  const means = { ...trace, ...(keep && { keep }) }
  const set: SetBook = (geometry) => {
    const setPages = () => {
      const told: Diagnostic[] = []
      const hold: Report = (one) => void told.push(one)
      const paged = typesetBook(bound, theme, geometry, fonts, hold, means)
      return { paged, tell: (hear: Report) => told.forEach(hear) }
    }
    if (trace || !hasSisters(loaded.editions)) return setPages()
    // The sections that are made for an edition show what differs: its ISBN.
    const made = bound.sections.filter((section) => !book.sections.includes(section))
    return setOnce({ book, theme }, JSON.stringify([geometry, made]), setPages)
  }
  return finishPages(
    loaded,
    { edition, book: bound, paged: fitPages(edition, set, report) },
    report,
  )
}

// What drawings show is known when the fonts of their text are, which the pages tell.
async function finishPages(
  loaded: LoadedBook,
  typeset: TypesetEdition,
  report: Report,
): Promise<TypesetEdition> {
  const { edition, book, paged } = typeset
  if (edition.printer === undefined && edition.bleed === undefined) return typeset
  const { readDrawings } = await import('./pdf/images/read-drawings.ts')
  const { bleedPages } = await import('./geometry/bleed-pages.ts')
  const { fonts } = lookOf(loaded, edition)
  const drawings = await readDrawings(paged, book.resources, { fonts })
  const finished = { edition, book, paged: bleedPages(paged, edition, drawings) }
  const { reportPrintFaults } = await import('./preflight/report-print-faults.ts')
  reportPrintFaults({ ...finished, drawings }, await formOf(loaded, edition), report)
  return finished
}

async function formOf({ profiles }: LoadedBook, edition: PdfEdition): Promise<FileForm> {
  const { fileForm } = await import('./pdf/document/file-form.ts')
  return fileForm(
    edition,
    edition.profile === undefined ? undefined : profiles.get(edition.profile),
  )
}

function hasSisters(editions: readonly Edition[]): boolean {
  return editions.filter((edition) => !isEbook(edition)).length > 1
}

/** Makes the files of an ebook; with a print edition, they know where its pages begin. */
export async function emitEdition(
  loaded: LoadedBook,
  edition: EpubEdition,
  print?: TypesetEdition,
  allReports: Report = () => {},
): Promise<readonly EpubFile[]> {
  const { emitEpub } = await import('./epub/emit-epub.ts')
  const book = bookOf(loaded, edition)
  const { theme, fonts } = lookOf(loaded, edition)
  const report = placing(loaded, allReports)
  const { keep } = loaded
  const bound = sameAs(keep, `bound ${edition.name}`, bindEdition(book, edition))
  // A sample has other pages.
  const pages = isSample(edition) ? undefined : print
  const cover = (await beginCover(bound, theme, fonts, keep)).finish()
  // A fault of it is told where it is awaited, which another fault may come before.
  cover.catch(() => {})
  const isbn = pages?.edition.isbn
  const parts = {
    fonts,
    cover,
    ...(pages && { marks: pages.paged.marks }),
    ...(isbn !== undefined && { pageSource: `urn:isbn:${isbn}` }),
    ...(loaded.trace?.epub && { trace: loaded.trace.epub }),
    ...(keep && { keep }),
  }
  return emitEpub(bound, theme, edition, parts, report)
}

/** Paints a print edition. */
export async function paintEdition(
  loaded: LoadedBook,
  { edition, book, paged }: TypesetEdition,
  allReports: Report,
): Promise<BuiltEdition> {
  const { paintPdf } = await import('./pdf/paint-pdf.ts')
  const report = placing(loaded, allReports)
  const { keep } = loaded
  const form = sameAs(keep, `form ${edition.name}`, await formOf(loaded, edition))
  const { fonts } = lookOf(loaded, edition)
  const options = { form, edition, fonts, ...(keep && { keep }), report }
  const bytes = await paintPdf(paged, book.resources, options)
  return finish(loaded, edition, bytes, { pages: paged.pages.length })
}

/** Reports the images that have too few pixels in some print edition, once each. */
export async function tellCoarseImages(
  loaded: LoadedBook,
  editions: readonly TypesetEdition[],
  report: Report,
): Promise<void> {
  if (editions.length === 0) return
  const { findCoarseImages, reportCoarseImages } = await import('./typeset/coarse-images.ts')
  const found = editions.flatMap(({ edition, book, paged }) =>
    findCoarseImages(edition.name, paged.pages, book),
  )
  reportCoarseImages(found, placing(loaded, report))
}

/** Reports what painting a print edition would report about its images. */
export async function checkPaintedImages(
  loaded: LoadedBook,
  { edition, book, paged }: TypesetEdition,
  allReports: Report,
): Promise<void> {
  const { checkImages } = await import('./pdf/images/check-images.ts')
  const report = placing(loaded, allReports)
  const { fonts } = lookOf(loaded, edition)
  await checkImages(paged, book.resources, { edition, fonts, report })
}

/** Makes the proof: the pages with what it shows drawn under them, and what was counted. */
export async function proofEdition(
  loaded: LoadedBook,
  { edition, book, paged }: TypesetEdition,
  { fileName }: BuiltEdition,
): Promise<Pick<BuiltEdition, 'besides' | 'proof'>> {
  const { proofBook } = await import('./proof/proof-book.ts')
  const { formatProof } = await import('./proof/format-proof.ts')
  const { drawProof } = await import('./proof/draw-proof.ts')
  const { paintPdf } = await import('./pdf/paint-pdf.ts')
  const { fonts } = lookOf(loaded, edition)
  const proof = proofBook(paged)
  const { letterfit, shortRows, defects } = proof
  const name = fileName.replace(/\.pdf$/, '-proof')
  const pages = await paintPdf(drawProof(paged, proof), book.resources, { fonts })
  const text = new TextEncoder().encode(formatProof(book.metadata.title, proof))
  const files = [
    { fileName: `${name}.md`, bytes: text },
    { fileName: `${name}.pdf`, bytes: pages },
  ]
  return { besides: files, proof: { letterfit, shortRows, defects } }
}

/** Packs the files of an ebook. */
export async function zipEdition(
  loaded: LoadedBook,
  edition: EpubEdition,
  files: readonly EpubFile[],
): Promise<BuiltEdition> {
  const { zipEpub } = await import('./container/zip/zip-epub.ts')
  const known = loaded.keep?.same(`files ${edition.name}`, files)
  const bytes = await zipEpub(known ?? files, loaded.keep)
  const sections = countSections(bindEdition(bookOf(loaded, edition), edition))
  return finish(loaded, edition, bytes, { sections })
}

function finish(
  loaded: LoadedBook,
  edition: Edition,
  bytes: Uint8Array,
  extent: Pick<BuiltEdition, 'pages' | 'sections'>,
): BuiltEdition {
  const book = bookOf(loaded, edition)
  const fileName = outputName(book.metadata.title, edition, loaded.editions)
  return { edition, fileName, bytes, ...extent, words: countWords(book, loaded.keep) }
}
