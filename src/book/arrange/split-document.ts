import { diagnostic, type Diagnostic, type Report } from '../../diagnostics/diagnostic.ts'
import { nearestHint } from '../../diagnostics/nearest.ts'
import { remember } from '../../keep/once-for.ts'
import type { Document, MdBlock, MdHeading, MdInline } from '../../markdown/document/document.ts'
import type { DraftSection } from './draft-section.ts'
import { isPartName, manuscriptPlaces, type ManuscriptPlace } from './manuscript-place.ts'
import { mdText } from '../../markdown/document/md-text.ts'
import { joinLabels, titlesStandBelow, type Piece } from './join-labels.ts'
import { levelHeadings, longestPartText } from './level-headings.ts'
import { findOwnLabel, withoutBold } from './own-label.ts'
import { roleByHeading, roleByName, roleNames } from './role-names.ts'
import { isSectionRole, roles, type SectionRole } from '../../edition/section-roles.ts'
import type { BookSettings } from '../model/book-settings.ts'

/** Splits files at their top-level headings. */
export function splitDocuments(
  documents: readonly Document[],
  settings: BookSettings,
  report: Report,
): readonly DraftSection[] {
  const files = documents.map(({ file }) => file)
  const placeOf = manuscriptPlaces(files, settings.manuscriptFolder)
  const languageIn = ({ frontMatter }: Document) =>
    frontMatter.language ?? settings.metadata.language
  const isWhole = documents.length === 1
  const parted = documents.map((document) => {
    const language = languageIn(document)
    const pieces = partOnce(document, JSON.stringify([language, isWhole]), () =>
      splitAtHeadings(levelHeadings(document, language, isWhole)),
    )
    return { document, pieces }
  })
  const all = parted.flatMap(({ pieces }) => pieces)
  const areTitled = titlesStandBelow(all, settings.metadata.language)
  return parted.flatMap(({ document, pieces }) => {
    const place = placeOf(document.file)
    const { language } = settings.metadata
    const of = JSON.stringify([place, language, isWhole, areTitled, settings.outline !== undefined])
    const { drafts, told } = draftOnce(document, of, () => {
      const joined = joinLabels(pieces, languageIn(document), areTitled)
      const heard: Diagnostic[] = []
      const hear: Report = (one) => void heard.push(one)
      return { drafts: draftsOf(document, joined, place, settings, hear), told: heard }
    })
    told.forEach(report)
    return drafts
  })
}

const partOnce = remember<Document, readonly Piece[]>()

const draftOnce = remember<
  Document,
  { readonly drafts: readonly DraftSection[]; readonly told: readonly Diagnostic[] }
>()

// One section for the text before the first heading, if there is any, and one for each heading.
function draftsOf(
  document: Document,
  pieces: readonly Piece[],
  place: ManuscriptPlace,
  settings: BookSettings,
  report: Report,
): readonly DraftSection[] {
  const { frontMatter } = document
  const hasLead = pieces[0]?.blocks.some(({ type }) => type !== 'thematicBreak') ?? false
  const role = roleByName(frontMatter.role ?? place.name)
  const isFilled = pieces.length === 1 && role !== undefined && filledRoles.has(role)
  const hasFirst = hasLead || isFilled || frontMatter.title !== undefined
  const kept = hasFirst ? pieces : pieces.slice(1)
  const joined = joinTitles(kept, frontMatter.title, frontMatter.role)
  const language = frontMatter.language ?? settings.metadata.language
  // Text above chapters that the author numbers is not one of them.
  const isNumberedByAuthor = ({ label, heading }: Piece) =>
    label !== undefined ||
    (heading !== undefined && findOwnLabel(heading.children, language) !== undefined)
  return joined.map((piece, index) =>
    toDraft(
      document,
      {
        ...piece,
        place,
        isFirst: index === 0,
        isLead: hasLead && index === 0 && joined.some(isNumberedByAuthor),
      },
      settings,
      report,
    ),
  )
}

// The program fills these sections. A file for one may be empty, and then only says where the
// section goes.
const filledRoles: ReadonlySet<SectionRole> = new Set([
  'toc',
  'loi',
  'lot',
  'index',
  'endnotes',
  'also-by',
])

// The first piece is the text before the first heading, so it has no heading.
function splitAtHeadings(blocks: readonly MdBlock[]): readonly Piece[] {
  const starts = blocks.flatMap((block, index) =>
    block.type === 'heading' && block.depth === 1 ? [index] : [],
  )
  const lead: Piece = { blocks: blocks.slice(0, starts[0] ?? blocks.length) }
  return [
    lead,
    ...starts.map((start, i): Piece => {
      const heading = blocks[start]
      const inside = blocks.slice(start + 1, starts[i + 1] ?? blocks.length)
      return { blocks: inside, ...(heading?.type === 'heading' && { heading }) }
    }),
  ]
}

// When there is a front matter title and a heading, the heading wins. But a part keeps its own
// title when its first chapter follows in the same file.
function joinTitles(
  pieces: readonly Piece[],
  title: readonly MdInline[] | undefined,
  role: string | undefined,
): readonly Piece[] {
  const [lead, first, ...rest] = pieces
  if (title === undefined || !lead || !first?.heading || lead.blocks.length > 0) return pieces
  const isSame = mdText(first.heading.children).trim() === mdText(title).trim()
  return roleByName(role ?? '') === 'part' && !isSame ? pieces : [first, ...rest]
}

interface PlacedPiece extends Piece {
  readonly place: ManuscriptPlace
  /** Whether it is the first of its file. */
  readonly isFirst: boolean
  /** Whether it is the text above the first chapter of its file. */
  readonly isLead: boolean
}

function toDraft(
  document: Document,
  { heading, label, blocks, place, isFirst, isLead }: PlacedPiece,
  settings: BookSettings,
  report: Report,
): DraftSection {
  const { frontMatter } = document
  const { language } = settings.metadata
  const { folders, name, opensPart } = place
  const isTitled = isFirst && !heading && frontMatter.title !== undefined
  const titleSpan = heading?.span ?? (isTitled ? frontMatter.spans['title'] : undefined)
  const title =
    (heading && withoutBold(heading.children)) ?? (isTitled ? frontMatter.title : undefined) ?? []
  const own = label ? { ...label, title } : findOwnLabel(title, frontMatter.language ?? language)
  const isShort = blocks.length <= longestPartText
  const named = namedRole(heading, isFirst ? document : undefined, report)
  const decision = decideRole([
    ['written so', named],
    ['the file opens its folder', isFirst && opensPart && !settings.outline ? 'part' : undefined],
    ['the name of the file', isFirst ? roleByName(name) : undefined],
    ['its own label', own?.role !== 'part' || isShort ? own?.role : undefined],
    ['its title is the usual one', roleByHeading(mdText(title), language)],
    ['the file is called a part', isFirst && isShort && isPartName(name) ? 'part' : undefined],
  ])
  return {
    document,
    ...(isFirst && { frontMatter }),
    ...decision,
    title: own?.title ?? title,
    ...(title.length > 0 && { heading: mdText(title) }),
    ...(heading?.attributes && { attributes: heading.attributes }),
    ...(own && { ownLabel: own.label }),
    isTitleWritten: heading !== undefined,
    ...(isLead && !heading && !isTitled && { isNumbered: false }),
    ...(titleSpan && { titleSpan }),
    blocks,
    folders,
    opensPart: isFirst && opensPart,
  }
}

// Takes the first role that has a reason; without any, the section is a chapter.
function decideRole(
  reasons: readonly (readonly [string, SectionRole | undefined])[],
): Pick<DraftSection, 'role' | 'roleReason'> {
  for (const [roleReason, role] of reasons) if (role) return { role, roleReason }
  return { role: 'chapter', roleReason: 'nothing says otherwise' }
}

// What the author states explicitly: `role:` in the front matter, or `{role=…}` or a class on the
// heading.
function namedRole(
  heading: MdHeading | undefined,
  document: Document | undefined,
  report: Report,
): SectionRole | undefined {
  const { pairs = {}, classes = [] } = heading?.attributes ?? {}
  const marked = roleByName(pairs['role'] ?? '') ?? classes.find(isSectionRole)
  const written = document?.frontMatter.role
  if (marked || document === undefined || written === undefined) return marked
  const role = roleByName(written)
  if (!role) {
    const span = document.frontMatter.spans['role']
    const near = nearestHint(written, roleNames())
    const hints = near.length > 0 ? near : [`use one of ${Object.keys(roles).join(', ')}`]
    report(diagnostic('yaml/bad-value', `There is no role "${written}".`, { span, hints }))
  }
  return role
}
