import type { BuildOptions } from './build.ts'
import type { Book } from './book/model/book.ts'
import { buildBook } from './book/build-book.ts'
import type { BookSettings } from './book/model/book-settings.ts'
import { reportUnknownNames } from './book/report-unknown-names.ts'
import { joinVolumes, type Volume } from './book/volumes/join-volumes.ts'
import { wholeRoles, type WholeSettings } from './book/volumes/gather-volumes.ts'
import { fileApart } from './book/volumes/keep-apart.ts'
import { diagnostic, type Report } from './diagnostics/diagnostic.ts'
import { heedIgnores, type Ignore } from './diagnostics/heed-ignores.ts'
import { pinpoint } from './diagnostics/pinpoint.ts'
import { loadManuscript, type LoadOptions, type Manuscript } from './load-manuscript.ts'
import { placeOnDisk, workspaceOf } from './project/files/workspace.ts'
import type { Project, VolumeFolder } from './project/files/project.ts'
import { dateBook } from './project/resources/date-book.ts'
import { loadResources } from './project/resources/load-resources.ts'
import { placeSettings } from './project/settings/place-settings.ts'

/** A volume that is read and built. */
export interface LoadedVolume extends Volume {
  /** Its beginning alone: as many chapters as a sample has. */
  readonly sample: (chapters: number) => Volume
}

/** What the whole book decides for its volumes. */
export interface WholeBook {
  readonly project: Pick<Project, 'directory' | 'volumes' | 'settings'>
  /** The text of the whole book itself. */
  readonly own: Pick<Book, 'sections'>
  /** Whether a stylesheet of the book, or the program, knows a class. */
  readonly names: ReadonlySet<string>
  /** Takes what the files of the volumes ignore, and their text by path, for messages of later stages. */
  readonly ignores: Ignore[]
  readonly sources: Map<string, string>
}

/**
 * Reads and builds the volumes of a book, each as a book of its own: how its text is read, numbered
 * and linked follows its own book.yaml. Places in messages are given from the folder of the whole book.
 */
export async function loadVolumes(
  whole: WholeBook,
  options: LoadOptions,
  allReports: Report,
): Promise<readonly LoadedVolume[]> {
  const volumes: LoadedVolume[] = []
  for (const folder of whole.project.volumes) {
    const volume = await loadVolume(folder, whole, options, allReports)
    if (volume) volumes.push(volume)
  }
  return volumes
}

async function loadVolume(
  { path, span }: VolumeFolder,
  whole: WholeBook,
  { drafts, trace }: Pick<BuildOptions, 'drafts' | 'trace'>,
  allReports: Report,
): Promise<LoadedVolume | undefined> {
  const files = `${path}/`
  const { directory } = whole.project
  const relocated = fromWhole(files, allReports)
  const workspace = workspaceOf(directory)
  const manuscript = await loadManuscript(
    placeOnDisk(directory, path),
    { drafts: drafts ?? false, ...(workspace !== undefined && { workspace }) },
    relocated,
  )
  if (!manuscript) return undefined
  const { project, ignores } = manuscript
  if (project.volumes.length > 0) {
    const message = `"${path}" is a book of volumes itself; its volumes are left out.`
    const hints = ['name them here, each on a line of its own']
    allReports(diagnostic('yaml/bad-value', message, { span, hints }))
  }
  const placed = placeSettings(project.settingPlaces, heedIgnores(ignores, relocated))
  const built = await buildVolume(manuscript, whole, pinpoint(project.sources, placed), trace)
  for (const [file, text] of project.sources) whole.sources.set(fileApart(file, { files }), text)
  whole.ignores.push(...ignores.map((one) => ({ ...one, file: fileApart(one.file, { files }) })))
  return { book: built(), sample: (chapters) => ({ book: built(chapters), files }), files }
}

/** The sample of a book with the beginning of its first volume, if it has any. */
export function withFirst(
  own: Book,
  volumes: readonly LoadedVolume[],
  settings: WholeSettings & Pick<BookSettings, 'sample'>,
): Book {
  const { sample } = settings

  const begun = volumes.slice(0, 1).map((volume) => volume.sample(sample?.chapters ?? 1))
  return joinVolumes(own, begun, settings, () => {})
}

async function buildVolume(
  { project, documents }: Manuscript,
  { project: { settings: ofWhole }, names, own }: WholeBook,
  report: Report,
  trace: BuildOptions['trace'],
): Promise<(chapters?: number) => Book> {
  const resources = await loadResources(project, documents, report)
  reportUnknownNames(documents, project.settings, names, report)
  // A volume is a part, and its sections are one step deeper.
  const contentsDepth = ofWhole.contentsDepth - 1
  const roles = wholeRoles(own, ofWhole)
  const settings = {
    ...project.settings,
    notes: ofWhole.notes,
    contentsDepth,
    index: roles.has('index') || project.settings.index,
    listOfFigures: roles.has('loi') || project.settings.listOfFigures,
    listOfTables: roles.has('lot') || project.settings.listOfTables,
  }
  const read = { documents, sources: project.sources, pictures: {}, faces: [], profiles: new Map() }
  return (chapters) => {
    const sample = chapters === undefined ? {} : { sample: { chapters } }
    const heard = roles.has('index') ? withoutIndexMessage(report) : report
    const hear = chapters === undefined ? heard : () => {}
    const book = buildBook(documents, { ...settings, ...sample }, resources, hear, trace?.book)
    const sections = book.sections.filter(({ id }) => id !== 'sample-end')
    return dateBook({ ...book, sections }, project, read)
  }
}

/**
 * Hears what is told of the text of a whole book itself. Whether its index has entries is known when
 * its volumes are read.
 */
export function ofOwnText({ volumes }: Pick<Project, 'volumes'>, report: Report): Report {
  return volumes.length === 0 ? report : withoutIndexMessage(report)
}

function withoutIndexMessage(report: Report): Report {
  return (one) => {
    if (one.code !== 'index/nothing-marked') report(one)
  }
}

function fromWhole(files: string, report: Report): Report {
  return ({ span, ...rest }) =>
    report({ ...rest, ...(span && { span: { ...span, file: fileApart(span.file, { files }) } }) })
}
