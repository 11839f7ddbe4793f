import type { Document, MdInline } from '../../markdown/document/document.ts'
import { manuscriptPlaces, type ManuscriptPlace } from './manuscript-place.ts'
import { findOwnLabel } from './own-label.ts'
import { mdText } from '../../markdown/document/md-text.ts'
import { roleByHeading, roleByName } from './role-names.ts'
import { roles, type SectionRole } from '../../edition/section-roles.ts'
import { remember } from '../../keep/once-for.ts'
import type { BookSettings } from '../model/book-settings.ts'

/**
 * Moves front and back matter with a usual name to its usual place. A `dedication.md` without a
 * number comes before the chapters and an `acknowledgments.md` after them, in the order of the
 * Chicago Manual of Style (1.4). A file with a number stays where its number puts it. A file with
 * neither number nor role stays in the order of names.
 */
export function arrangeDocuments(
  documents: readonly Document[],
  settings: BookSettings,
): readonly Document[] {
  if (settings.order === 'as-listed') return documents
  const entries = groupByEntry(documents, settings)
  const named = entries.filter((entry) => !entry.isNumbered && entry.place !== 'body')
  const fixed = bodyBeforeBack(entries.filter((entry) => !named.includes(entry)))
  const arranged = named.reduce(insert, fixed)
  return arranged.flatMap((entry) => entry.documents)
}

// A file, or a folder with everything in it.
interface Entry {
  readonly documents: readonly Document[]
  readonly isNumbered: boolean
  readonly place: 'front' | 'body' | 'back'
  /** Rank of its role in Chicago's order. */
  readonly order: number
}

function groupByEntry(documents: readonly Document[], settings: BookSettings): readonly Entry[] {
  const groups = new Map<string, Document[]>()
  const files = documents.map(({ file }) => file)
  const placeOf = manuscriptPlaces(files, settings.manuscriptFolder)
  for (const document of documents) {
    const { folders } = placeOf(document.file)
    const key = folders[0] === undefined ? document.file : `${folders[0]}/`
    const group = groups.get(key)
    if (group) group.push(document)
    else groups.set(key, [document])
  }
  return [...groups.values()].map((group) => {
    const place = placeOf(group[0]?.file ?? '')
    return toEntry(group, place, settings.metadata.language)
  })
}

function toEntry(documents: readonly Document[], place: ManuscriptPlace, language: string): Entry {
  const [first] = documents
  const role = first && place.folders.length === 0 ? roleOf(first, place, language) : 'part'
  const { order } = roles[role]
  const body = roles.chapter.order
  return {
    documents,
    isNumbered: place.isNumbered,
    place: order < body ? 'front' : order > body ? 'back' : 'body',
    order,
  }
}

function roleOf(document: Document, { name }: ManuscriptPlace, language: string): SectionRole {
  return knownRole(
    document,
    `${language} ${name}`,
    () =>
      roleByName(document.frontMatter.role ?? '') ??
      roleByName(name) ??
      roleByHeading(mdText(headingOf(document)), language) ??
      appendixByLabel(document, language) ??
      'chapter',
  )
}

const knownRole = remember<Document, SectionRole>()

// "Appendix A: The Tides"
function appendixByLabel(document: Document, language: string) {
  const role = findOwnLabel(headingOf(document), language)?.role
  return role === 'appendix' ? role : undefined
}

function headingOf(document: Document): readonly MdInline[] {
  const { title } = document.frontMatter
  const first = document.children.find(({ type }) => type !== 'thematicBreak')
  return first?.type === 'heading' ? first.children : (title ?? [])
}

// `90-acknowledgments.md` sorts before `part-two/`, but belongs after it.
function bodyBeforeBack(entries: readonly Entry[]): readonly Entry[] {
  const tail = entries.findLastIndex((entry) => entry.isNumbered || entry.place !== 'body') + 1
  const back = entries.slice(0, tail).findLastIndex((entry) => entry.place !== 'back') + 1
  if (tail === entries.length || back === 0) return entries
  return [...entries.slice(0, back), ...entries.slice(tail), ...entries.slice(back, tail)]
}

// A section goes after the last front matter that precedes it in that order, or before the first
// back matter that follows it.
function insert(entries: readonly Entry[], entry: Entry): readonly Entry[] {
  if (entry.place === 'front') {
    const body = entries.findIndex(({ place }) => place !== 'front')
    const front = body < 0 ? entries : entries.slice(0, body)
    return entries.toSpliced(front.findLastIndex(({ order }) => order <= entry.order) + 1, 0, entry)
  }
  const back = entries.findLastIndex(({ place }) => place !== 'back') + 1
  const next = entries.findIndex(({ order }, index) => index >= back && order > entry.order)
  return entries.toSpliced(next < 0 ? entries.length : next, 0, entry)
}
