import { namedUuid } from '../../book/model/named-uuid.ts'
import type { AccessibilityClaim, Contributor, Metadata } from '../../book/model/metadata.ts'
import { sortName } from './person-name.ts'
import { defaultSettings, type BookSettings } from '../../book/model/book-settings.ts'
import { diagnostic, type Report, type Span } from '../../diagnostics/diagnostic.ts'
import type { Edition } from '../../edition/edition.ts'
import { parseIsbn } from '../../edition/isbn.ts'
import type { ShopAddresses } from '../../edition/readers.ts'
import { relatorCode } from '../../edition/relators.ts'
import { canonicalLanguageTag } from '../../language/language-tag.ts'
import { fitYaml, readYaml, type ReadYaml } from '../../yaml/parse-yaml.ts'
import type { IgnoredKey } from '../../yaml/yaml-data.ts'
import type { YamlSource } from '../../yaml/yaml-source.ts'
import { bookYaml, type BookYaml, type WrittenContributor } from './book-yaml.ts'
import { contentsOf, type Contents } from './contents-line.ts'
import { foreignSettings } from './foreign-settings.ts'
import { parseEditions } from './parse-editions.ts'

/** The settings of book.yaml, with defaults filled in. */
export interface Settings {
  readonly settings: BookSettings
  readonly editions: readonly Edition[]
  readonly theme: string
  /** Absent when no sections are listed. */
  readonly contents?: Contents
  /** Path of the folder that holds the manuscript, as written. */
  readonly manuscript?: string
  /** Paths of the folders of its volumes, as written. */
  readonly volumes: readonly string[]
  /** Whether book.yaml names a contributor. */
  readonly hasAuthor: boolean
  /** Places of the values, by key: `theme`, `isbn.ebook`. */
  readonly places: Readonly<Record<string, Span>>
}

/** Defaults for what book.yaml leaves out. */
export interface Defaults {
  readonly title: string
  readonly author: string
}

function reportIgnored(ignored: readonly IgnoredKey[], report: Report): void {
  const [first] = ignored
  if (!first) return
  const names = ignored.map(({ key }) => key).join(', ')
  const are = ignored.length === 1 ? 'A key of another tool has' : 'Keys of other tools have'
  const { span } = first
  const { answers = {} } = foreignSettings
  const hints = [...new Set(ignored.flatMap(({ key }) => answers[key] ?? []))]
  const message = `${are} no effect in book.yaml: ${names}.`
  report(diagnostic('yaml/foreign-key', message, { span, hints }))
}

/** Reads book.yaml; an empty text when there is none. */
export function parseSettings(source: YamlSource, defaults: Defaults, report: Report): Settings {
  return toSettings(parseBookYaml(source, report), defaults, report)
}

/** What book.yaml says, and where. */
export interface ParsedBookYaml {
  readonly written: BookYaml
  /** Places of the values, by key. */
  readonly spans: Readonly<Record<string, Span>>
}

/** Reads the text of book.yaml; its `extends` is not followed. */
export function parseBookYaml(source: YamlSource, report: Report): ParsedBookYaml {
  return fitBookYaml(readYaml(source, bookYaml, report, foreignSettings), report)
}

/** Holds what book.yaml says, with what it extends, against the schema. */
export function fitBookYaml(read: ReadYaml, report: Report): ParsedBookYaml {
  const parsed = fitYaml(read, bookYaml, report, foreignSettings)
  reportIgnored(parsed?.ignored ?? [], report)
  const { value: written = {}, spans = {} } = parsed ?? {}
  return { written, spans }
}

/** Turns what book.yaml says into settings. */
export function toSettings(
  { written, spans }: ParsedBookYaml,
  defaults: Defaults,
  report: Report,
): Settings {
  const contents = contentsOf(written, spans)
  const isbns = parseIsbns(written, spans, report)
  const metadata = toMetadata(written, isbns, defaults)
  const editions = parseEditions(written.editions ?? {}, metadata, spans, report)
  const settings = defaultSettings(metadata)
  return {
    settings: {
      ...settings,
      order: contents ? 'as-listed' : 'by-name',
      chapterHeading: written['chapter-heading'] ?? settings.chapterHeading,
      partHeading: written['part-heading'] ?? settings.partHeading,
      contentsDepth: written['contents-depth'] ?? settings.contentsDepth,
      notes: written.notes === 'end' ? 'chapter' : (written.notes ?? settings.notes),
      index: written.index ?? settings.index,
      listOfFigures: written['list-of-figures'] ?? settings.listOfFigures,
      listOfTables: written['list-of-tables'] ?? settings.listOfTables,
      alsoBy: written['also-by'] ?? settings.alsoBy,
      sceneBreaks: written['scene-breaks'] ?? settings.sceneBreaks,
      ...(written.form !== undefined && { form: written.form }),
      typography: written.typography !== false && written.typography !== 'off',
      links: toLinks(written),
    },
    editions,
    theme: written.theme ?? 'classic',
    hasAuthor: [written.author ?? [], written.authors ?? []].flat().length > 0,
    volumes: written.volumes ?? [],
    places: spans,
    ...(contents && { contents }),
    ...(written.manuscript !== undefined && { manuscript: written.manuscript }),
  }
}

type Isbns = Pick<Metadata, 'isbn' | 'groupedIsbn'>

function parseIsbns(
  written: BookYaml,
  spans: Readonly<Record<string, Span>>,
  report: Report,
): Isbns {
  const isbns: Record<string, string> = {}
  const grouped: Record<string, string> = {}
  const add = (edition: string, text: string, span: Span | undefined) => {
    const parsed = parseIsbn(text)
    if ('isbn' in parsed) {
      isbns[edition] = parsed.isbn
      if (parsed.grouped !== undefined) grouped[edition] = parsed.grouped
    } else {
      const message = `The ISBN "${text}" of the edition "${edition}" ${parsed.problem}.`
      report(diagnostic('isbn/check-digit', message, { span, hints: parsed.hints }))
    }
  }
  for (const [edition, text] of Object.entries(written.isbn ?? {})) {
    add(edition, text, spans[`isbn.${edition}`])
  }
  for (const [edition, { isbn }] of Object.entries(written.editions ?? {})) {
    if (isbn !== undefined) add(edition, isbn, spans[`editions.${edition}.isbn`])
  }
  return { isbn: isbns, ...(Object.keys(grouped).length > 0 && { groupedIsbn: grouped }) }
}

function toMetadata(written: BookYaml, isbns: Isbns, defaults: Defaults): Metadata {
  const { subtitle, publisher, date, copyright, rights, description, cover, subjects } = written
  const title = written.title ?? defaults.title
  const accessibility = toAccessibility(written)
  const assumed = (['title', 'language'] as const).filter((key) => written[key] === undefined)
  const contributors = toContributors(written, defaults.author)
  const language = canonicalLanguageTag(written.language ?? 'en') ?? 'en'
  const series = typeof written.series === 'string' ? { name: written.series } : written.series
  return {
    title,
    ...(subtitle !== undefined && { subtitle }),
    contributors,
    language,
    ...(publisher !== undefined && { publisher }),
    ...(date !== undefined && { date }),
    ...(copyright !== undefined && { copyright }),
    ...(rights !== undefined && { rights }),
    ...(description !== undefined && { description }),
    ...(series && { series }),
    subjects: subjects === undefined ? [] : [subjects].flat(),
    ...isbns,
    identifier: written.identifier ?? makeIdentifier(title, contributors, language),
    ...(cover !== undefined && { cover }),
    ...(accessibility && { accessibility }),
    ...(assumed.length > 0 && { assumed }),
    modified: unknownTime,
  }
}

function toLinks({ links = {} }: BookYaml): Readonly<Record<string, ShopAddresses>> {
  const entries = Object.entries(links).map(
    ([name, link]) => [name, typeof link === 'string' ? { generic: link } : link] as const,
  )
  return Object.fromEntries(entries)
}

function toAccessibility({ accessibility = {} }: BookYaml): AccessibilityClaim | undefined {
  const { 'certified-by': certifiedBy, credential, report, summary } = accessibility
  const claim = {
    ...(certifiedBy !== undefined && { certifiedBy }),
    ...(credential !== undefined && { credential }),
    ...(report !== undefined && { report }),
    ...(summary !== undefined && { summary }),
  }
  return Object.keys(claim).length > 0 ? claim : undefined
}

function toContributors(written: BookYaml, fallback: string): readonly Contributor[] {
  const people = [written.author ?? [], written.authors ?? []].flat()
  return (people.length > 0 ? people : [fallback]).map(toContributor)
}

function toContributor(written: string | WrittenContributor): Contributor {
  if (typeof written === 'string') {
    return { name: written, sortAs: sortName(written), role: 'aut' }
  }
  return {
    name: written.name,
    sortAs: written['sort-as'] ?? sortName(written.name),
    role: relatorCode(written.role ?? 'author') ?? 'aut',
    ...(written.about !== undefined && { about: written.about }),
  }
}

// The same book gets the same identifier wherever it is built.
function makeIdentifier(
  title: string,
  contributors: readonly Contributor[],
  language: string,
): string {
  return namedUuid([title, language, ...contributors.flatMap(({ name, role }) => [role, name])])
}

// The files give the time, and here only the text of one is known.
const unknownTime = '1970-01-01T00:00:00Z'
