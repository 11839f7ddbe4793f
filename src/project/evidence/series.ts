import { posix } from 'node:path'
import { isPartName, nameWithoutNumber } from '../../book/arrange/manuscript-place.ts'
import { roleByName } from '../../book/arrange/role-names.ts'
import { roles, type SectionRole } from '../../edition/section-roles.ts'

/** A folder with the chapters that stand in it. */
export interface ChapterFolder {
  readonly path: string
  /** Names of its own files. */
  readonly names: readonly string[]
  /** The folder around it that holds nothing else, and whose name tells it from others. */
  readonly around?: string
}

/**
 * The folders that are books of a series, rather than parts of one book: those with front matter or
 * a folder of text of their own, or with chapters that begin at 1 again under names that give the
 * folders no order. None when the text of one book stands beside them.
 */
export function booksOfSeries(
  beside: readonly string[],
  folders: readonly ChapterFolder[],
): readonly string[] {
  if (beside.some((name) => !isFrontMatter(name))) return []
  const filled = folders.filter(
    ({ names, around }) => around !== undefined || names.some(isBodyMatter),
  )
  const whole = filled.filter(({ names, around }) =>
    around === undefined ? names.some(isOpening) : isUnordered(around),
  )
  const anew = filled.filter(
    ({ path, around = path, names }) => isUnordered(around) && names.some(isFirst),
  )
  const isAnew = beside.length === 0 && anew.length === folders.length
  const books = whole.length > 1 ? new Set([...whole, ...anew]) : new Set(isAnew ? anew : [])
  const isMost = books.size > 1 && books.size * 2 > filled.length
  return isMost ? folders.filter((one) => books.has(one)).map(({ path }) => path) : []
}

// A book has these, a part has not.
const openings: ReadonlySet<SectionRole> = new Set<SectionRole>([
  'halftitlepage',
  'titlepage',
  'copyright-page',
  'dedication',
  'toc',
  'foreword',
  'preface',
])

function isOpening(name: string): boolean {
  const role = roleOf(name)
  return role !== undefined && openings.has(role)
}

function isFrontMatter(name: string): boolean {
  const role = roleOf(name)
  return role !== undefined && roles[role].order < roles.chapter.order
}

function isBodyMatter(name: string): boolean {
  return roleOf(name) === undefined
}

function roleOf(name: string): SectionRole | undefined {
  return roleByName(nameWithoutNumber(posix.parse(name).name))
}

function isUnordered(path: string): boolean {
  const name = posix.basename(path)
  return !isPartName(name) && !/\d/.test(name)
}

// `01.md`, `ch1.md`, `chapter-one.md`
function isFirst(name: string): boolean {
  return /^(?:\p{L}+[\s._-]*)?(?:0*1|one|i)(?![\p{L}\d])/iu.test(posix.parse(name).name)
}
