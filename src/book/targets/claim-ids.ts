import { diagnostic, type Report, type Span } from '../../diagnostics/diagnostic.ts'
import type { Attributes, Document, MdBlock, MdInline } from '../../markdown/document/document.ts'
import type { JoinedFile, PlacedSection } from '../arrange/draft-section.ts'
import { generatedIds } from '../model/generated-ids.ts'
import { append, type Ledger, type LedgerTitle } from './ledger.ts'
import { loneImage } from '../../markdown/document/lone-image.ts'
import { mdText } from '../../markdown/document/md-text.ts'
import { onceFor } from '../../keep/once-for.ts'
import type { SectionRole } from '../../edition/section-roles.ts'
import type { BookSettings } from '../model/book-settings.ts'
import { slug } from '../model/slug.ts'
import { splitUrl, type Target } from './target.ts'
import { walkInlines, walkMarkdown } from '../../markdown/document/walk-markdown.ts'

/**
 * Claims the author's ids in book order, and counts tables and those figures that get a number.
 */
export function claimWrittenIds(
  sections: readonly PlacedSection[],
  documents: readonly Document[],
  figures: ReadonlySet<MdBlock>,
  ledger: Ledger,
  report: Report,
): void {
  const claim = idClaimer(ledger, report)
  const counts = { figure: 0, table: 0 }
  const visitIn = (section: PlacedSection) => (node: MdBlock | MdInline) => {
    if (node.type === 'link') ledger.linked.add(splitUrl(node.url)[1])
    const target = targetOf(node, section, figures, counts)
    if (target.number !== undefined && isBlock(node)) ledger.numbers.set(node, target.number)
    const attributes = attributesOf(node)
    if (attributes?.id !== undefined) {
      // A figure's image is visited twice: as the figure and as itself.
      if (ledger.ids.has(attributes)) return
      ledger.ids.set(attributes, claim(attributes.id, target, node.span))
    } else if (node.type === 'heading') ledger.titles.push(headingTitle(node, target))
  }

  const firstOf = new Map<string, PlacedSection>()
  eachSection(sections, (section) => {
    const { attributes, frontMatter, document } = section
    const id = attributes?.id ?? frontMatter?.id
    if (id !== undefined) {
      const span = attributes?.id === undefined ? frontMatter?.spans['id'] : section.titleSpan
      ledger.sectionIds.set(section, claim(id, { type: 'section', section }, span))
    }
    const joined = section.joined?.map((one) => one.document) ?? []
    for (const { file } of [document, ...joined]) if (!firstOf.has(file)) firstOf.set(file, section)
    if (frontMatter?.epigraph) namedNodes(frontMatter.epigraph).forEach(visitIn(section))
    walkInlines(frontMatter?.dateLine ?? [], visitIn(section))
    ledger.titles.push(sectionTitle(section))
    namedNodes(section.blocks).forEach(visitIn(section))
  })
  for (const { file, footnoteDefinitions } of documents) {
    const section = firstOf.get(file)
    if (!section) continue
    footnoteDefinitions.forEach((note) => walkMarkdown(note.children, visitIn(section)))
  }
}

// The nodes that name something, or that links and numbers are for, in reading order.
const namedNodes = onceFor((blocks: readonly MdBlock[]) => {
  const named: (MdBlock | MdInline)[] = []
  walkMarkdown(blocks, (node) => {
    const isNamed = attributesOf(node)?.id !== undefined || namedTypes.has(node.type)
    if (isNamed || (node.type === 'paragraph' && loneImage(node))) named.push(node)
  })
  return named
})

const namedTypes: ReadonlySet<string> = new Set<(MdBlock | MdInline)['type']>([
  'heading',
  'link',
  'table',
])

// Claims an id that an author wrote, and reports an id that is written twice in its file.
function idClaimer(
  ledger: Ledger,
  report: Report,
): (name: string, target: Omit<Target, 'id'>, span: Span | undefined) => string {
  const firstSpans = new Map<string, Span | undefined>()
  return (name, target, span) => {
    const file = span?.file ?? target.section.document.file
    const place = `${file}#${name}`
    const claimed = { ...target, id: ledger.registry.claim(name) }
    if (firstSpans.has(place)) report(duplicateId(name, span, firstSpans.get(place)))
    else {
      firstSpans.set(place, span)
      ledger.byPlace.set(place, claimed)
      append(ledger.byName, name, claimed)
      append(ledger.writtenIds, file, name)
    }
    return claimed.id
  }
}

/** Gives the other sections ids from their titles, numbers or roles. */
export function nameSections(sections: readonly PlacedSection[], ledger: Ledger): void {
  eachSection(sections, (section) => {
    const id = ledger.sectionIds.get(section) ?? ledger.registry.claim(nameOfSection(section))
    ledger.sectionIds.set(section, id)
    const { file } = section.document
    if (!ledger.byFile.has(file)) ledger.byFile.set(file, { id, type: 'section', section })
    section.joined?.forEach((joined) =>
      nameJoined(joined, { id, type: 'section', section }, ledger),
    )
  })
}

// A file that is a section of a chapter begins at its heading.
function nameJoined({ document, heading }: JoinedFile, chapter: Target, ledger: Ledger): void {
  const { attributes } = heading ?? {}
  const written = attributes && ledger.ids.get(attributes)
  const id = written ?? (heading && ledger.registry.claim(slug(mdText(heading.children))))
  if (heading && id !== undefined && written === undefined) ledger.headingIds.set(heading, id)
  const target: Target =
    heading && id !== undefined
      ? { id, type: 'heading', section: chapter.section, text: heading.children }
      : chapter
  if (!ledger.byFile.has(document.file)) ledger.byFile.set(document.file, target)
}

function sectionTitle(section: PlacedSection): LedgerTitle {
  const target = { type: 'section', section } as const
  return { file: section.document.file, words: section.heading ?? mdText(section.title), target }
}

function headingTitle(heading: MdBlock, target: Omit<Target, 'id'>): LedgerTitle {
  const { file } = heading.span
  return { file, words: mdText(target.text ?? []), target, heading }
}

/** Gives ids to figures and tables without one, when the book lists them. */
export function nameCaptioned(
  sections: readonly PlacedSection[],
  { listOfFigures, listOfTables }: BookSettings,
  ledger: Ledger,
): void {
  const isWritten = { loi: false, lot: false }
  eachSection(sections, ({ role }) => {
    if (role === 'loi' || role === 'lot') isWritten[role] = true
  })
  for (const [node, number] of ledger.numbers) {
    const isTable = node.type === 'table'
    const isListed = isTable ? listOfTables || isWritten.lot : listOfFigures || isWritten.loi
    if (!isListed || attributesOf(node)?.id !== undefined) continue
    const name = `${isTable ? 'table' : 'figure'}-${number}`
    ledger.captionedIds.set(node, ledger.registry.claim(name))
  }
}

function eachSection(
  sections: readonly PlacedSection[],
  visit: (section: PlacedSection) => void,
): void {
  for (const section of sections) {
    visit(section)
    eachSection(section.sections, visit)
  }
}

function targetOf(
  node: MdBlock | MdInline,
  section: PlacedSection,
  figures: ReadonlySet<MdBlock>,
  counts: { figure: number; table: number },
): Omit<Target, 'id'> {
  if (node.type === 'heading') return { type: 'heading', section, text: node.children }
  if (node.type === 'table') {
    return { type: 'table', section, ...(node.caption && { number: ++counts.table }) }
  }
  if (node.type !== 'paragraph' || !loneImage(node)) return { type: 'other', section }
  return { type: 'figure', section, ...(figures.has(node) && { number: ++counts.figure }) }
}

// A figure's attributes are on its image.
function attributesOf(node: MdBlock | MdInline): Attributes | undefined {
  const image = node.type === 'paragraph' ? loneImage(node) : undefined
  return node.attributes?.id === undefined && image ? image.attributes : node.attributes
}

function isBlock(node: MdBlock | MdInline): node is MdBlock {
  return node.type === 'paragraph' || node.type === 'table'
}

/** The name of a section: its title, or its number or role if it has none. */
export function nameOfSection(section: PlacedSection): string {
  const { role, ordinal } = section
  const title = slug(mdText(section.title))
  if (title !== '') return title
  if (ordinal !== undefined) return `${role}-${ordinal}`
  const label = role === 'chapter' || role === 'part' ? slug(section.ownLabel ?? '') : ''
  const usual: Partial<Record<SectionRole, string>> = generatedIds
  return label || (usual[role] ?? role)
}

function duplicateId(name: string, span: Span | undefined, first: Span | undefined) {
  const where = first ? `${first.file}:${first.start.line}` : 'another place'
  const hints = ['give one of them another id; links lead to the first']
  const message = `The id "${name}" is already used at ${where}.`
  return diagnostic('id/duplicate', message, { span, hints })
}
