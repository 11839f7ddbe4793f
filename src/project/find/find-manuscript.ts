import { posix } from 'node:path'
import { diagnostic, type Report } from '../../diagnostics/diagnostic.ts'
import { nameOf, type ChooseBook } from '../files/choose-book.ts'
import { insidePath } from '../files/read-inside.ts'
import type { ReadText } from '../files/read-text.ts'
import { listContents, listedFiles, reportUnlisted } from '../manuscript/list-contents.ts'
import type { ListedLine } from '../manuscript/list-contents.ts'
import {
  listFolder,
  listManuscript,
  withoutAbout,
  type ManuscriptFiles,
} from '../manuscript/list-manuscript.ts'
import type { Contents } from '../settings/contents-line.ts'
import {
  completeSettings,
  reportUnread,
  type LoadedSettings,
  type WrittenSettings,
} from '../settings/load-settings.ts'
import { lookInto } from '../evidence/book-folder.ts'
import { describeReading, type ReadFiles } from './describe-reading.ts'
import { findBook } from './find-book.ts'
import { chapterFiles } from '../evidence/from-chapters.ts'
import { isAboutFolder, isPlanning } from '../evidence/names.ts'
import type { BookFolder, FoundSettings, Reading } from '../evidence/reading.ts'
import { metadataFile, type MetadataFile } from '../evidence/metadata-file.ts'
import { settingsOfText } from './settings-of-text.ts'
import { countChapters } from './to-outline.ts'

/** The manuscript of a book folder, and the settings with what was found about the book. */
export interface FoundManuscript {
  readonly settings: LoadedSettings
  /** What was found about the book. */
  readonly found: FoundSettings
  /** Folder of the manuscript. */
  readonly folder: string
  /** Paths of its files, in the order of the book. */
  readonly paths: readonly string[]
  /** Its sections, when they are listed. */
  readonly listed?: readonly ListedLine[]
  /** Whether the list alone makes parts. */
  readonly givesParts: boolean
  /** How the folder was read; absent when book.yaml lists the sections. */
  readonly reading?: Reading
}

/** How a folder is looked into. */
export interface LookOptions {
  readonly read: ReadText
  /** Asks which of several books is meant; absent where nobody can answer. */
  readonly choose?: ChooseBook | undefined
}

/** Finds the text of a book. Undefined, and reported, when it could be one of several. */
export async function findManuscript(
  directory: string,
  written: WrittenSettings,
  { choose, read }: LookOptions,
  report: Report,
): Promise<FoundManuscript | undefined> {
  const folder = lookInto(directory, read, report)
  const isListed = written.written.contents !== undefined
  const { volumes = [] } = written.written
  const readings = isListed || volumes.length > 0 ? [] : readingsFor(folder, written)
  const reading = readings.length > 1 ? await choose?.(readings) : readings[0]
  if (readings.length > 1 && !reading) return void report(severalBooks(readings))
  const manuscript = reading
    ? filesOf(folder, reading, report)
    : withoutVolumes(listManuscript(directory, report), volumes)
  const metadata = written.file === undefined ? metadataFile(folder, manuscript.folder) : undefined
  const found = joinSettings(folder, manuscript, reading, metadata)
  const settings = completeSettings(directory, written, found, report)
  const isSaid = isListed || written.written.manuscript !== undefined
  // An author who says where the text is may use another program as well.
  const others = isSaid ? ['book.json', 'book.toml'] : (reading?.used ?? [])
  reportUnread(directory, written.file, others, report)
  const { folder: place, files } = manuscript
  const shared = { settings, found, folder: place, ...(reading && { reading }) }
  const contents = settings.contents ?? reading?.contents
  const say = (found: ReadFiles) => {
    const told = { ...found, metadata: metadata?.path }
    if (reading && !isSaid) describeReading(reading, folder, told).forEach(report)
  }
  if (!contents) {
    say({ chapters: files.length, files })
    return { ...shared, paths: files, givesParts: false }
  }
  const listed = list(directory, contents, reading ? [place] : [place, ''], report)
  const paths = listedFiles(listed)
  say({ chapters: countChapters(listed), files: paths })
  if (isListed) reportUnlisted(files.filter(mayBeText), paths, report)
  return { ...shared, paths, listed, givesParts: contents.givesParts }
}

// What another program says of its own book counts most; the name of a folder, least.
function joinSettings(
  folder: BookFolder,
  { files }: ManuscriptFiles,
  reading: Reading | undefined,
  metadata: MetadataFile | undefined,
): FoundSettings {
  const ofText = settingsOfText(folder, files, reading)
  const { settings: ofPandoc = {} } = metadata ?? {}
  const { evidence, settings = {} } = reading ?? {}
  return evidence === undefined
    ? { ...ofText, ...settings, ...ofPandoc }
    : { ...ofText, ...ofPandoc, ...settings }
}

function mayBeText(path: string): boolean {
  return !isAboutFolder(path) && !isPlanning(posix.basename(path))
}

function list(
  directory: string,
  { lines }: Contents,
  bases: readonly string[],
  report: Report,
): readonly ListedLine[] {
  return listContents(directory, bases, lines, report)
}

// The readings that fit the folder that book.yaml names, if it names one.
function readingsFor(folder: BookFolder, { written, file }: WrittenSettings): readonly Reading[] {
  const readings = findBook(folder, file !== undefined)
  const named = written.manuscript === undefined ? undefined : insidePath(written.manuscript)
  if (named === undefined) return readings
  const place = posix.normalize(named) === '.' ? '' : named
  const fitting = readings.filter((reading) => reading.folder === place)
  const plain = { kind: 'a book folder', folder: place, used: [], settings: {} }
  return fitting.length > 0 ? fitting : [plain]
}

// The text of a volume in the book folder is not that of the whole book.
function withoutVolumes(
  { folder, files }: ManuscriptFiles,
  volumes: readonly string[],
): ManuscriptFiles {
  const inside = volumes.map((path) => posix.join(insidePath(path) ?? '..', '/'))
  const isVolume = (path: string) => inside.some((volume) => `${path}/`.startsWith(volume))
  const kept = files.filter((path) => !isVolume(path))
  return { folder: isVolume(folder) && folder !== '' ? '' : folder, files: kept }
}

function filesOf(folder: BookFolder, reading: Reading, report: Report): ManuscriptFiles {
  const { folder: place, contents } = reading
  if (contents) return { folder: place, files: [] }
  if (place === '' || !/^manuscript$/i.test(place)) {
    const { files, ...found } = chapterFiles(folder, place, report)
    return { ...found, files: [...(reading.beside ?? []), ...files] }
  }
  const files = listFolder(folder.directory, place, report)
  return { folder: place, files: withoutAbout(place, files) }
}

function sharesSettings({ folder, used }: Reading): boolean {
  return used.some((file) => !file.startsWith(`${folder}/`))
}

function severalBooks(readings: readonly Reading[]) {
  const names = readings.map((one) => nameOf(one, readings))
  const last = names.at(-1) ?? ''
  const message = `This folder holds ${names.length} books: ${names.slice(0, -1).join(', ')} and ${last}.`
  const isAlone = ({ folder }: Reading) =>
    folder !== '' && readings.filter((other) => other.folder === folder).length === 1
  const place = readings.find(isAlone)?.folder
  const argument = place !== undefined && /[^\w./-]/.test(place) ? `"${place}"` : place
  const hints =
    place === undefined
      ? ['list the files of one of them in book.yaml: contents: [one.md, two.md]']
      : [
          // A folder that shares the settings of the others is no book without them.
          ...(readings.some(sharesSettings) ? [] : [`build one of them: octavo build ${argument}`]),
          `name one of them in book.yaml: manuscript: ${place}`,
          ...(readings.some(({ evidence }) => evidence === undefined)
            ? ['or number the folders, 01-…, if they are the parts of one book']
            : []),
        ]
  return diagnostic('project/several-books', message, { hints })
}
