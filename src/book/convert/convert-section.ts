import type { Diagnostic, Report, Span } from '../../diagnostics/diagnostic.ts'
import type { MdBlock, MdFootnoteDefinition, MdInline } from '../../markdown/document/document.ts'
import type { ReadFormula } from '../../math/formula-reader.ts'
import { canonicalLanguageTag } from '../../language/language-tag.ts'
import type { Resource, Section } from '../model/book.ts'
import { convertBlocks } from './convert-blocks.ts'
import { convertInlines } from './convert-inlines.ts'
import type { SectionConversion } from './section-conversion.ts'
import type { PlacedSection } from '../arrange/draft-section.ts'
import type { Targets } from '../targets/find-targets.ts'
import type { IndexMark } from '../model/index-mark.ts'
import { isPlainSection } from './plain-text.ts'
import { listHeadings } from './list-headings.ts'
import { nameAttributions } from './name-attributions.ts'
import { mdText } from '../../markdown/document/md-text.ts'
import { roleByHeading } from '../arrange/role-names.ts'
import { roles } from '../../edition/section-roles.ts'
import { startSectionNotes } from './section-notes.ts'
import type { BookSettings } from '../model/book-settings.ts'
import { wordsOf } from '../../language/words.ts'

/** What all sections of a book share while they are converted. */
export interface SectionContext {
  readonly settings: BookSettings
  readonly targets: Targets
  readonly resources: Readonly<Record<string, Resource>>
  /** Notes by label, by the path of their file. */
  readonly definitions: ReadonlyMap<string, ReadonlyMap<string, MdFootnoteDefinition>>
  /** Collects the notes that the text marks. */
  readonly usedNotes: Set<MdFootnoteDefinition>
  /** Collects the index entries, in book order. */
  readonly indexMarks: IndexMark[]
  readonly readFormula: ReadFormula
  readonly report: Report
}

/** Converts a section and the sections inside it; depth is 1 outside any part. */
export function convertSection(
  section: PlacedSection,
  context: SectionContext,
  depth = 1,
): Section {
  const id = context.targets.sectionId(section)
  const own = convertOnce(section, id, context, depth)
  if (section.sections.length === 0) return own
  return {
    ...own,
    sections: section.sections.map((child) => convertSection(child, context, depth + 1)),
  }
}

// A section of plain text that is as it was in an earlier build is the same object as then.
function convertOnce(
  section: PlacedSection,
  id: string,
  context: SectionContext,
  depth: number,
): Section {
  if (!isPlainSection(section)) return convertOwn(section, id, context, depth)
  const { metadata, contentsDepth, manuscriptFolder } = context.settings
  const of = JSON.stringify([id, depth, metadata.language, contentsDepth, manuscriptFolder])
  const before = converted.get(section.blocks)
  if (before?.of === of && isSameText(before.section, section)) {
    before.told.forEach(context.report)
    return before.made
  }
  const told: Diagnostic[] = []
  const report: Report = (one) => {
    told.push(one)
    context.report(one)
  }
  const made = convertOwn(section, id, { ...context, report }, depth)
  converted.set(section.blocks, { of, section, told, made })
  return made
}

const converted = new WeakMap<PlacedSection['blocks'], ConvertedSection>()

interface ConvertedSection {
  readonly of: string
  readonly section: PlacedSection
  readonly told: readonly Diagnostic[]
  readonly made: Section
}

function isSameText(a: PlacedSection, b: PlacedSection): boolean {
  const before = new Map<string, unknown>(Object.entries(a))
  const now = Object.entries(b)
  return (
    now.length === before.size &&
    now.every(([key, value]) => key === 'sections' || Object.is(value, before.get(key)))
  )
}

// A section without the sections inside it.
function convertOwn(
  section: PlacedSection,
  id: string,
  context: SectionContext,
  depth: number,
): Section {
  const { frontMatter } = section
  const language = canonicalLanguageTag(frontMatter?.language ?? '')
  const { conversion, finishNotes } = startConversion(id, context, language)
  const title = convertInlines(titleOf(section, context), conversion)
  const subtitle = frontMatter?.subtitle
  const author = frontMatter?.author?.trim() ?? ''
  const runningHead = runningHeadOf(section)
  const span = section.titleSpan ?? section.blocks[0]?.span
  const converted = convertBlocks([...leadOf(section), ...section.blocks], conversion)
  const blocks = listHeadings(converted, section, context, depth)
  return {
    id,
    role: section.role,
    matter: section.matter,
    ...(section.ordinal !== undefined && { ordinal: section.ordinal }),
    ...(section.label !== undefined && { label: section.label }),
    title,
    ...(subtitle !== undefined && {
      subtitle: convertInlines(subtitle, conversion),
    }),
    ...(author !== '' && { author }),
    ...(runningHead !== undefined && { runningHead }),
    listed: isListed(section) && depth <= context.settings.contentsDepth,
    headed: isHeaded(section, context),
    classes: classesOf(section),
    ...(language !== undefined && language !== context.settings.metadata.language && { language }),
    blocks: section.role === 'epigraph' ? nameAttributions(blocks) : blocks,
    footnotes: finishNotes(),
    sections: [],
    ...(span && { span }),
  }
}

function startConversion(
  id: string,
  context: SectionContext,
  languageAround: string | undefined,
): { conversion: SectionConversion; finishNotes: () => Section['footnotes'] } {
  const { settings, targets, resources, definitions, usedNotes, indexMarks, report } = context
  const notes = startSectionNotes(id, definitions, usedNotes, targets.registry)
  const conversion: SectionConversion = {
    language: settings.metadata.language,
    ...(languageAround !== undefined && { languageAround }),
    targets,
    manuscriptFolder: settings.manuscriptFolder,
    resources,
    links: settings.links,
    nextNode: countNodes(id),
    markNote: (reference) => notes.mark(reference),
    markInlineNote: (children) => notes.markInline(children),
    noteLabels: (file) => [...(definitions.get(file)?.keys() ?? [])],
    section: id,
    markIndex: (mark) => void indexMarks.push(mark),
    readFormula: context.readFormula,
    report,
  }
  const finishNotes = () =>
    notes.finish((blocks, note) =>
      convertBlocks(blocks, { ...conversion, nextNode: countNodes(note) }),
    )
  return { conversion, finishNotes }
}

function countNodes(id: string): () => string {
  let count = 0
  return () => `${id}.p${++count}`
}

// A section known by its role has a name in the contents, even when the author wrote none.
function titleOf(section: PlacedSection, { settings }: SectionContext): readonly MdInline[] {
  if (section.title.length > 0 || section.label !== undefined) return section.title
  const value = wordsOf(settings.metadata.language).titles[section.role]
  return value === undefined ? [] : [{ type: 'text', value, span: startOf(section) }]
}

// When front matter and heading both give a title, the one in the front matter is the short title.
function runningHeadOf({ frontMatter, isTitleWritten, title }: PlacedSection): string | undefined {
  if (frontMatter?.runningHead !== undefined) return frontMatter.runningHead
  const short = isTitleWritten && frontMatter?.title ? mdText(frontMatter.title).trim() : ''
  return short !== '' && short !== mdText(title).trim() ? short : undefined
}

function isListed({ role, frontMatter, attributes }: PlacedSection): boolean {
  if (attributes?.classes.includes('unlisted')) return false
  return frontMatter?.toc ?? roles[role].listed
}

// A dedication shows no heading, unless the author's heading says more than "Dedication".
function isHeaded(section: PlacedSection, { settings }: SectionContext): boolean {
  if (roles[section.role].headed) return true
  if (!section.isTitleWritten) return false
  return roleByHeading(mdText(section.title), settings.metadata.language) !== section.role
}

function classesOf({ frontMatter, attributes, role }: PlacedSection): readonly string[] {
  const written = [...(frontMatter?.class?.split(/[\s,]+/) ?? []), ...(attributes?.classes ?? [])]
  const steering = ['', 'unnumbered', 'unlisted', role]
  return [...new Set(written.filter((name) => !steering.includes(name)))]
}

// Treats the epigraph and date line of the front matter as if they stood at the head of the text.
function leadOf(section: PlacedSection): readonly MdBlock[] {
  const { epigraph, dateLine, spans = {} } = section.frontMatter ?? {}
  const lead: MdBlock[] = []
  if (epigraph !== undefined) {
    const span = spans['epigraph'] ?? startOf(section)
    lead.push({ type: 'container', name: 'epigraph', children: epigraph, span })
  }
  if (dateLine !== undefined) {
    const span = spans['date-line'] ?? startOf(section)
    const attributes = { classes: ['date-line'], pairs: {} }
    lead.push({ type: 'paragraph', children: dateLine, attributes, span })
  }
  return lead
}

function startOf({ document, titleSpan }: PlacedSection): Span {
  const start = { line: 1, column: 1 }
  return titleSpan ?? { file: document.file, start, end: start }
}
