import { roleByHeading, roleByName } from '../../book/arrange/role-names.ts'
import { slug } from '../../book/model/slug.ts'
import { isSectionRole, roles } from '../../edition/section-roles.ts'
import type { ImportedSection } from '../model/imported-book.ts'
import { labelOf } from '../evidence/line-evidence.ts'
import type { MadeSection } from './make-sections.ts'

/** Gives every section its file: in the order of the book, parts as folders. */
export function nameSections(
  sections: readonly MadeSection[],
  language: string,
): readonly ImportedSection[] {
  const tops = topNumbers(sections, language)
  const width = String(Math.max(...tops.map(({ top }) => top))).length
  const inPart = Math.max(...tops.map(({ inner }) => inner ?? 0))
  const pad = (number: number, of: number) => String(number).padStart(Math.max(of, 2), '0')
  let folder = ''
  return sections.map((section, index) => {
    const { top, inner } = tops[index] ?? { top: index + 1, inner: undefined }
    const name = nameOf(section, language)
    const { kind, blocks, notes, unprinted } = section
    const file = `${pad(inner ?? top, inner === undefined ? width : String(inPart).length)}-${name}`
    if (kind === 'part') folder = file
    const path =
      kind === 'part'
        ? `${file}/index.md`
        : inner === undefined
          ? `${file}.md`
          : `${folder}/${file}.md`
    return {
      file: path,
      frontMatter: frontMatterOf(section, name, language),
      blocks,
      notes,
      unprinted,
    }
  })
}

interface Place {
  readonly top: number
  /** The place within its part. */
  readonly inner?: number
}

// The number of each section at the top, and within its part. After the last part, the sections that
// end a book are outside of it.
function topNumbers(sections: readonly MadeSection[], language: string): readonly Place[] {
  const lastPart = sections.findLastIndex(({ kind }) => kind === 'part')
  let top = 0
  let inner: number | undefined
  return sections.map((section, index): Place => {
    if (section.kind === 'part') {
      inner = 0
      return { top: ++top }
    }
    const role = roleByHeading(section.title, language)
    const isAfter = index > lastPart && role !== undefined && endsBook(role)
    if (isAfter) inner = undefined
    return inner === undefined ? { top: ++top } : { top, inner: ++inner }
  })
}

function endsBook(role: keyof typeof roles): boolean {
  return role === 'epilogue' || role === 'conclusion' || roles[role].matter === 'backmatter'
}

function nameOf({ kind, title: written, mark }: MadeSection, language: string): string {
  if (kind !== 'part' && kind !== 'chapter' && kind !== 'text') return kind
  const title = written || mark?.title || mark?.role || ''
  const label = labelOf(title, language)
  const ownTitle = label?.title[0]
  const text = ownTitle?.type === 'text' ? ownTitle.value : title
  const name = slug(text).replace(/^s-(?=\d)/, '')
  return name || (kind === 'text' ? 'text' : `${kind}`)
}

function frontMatterOf(
  { kind, title, mark }: MadeSection,
  name: string,
  language: string,
): ImportedSection['frontMatter'] {
  if (kind === 'part') return {}
  const role = mark?.role ?? ''
  // What the book would fill itself is text here.
  const said = isSectionRole(role) && !filledRoles.has(role) ? role : undefined
  const own = kind === 'chapter' || kind === 'text' ? said : kind
  const byName = roleByName(name)
  const byTitle = title === '' ? undefined : roleByHeading(title, language)
  const meant = own ?? byTitle ?? 'chapter'
  // A chapter called "Index" is not the index.
  const isClear = (byName ?? byTitle ?? 'chapter') === meant
  const isUntitled = title === '' && mark?.title && roles[meant].headed
  return {
    ...(isUntitled && { title: mark.title }),
    ...(!isClear && { role: meant }),
  }
}

const filledRoles: ReadonlySet<string> = new Set(['toc', 'loi', 'lot', 'index', 'endnotes'])
