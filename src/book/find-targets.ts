import { posix } from 'node:path'
import { diagnostic, type Report, type Span } from '../diagnostics/diagnostic.ts'
import type { Attributes, Document, MdBlock, MdInline } from '../markdown/document.ts'
import type { PlacedSection } from './draft-section.ts'
import { startIdRegistry, type IdRegistry } from './id-registry.ts'
import { mdText } from './md-text.ts'
import { loneImage } from './lone-image.ts'
import type { SectionRole } from './roles.ts'
import { slug } from './slug.ts'
import { walkMarkdown } from './walk-markdown.ts'

/** Something in the book that a link can lead to. */
export interface Target {
  readonly id: string
  readonly type: 'section' | 'heading' | 'figure' | 'table' | 'other'
  /** The section it is, or stands in. */
  readonly section: PlacedSection
  /** Of figures and tables with captions. */
  readonly number?: number
  /** Of headings. */
  readonly text?: readonly MdInline[]
}

/** Every id and number of a book, settled before anything is converted. */
export interface Targets {
  readonly sectionId: (section: PlacedSection) => string
  /** The id that attributes ask for, made unique. */
  readonly idOf: (attributes: Attributes | undefined) => string | undefined
  /** The id of a heading that has none of its own and is linked to. */
  readonly headingId: (node: MdBlock) => string | undefined
  /** The number of a figure or table. */
  readonly numberOf: (node: MdBlock) => number | undefined
  /** What a link within the book leads to, from a file. */
  readonly find: (url: string, file: string) => Target | undefined
  /** What can be linked to from a file: `#id` and other files. */
  readonly names: (from: string) => readonly string[]
  readonly registry: IdRegistry
}

/** Ids of the sections that are generated for an edition when the manuscript has none of their role. */
export const generatedIds = {
  halftitlepage: 'half-title',
  titlepage: 'title-page',
  'copyright-page': 'copyright-page',
  toc: 'contents',
  'about-the-author': 'about-the-author',
} as const satisfies Partial<Record<SectionRole, string>>

/** Finds every target of a book, and reports ids that are given twice. */
export function findTargets(
  sections: readonly PlacedSection[],
  documents: readonly Document[],
  report: Report,
): Targets {
  const registry = startIdRegistry(idsToGenerate(sections))
  const byName = new Map<string, Target>()
  const byFile = new Map<string, Target>()
  const ids = new Map<Attributes, string>()
  const sectionIds = new Map<PlacedSection, string>()
  const headings = new Map<MdBlock, { target: Omit<Target, 'id'>; file: string }>()
  const headingIds = new Map<MdBlock, string>()
  const numbers = new Map<MdBlock, number>()
  const linked = new Set<string>()
  const firstSpans = new Map<string, Span | undefined>()

  function claim(name: string, target: Omit<Target, 'id'>, span: Span | undefined): string {
    const id = registry.claim(name)
    if (firstSpans.has(name)) reportDuplicate(name, span, firstSpans.get(name), report)
    else {
      firstSpans.set(name, span)
      byName.set(name, { ...target, id })
    }
    return id
  }

  // 1. Ids that the author gave, in the order of the book, and numbers of figures and tables.
  const counts = { figure: 0, table: 0 }
  const visitor = (section: PlacedSection) => (node: MdBlock | MdInline) => {
    if (node.type === 'link' && node.url.includes('#')) {
      linked.add(decodeId(node.url.slice(node.url.indexOf('#') + 1)))
    }
    const found = targetOf(node, section, counts)
    if (found.number !== undefined && isBlock(node)) numbers.set(node, found.number)
    const attributes = attributesOf(node)
    if (attributes?.id !== undefined) {
      // The image of a figure is met twice: as the figure and as itself.
      if (ids.has(attributes)) return
      ids.set(attributes, claim(attributes.id, found, node.span))
    } else if (node.type === 'heading') {
      headings.set(node, { target: found, file: section.document.file })
    }
  }
  eachSection(sections, (section) => {
    const id = section.attributes?.id ?? section.frontMatter?.id
    if (id !== undefined) {
      const span = section.frontMatter?.spans['id'] ?? section.titleSpan
      sectionIds.set(section, claim(id, { type: 'section', section }, span))
    }
    walkMarkdown(section.blocks, visitor(section))
  })
  const firstOf = firstSections(sections)
  for (const document of documents) {
    const section = firstOf.get(document.file)
    if (!section) continue
    document.footnoteDefinitions.forEach((note) => walkMarkdown(note.children, visitor(section)))
  }

  // 2. Ids of the other sections, of their titles.
  eachSection(sections, (section) => {
    const known = sectionIds.get(section)
    const name = nameSection(section)
    const id = known ?? registry.claim(name)
    sectionIds.set(section, id)
    const target: Target = { id, type: 'section', section }
    for (const key of [id, name, slug(mdText(section.title))]) {
      if (key !== '' && !byName.has(key)) byName.set(key, target)
    }
    if (!byFile.has(section.document.file)) byFile.set(section.document.file, target)
  })

  // 3. Headings within sections go by their words when a link asks for them, the file's own before those of others.
  const headingsByName = new Map<string, Target>()
  for (const [node, { target, file }] of headings) {
    const name = slug(mdText(target.text ?? []))
    if (!linked.has(name)) continue
    const id = registry.claim(name)
    headingIds.set(node, id)
    for (const key of [`${file}#${name}`, name]) {
      if (!headingsByName.has(key)) headingsByName.set(key, { ...target, id })
    }
  }

  function find(url: string, from: string): Target | undefined {
    const [path = '', fragment = ''] = splitUrl(url)
    const file = path === '' ? from : findFile(path, from, byFile)
    if (file === undefined) return undefined
    if (fragment === '') return path === '' ? undefined : byFile.get(file)
    return (
      byName.get(fragment) ??
      headingsByName.get(`${file}#${fragment}`) ??
      headingsByName.get(fragment) ??
      byName.get(fragment.toLowerCase())
    )
  }

  return {
    sectionId: (section) => sectionIds.get(section) ?? registry.claim(nameSection(section)),
    idOf: (attributes) => attributes && ids.get(attributes),
    headingId: (node) => headingIds.get(node),
    numberOf: (node) => numbers.get(node),
    find,
    names: (from) => [
      ...[...byName.keys()].map((name) => `#${name}`),
      ...[...byFile.keys()].map((file) => posix.relative(posix.dirname(from), file)),
    ],
    registry,
  }
}

function idsToGenerate(sections: readonly PlacedSection[]): readonly string[] {
  return Object.entries(generatedIds).flatMap(([role, id]) =>
    sections.some((section) => section.role === role) ? [] : [id],
  )
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

function firstSections(sections: readonly PlacedSection[]): ReadonlyMap<string, PlacedSection> {
  const first = new Map<string, PlacedSection>()
  eachSection(sections, (section) => {
    if (!first.has(section.document.file)) first.set(section.document.file, section)
  })
  return first
}

function targetOf(
  node: MdBlock | MdInline,
  section: PlacedSection,
  counts: { figure: number; table: number },
): Omit<Target, 'id'> {
  if (node.type === 'heading') return { type: 'heading', section, text: node.children }
  if (node.type === 'table') {
    return { type: 'table', section, ...(node.caption && { number: ++counts.table }) }
  }
  const image = node.type === 'paragraph' ? loneImage(node) : undefined
  if (!image) return { type: 'other', section }
  return { type: 'figure', section, ...(image.children.length > 0 && { number: ++counts.figure }) }
}

// A figure's attributes stand at its image.
function attributesOf(node: MdBlock | MdInline): Attributes | undefined {
  const image = node.type === 'paragraph' ? loneImage(node) : undefined
  return node.attributes?.id === undefined && image ? image.attributes : node.attributes
}

function isBlock(node: MdBlock | MdInline): node is MdBlock {
  return node.type === 'paragraph' || node.type === 'table'
}

function nameSection(section: PlacedSection): string {
  const { role, ordinal } = section
  const title = slug(mdText(section.title))
  if (title !== '') return title
  if (ordinal !== undefined) return `${role}-${ordinal}`
  const label = role === 'chapter' || role === 'part' ? slug(section.ownLabel ?? '') : ''
  const usual: Partial<Record<SectionRole, string>> = generatedIds
  return label || (usual[role] ?? role)
}

function reportDuplicate(
  name: string,
  span: Span | undefined,
  first: Span | undefined,
  report: Report,
): void {
  const where = first ? `${first.file}:${first.start.line}` : 'another place'
  const hints = ['give one of them another id; links lead to the first']
  report(
    diagnostic('id/duplicate', `The id "${name}" is given at ${where} already.`, { span, hints }),
  )
}

function splitUrl(url: string): readonly [string, string] {
  const mark = url.indexOf('#')
  const path = mark < 0 ? url : url.slice(0, mark)
  return [decodeId(path), mark < 0 ? '' : decodeId(url.slice(mark + 1))]
}

function findFile(
  path: string,
  from: string,
  files: ReadonlyMap<string, unknown>,
): string | undefined {
  const names = [posix.join(posix.dirname(from), path), posix.normalize(path)]
  const found = names.find((name) => files.has(name))
  if (found !== undefined) return found
  // The name alone is enough when there is one such file.
  const same = [...files.keys()].filter((file) => posix.basename(file) === path)
  return same.length === 1 ? same[0] : undefined
}

function decodeId(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
