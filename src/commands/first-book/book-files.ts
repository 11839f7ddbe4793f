import { yamlText } from '../../yaml/yaml-text.ts'
import type { WrittenContributor } from '../../project/settings/book-yaml.ts'
import type { FoundSettings } from '../../project/evidence/reading.ts'
import type { PrinterName } from '../../edition/edition.ts'
import { parseTrim } from '../../edition/trim.ts'
import { nearestTrims, printsTrim } from '../../printers/page-limits.ts'
import { printRulesOf } from '../../printers/printers.ts'
import { sampleText } from './sample-texts.ts'

/** What an author says about a new book. */
export interface NewBook {
  readonly title: string
  readonly author: string
  /** BCP 47. */
  readonly language: string
  /** The theme that its stylesheet begins with. */
  readonly theme: string
  /** Who prints it; absent when nobody has been chosen. */
  readonly printer?: PrinterName
}

/** The text of a book that is there already, and what is known about it. */
export interface FoundText {
  readonly settings: FoundSettings
  /** Lines of book.yaml that say where the text is. */
  readonly place: string
}

/**
 * The files of a new book's folder, path → text. There is no manuscript if the book has one.
 * `schema` is the path of the JSON schema that editors are told of.
 */
export function bookFiles(
  book: NewBook,
  found?: FoundText,
  schema?: string,
): ReadonlyMap<string, string> {
  const { dedication, chapters } = sampleText(book.language)
  const manuscript: readonly (readonly [string, string])[] = [
    ['manuscript/00-dedication.md', dedication],
    ...chapters.map(({ file, text }) => [`manuscript/${file}`, text] as const),
  ]
  return new Map([
    ['book.yaml', bookYaml(book, found, schema)],
    ['theme.css', themeCss(book.theme)],
    ...(found ? [] : manuscript),
  ])
}

function bookYaml(book: NewBook, found: FoundText | undefined, schema?: string): string {
  const { title, author, language } = book
  const { subtitle, publisher, date, description, rights, cover } = found?.settings ?? {}
  const place =
    found && found.place !== '' ? `\n# The text of the book, in order.\n${found.place}` : ''
  const schemaLine = schema === undefined ? '' : `# yaml-language-server: $schema=${schema}\n`
  return `${schemaLine}# What the book is. Take the # off a line to use it.
title: ${yamlText(title)}
${line('subtitle', subtitle, 'A Novel')}
author:${authorsYaml(author, found?.settings.author)}
language: ${language}   # steers quotation marks, hyphenation and words such as "Chapter"
${line('publisher', publisher, 'Lantern Press')}
${line('date', date, '2026-03-01')}
# copyright: ${yamlText(`© 2026 ${author}`)}
${line('rights', rights, 'All rights reserved.')}
${line('description', description, 'One paragraph for shops and libraries.')}
${seriesYaml(found?.settings.series)}
${subjectsYaml(found?.settings.subjects)}
# isbn: { ebook: 978-0-306-40615-7 }   # one for each edition
${line('cover', cover, 'cover.jpg   # without one, a cover is drawn in the type of the theme')}

# How the text is read.
# chapter-heading: Chapter {word}   # or {number}, {roman}; false for none
# contents-depth: 2
# notes: chapter   # foot, chapter or book
# scene-breaks: blank-lines   # two blank lines part scenes, as *** does

# How it looks: your stylesheet, or one that comes with Octavo (classic, modern).
theme: theme.css

# What is made of it.
editions:
  ebook: { format: epub }
  ${paperback(book)}
  # kindle: { format: epub, reader: kindle }
  # kobo: { format: kepub }
  # large-print: { format: pdf, kind: large-print }
${place}
# octavo help keys lists every key, and octavo help cover explains one.
`
}

function paperback({ language, printer }: NewBook): string {
  if (printer === 'home') return 'home: { format: pdf, printer: home }'
  if (printer === 'screen')
    return `screen: { format: pdf, trim: ${trimFor(language)}, printer: screen }`
  if (printer === undefined) return `paperback: { format: pdf, trim: ${trimFor(language)} }`
  return `paperback: { format: pdf, trim: ${trimAt(printer, language)}, printer: ${printer} }`
}

// The usual size, or the first that the printer makes.
function trimAt(printer: PrinterName, language: string): string {
  const rules = printRulesOf({ printer })
  const size = parseTrim(trimFor(language))
  if (!rules || !size || printsTrim(rules.trims.value, size)) return trimFor(language)
  const [near = size] = nearestTrims(rules.trims.value, size)
  return `${inInches(near.width)}x${inInches(near.height)}in`
}

function inInches(points: number): number {
  return Number((points / 72).toFixed(2))
}

// Another program may name several people; the answer of the author replaces them.
function authorsYaml(author: string, found: FoundSettings['author']): string {
  const people = [found ?? []].flat()
  const [first] = people
  if (nameOf(first) !== author) return ` ${yamlText(author)}`
  if (people.length === 1 && typeof first === 'string') return ` ${yamlText(author)}`
  return people.map((person) => `\n  - ${personYaml(person)}`).join('')
}

type Person = string | WrittenContributor

/** The name of somebody who made the book, as `author` of book.yaml gives it. */
export function nameOf(person: Person | undefined): string | undefined {
  return typeof person === 'object' ? person.name : person
}

function personYaml(person: Person): string {
  if (typeof person === 'string') return yamlText(person)
  const said = Object.entries(person).filter(([, value]) => value !== undefined)
  return `{ ${said.map(([key, value]) => `${key}: ${JSON.stringify(value)}`).join(', ')} }`
}

function seriesYaml(series: FoundSettings['series']): string {
  if (series === undefined) return '# series: { name: The Coast, number: 2 }'
  return `series: ${JSON.stringify(series)}`
}

function subjectsYaml(subjects: FoundSettings['subjects']): string {
  if (subjects === undefined) return '# subjects: [FIC019000]   # codes of BISAC or Thema, or words'
  return `subjects: ${JSON.stringify(subjects)}`
}

// A line of book.yaml; without a value, an example to fill in.
function line(key: string, value: string | undefined, example: string): string {
  return value === undefined ? `# ${key}: ${example}` : `${key}: ${yamlText(value)}`
}

// Trade paperbacks: 5.5 × 8.5 in in North America, A5 elsewhere.
function trimFor(language: string): string {
  return /^en(?:-(?:US|CA))?$|-(?:US|CA|MX)$/i.test(language) ? '5.5x8.5in' : 'a5'
}

function themeCss(theme: string): string {
  return `@import "octavo:${theme}";

/* Both editions read this file: what you write here changes the ebook and the paperback.
   Take the marks off one of these rules to try it. */

/* h1 { text-align: left } */

/* p { text-indent: 2em } */
`
}
