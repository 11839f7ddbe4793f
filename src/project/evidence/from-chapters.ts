import { posix } from 'node:path'
import type { Report } from '../../diagnostics/diagnostic.ts'
import { isPartName, nameWithoutNumber, opensPart } from '../../book/arrange/manuscript-place.ts'
import { roleByName } from '../../book/arrange/role-names.ts'
import type { SectionRole } from '../../edition/section-roles.ts'
import { listFolder, listManuscript, type ManuscriptFiles } from '../manuscript/list-manuscript.ts'
import { folderOf } from './book-folder.ts'
import { isAboutFolder, isDraft, isLanguageFolder, isPlanning, isTextName } from './names.ts'
import type { BookFolder, Reading } from './reading.ts'
import { booksOfSeries, type ChapterFolder } from './series.ts'

/**
 * The folder whose Markdown reads like chapters. Several of the kind are several books, unless they
 * are the parts of one.
 */
export function fromChapters(all: BookFolder): readonly Reading[] {
  const folder = withoutPlans(all)
  const found = booksIn(folder, '')
  return found.map((path) => ({
    kind: 'a book by the names of its files',
    folder: path,
    ...(found.length === 1 && { beside: matterBeside(folder, path) }),
    used: [],
    settings: isLanguageFolder(posix.basename(path))
      ? { language: posix.basename(path).replace('_', '-') }
      : {},
  }))
}

// Front and back matter that stands beside the folder of the chapters, or in a folder of its own
// there.
function matterBeside(folder: BookFolder, path: string): readonly string[] {
  if (path === '') return []
  const inside = new Set(chaptersIn(folder, path).map(nameIn))
  return chaptersIn(folder, folderOf(path)).filter((file) => {
    const place = folderOf(file)
    const isBeside =
      place === folderOf(path) || isMatterFolder(posix.relative(folderOf(path), place))
    return isBeside && isMatter(file) && !inside.has(nameIn(file))
  })
}

function isMatterFolder(name: string): boolean {
  return /^(?:\d+[\s._-]*)?(?:front|back|end)[\s._-]?(?:matter)?$/i.test(name)
}

function isMatter(file: string): boolean {
  const role = roleOf(file)
  return role !== undefined && matter.has(role)
}

function roleOf(file: string): SectionRole | undefined {
  return roleByName(nameWithoutNumber(posix.parse(file).name))
}

// A page of another kind, such as an introduction, may be about the folder.
const matter: ReadonlySet<SectionRole> = new Set<SectionRole>([
  'halftitlepage',
  'titlepage',
  'copyright-page',
  'dedication',
  'epigraph',
  'foreword',
  'preface',
  'prologue',
  'epilogue',
  'afterword',
  'acknowledgments',
  'about-the-author',
])

// Plans and notes are no text of a book, unless there is no other: some people write in `drafts`.
function withoutPlans(folder: BookFolder): BookFolder {
  const pages = folder.files.filter((file) => isMarkdown(file) && mayBeText(file))
  const files = pages.filter((file) => !file.split('/').some(isPlanning))
  if (files.length > 0) return { ...folder, files }
  const drafts = pages.filter(
    (file) => !file.split('/').some((name) => isPlanning(name) && !isDraft(name)),
  )
  return drafts.length > 0 ? { ...folder, files: drafts } : folder
}

// Folders whose names begin with an underscore hold what programs put around pages, except for
// collections of pages: `_chapters`.
function mayBeText(file: string): boolean {
  const isAround = /(?:^|\/)_(?:includes|layouts|data|sass|plugins|templates)\//i.test(file)
  return !isAround && (!isAboutFolder(file) || file.includes('/'))
}

function isMarkdown(file: string): boolean {
  return /\.(?:md|markdown)$/i.test(file)
}

interface Candidate {
  readonly path: string
  /** How many files it holds that may be chapters, in its folders too. */
  readonly files: number
  readonly name: string
}

// The folders of books in a folder; the folder itself when its own files are the book.
function booksIn(folder: BookFolder, path: string): readonly string[] {
  const own = chaptersIn(folder, path).filter((file) => folderOf(file) === path)
  const inner = foldersIn(folder, path)
  const named = inner.filter(({ name }) => isTextName(name) && !isPartName(name))
  const parts = inner.filter(({ name }) => isPart(name))
  const series = booksOfSeries(
    own.map(nameIn),
    inner.map((one) => textFolderIn(folder, one)),
  )
  if (series.length > 0) return series
  const isBook = own.length > 1 || (own.length === 1 && named.length === 0)
  const chapters = own.filter((file) => roleOf(file) === undefined)
  const larger = largest(named)
  const [first] = larger
  if (first && !(isBook && chapters.length > first.files)) {
    return larger.flatMap(({ path: inside }) => booksIn(folder, inside))
  }
  if (isBook || parts.length > 0 || inner.length > 1) return [path]
  const [only] = inner
  const opens = only && chaptersIn(folder, only.path).some((file) => opensFolder(file, only.path))
  if (opens && only.files > 1) return [path]
  return only && own.length === 0 && path === '' ? booksIn(folder, only.path) : [path]
}

// A folder whose text is in a folder of its own: `the-tide/chapters`.
function textFolderIn(folder: BookFolder, { path, name }: Candidate): ChapterFolder {
  const own = withNames(folder, path)
  const hasText = foldersIn(folder, path).some(
    (inner) => isTextName(inner.name) && !isPartName(inner.name) && !isLanguageFolder(inner.name),
  )
  if (own.names.length > 0 || !hasText || isTextName(name)) return own
  const [only, ...others] = booksIn(folder, path)
  const isInside = only !== undefined && only !== path && others.length === 0
  return isInside ? { ...withNames(folder, only), around: path } : own
}

function withNames(folder: BookFolder, path: string): ChapterFolder {
  const files = chaptersIn(folder, path).filter((file) => folderOf(file) === path)
  return { path, names: files.map(nameIn) }
}

function nameIn(file: string): string {
  return posix.basename(file)
}

function opensFolder(file: string, folder: string): boolean {
  return folderOf(file) === folder && opensPart(posix.basename(file))
}

/**
 * The chapters of a book that names of files make. If its text begins in the book folder itself,
 * they are its files and those in its parts.
 */
export function chapterFiles(all: BookFolder, place: string, report: Report): ManuscriptFiles {
  const folder = withoutPlans(all)
  if (place !== '') {
    const inside = new Set(chaptersIn(folder, place))
    const listed = listFolder(folder.directory, place, report)
    const files = listed.filter((file) => inside.has(file))
    return { folder: place, files: files.length > 0 ? files : listed }
  }
  const plain = listManuscript(folder.directory, report)
  if (plain.folder !== '') return plain
  const chapters = new Set(chaptersIn(folder, ''))
  const own = plain.files.filter((file) => !file.includes('/') && chapters.has(file))
  // A preface beside folders of chapters does not make the book.
  const hasOwn = own.length > 0 && own.length * 4 >= chapters.size
  const isIn = (file: string) => !hasOwn || !file.includes('/') || isPart(file.split('/')[0] ?? '')
  const files = listFolder(folder.directory, '', () => {}).filter(
    (file) => chapters.has(file) && isIn(file),
  )
  return files.length > 0 ? { folder: '', files } : plain
}

function isPart(name: string): boolean {
  return isPartName(name) || /^\d/.test(name)
}

// The folders that hold nearly as many files as the one that holds most.
function largest(candidates: readonly Candidate[]): readonly Candidate[] {
  const most = Math.max(...candidates.map(({ files }) => files))
  return candidates.filter(({ files }) => files * 2 > most)
}

function foldersIn(folder: BookFolder, path: string): readonly Candidate[] {
  const counts = new Map<string, number>()
  for (const file of chaptersIn(folder, path)) {
    const [top = '', ...rest] = posix.relative(path, file).split('/')
    if (rest.length > 0) counts.set(top, (counts.get(top) ?? 0) + 1)
  }
  return [...counts].map(([name, files]) => ({ path: posix.join(path, name), files, name }))
}

function chaptersIn({ files }: BookFolder, path: string): readonly string[] {
  return files.filter((file) => {
    if (!isMarkdown(file)) return false
    if (path !== '' && !file.startsWith(`${path}/`)) return false
    const names = posix.relative(path, file).split('/')
    // A README in a folder of a book is the text of that folder.
    const isAbout = names.length === 1 && isAboutFolder(file)
    return !isAbout
  })
}
