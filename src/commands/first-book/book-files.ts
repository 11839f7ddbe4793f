import { yamlText } from '../../yaml/yaml-text.ts'
import type { FoundSettings } from '../../project/find/reading.ts'
import { sampleText } from './sample-texts.ts'

/** What an author says about a new book. */
export interface NewBook {
  readonly title: string
  readonly author: string
  /** BCP 47. */
  readonly language: string
}

/** The text of a book that is there already, and what is known about it. */
export interface FoundText {
  readonly settings: FoundSettings
  /** Lines of book.yaml that say where the text is. */
  readonly place: string
}

/**
 * The files of a new book's folder, path → text. There is no manuscript if the book has one.
 */
export function bookFiles(book: NewBook, found?: FoundText): ReadonlyMap<string, string> {
  const { dedication, chapters } = sampleText(book.language)
  const manuscript: readonly (readonly [string, string])[] = [
    ['manuscript/00-dedication.md', dedication],
    ...chapters.map(({ file, text }) => [`manuscript/${file}`, text] as const),
  ]
  return new Map([
    ['book.yaml', bookYaml(book, found)],
    ['theme.css', themeCss],
    ...(found ? [] : manuscript),
  ])
}

function bookYaml({ title, author, language }: NewBook, found?: FoundText): string {
  const { subtitle, publisher, date, description } = found?.settings ?? {}
  const place =
    found && found.place !== '' ? `\n# The text of the book, in order.\n${found.place}` : ''
  return `# What the book is. Take the # off a line to use it.
title: ${yamlText(title)}
${line('subtitle', subtitle, 'A Novel')}
author:${authorsYaml(author, found?.settings.author)}
language: ${language}   # steers quotation marks, hyphenation and words such as "Chapter"
${line('publisher', publisher, 'Lantern Press')}
${line('date', date, '2026-03-01')}
${line('description', description, 'One paragraph for shops and libraries.')}
# cover: cover.jpg   # without one, a cover is drawn in the type of the theme

# How it looks: your stylesheet, or one that comes with Octavo (classic, modern).
theme: theme.css

# What is made of it.
editions:
  ebook: { format: epub }
  paperback: { format: pdf, trim: ${trimFor(language)} }
${place}`
}

// Another program may name several people; the answer of the author replaces them.
function authorsYaml(author: string, found: FoundSettings['author']): string {
  const names = [found ?? []].flat().filter((one) => typeof one === 'string')
  if (names.length < 2 || names[0] !== author) return ` ${yamlText(author)}`
  return names.map((name) => `\n  - ${yamlText(name)}`).join('')
}

// A line of book.yaml; without a value, an example to fill in.
function line(key: string, value: string | undefined, example: string): string {
  return value === undefined ? `# ${key}: ${example}` : `${key}: ${yamlText(value)}`
}

// Trade paperbacks: 5.5 × 8.5 in in North America, A5 elsewhere.
function trimFor(language: string): string {
  return /^en(?:-(?:US|CA))?$|-(?:US|CA|MX)$/i.test(language) ? '5.5x8.5in' : 'a5'
}

const themeCss = `@import "octavo:classic";

/* Both editions read this file: what you write here changes the ebook and the paperback.
   Take the marks off one of these rules to try it. */

/* h1 { text-align: left } */

/* p { text-indent: 2em } */
`
