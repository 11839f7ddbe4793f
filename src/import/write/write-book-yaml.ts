import { labelOf } from '../evidence/line-evidence.ts'
import type { ImportedBook } from '../model/imported-book.ts'
import { mdText } from '../../markdown/document/md-text.ts'
import { yamlText } from '../../yaml/yaml-text.ts'

/** Writes book.yaml from what the document says about itself. */
export function writeBookYaml(
  book: ImportedBook,
  title: string,
  theme: string | undefined,
): string {
  const { properties, notes } = book
  const { subtitle, authors, language = 'en', publisher, date, description, rights } = properties
  const { subjects, isbn, cover } = properties
  const lines = [
    `title: ${yamlText(title)}`,
    ...key('subtitle', subtitle),
    ...authorLines(authors),
    `language: ${language}`,
    ...key('publisher', publisher),
    ...(date === undefined ? [] : [`date: ${date}`]),
    ...key('description', description),
    ...key('rights', rights),
    ...(subjects?.length ? ['subjects:', ...subjects.map((one) => `  - ${yamlText(one)}`)] : []),
    ...(isbn === undefined ? [] : ['isbn:', `  ebook: ${JSON.stringify(isbn)}`]),
    ...(cover === undefined ? [] : [`cover: images/${cover}`]),
    ...(theme === undefined ? [] : [`theme: ${theme}`]),
    ...(notes === 'book' ? ['notes: book   # they were endnotes'] : []),
    ...headingLines(book),
    'editions:',
    '  ebook: { format: epub }',
    `  paperback: { format: pdf, trim: ${trimFor(language)} }`,
  ]
  return `${lines.join('\n')}\n`
}

function key(name: string, value: string | undefined): readonly string[] {
  const text = value?.replace(/\s+/g, ' ').trim()
  return text ? [`${name}: ${yamlText(text)}`] : []
}

function authorLines(authors: readonly string[] | undefined): readonly string[] {
  const [first, ...more] = authors ?? []
  if (first === undefined) return ['# author: Mira Vance   # the document names none']
  if (more.length === 0) return [`author: ${yamlText(first)}`]
  return ['authors:', ...[first, ...more].map((name) => `  - ${yamlText(name)}`)]
}

// The headings of the document are whole: nothing is put before them.
function headingLines({ sections, properties }: ImportedBook): readonly string[] {
  const titles = sections.flatMap(({ blocks }) => {
    const [first] = blocks
    return first?.type === 'heading' ? [mdText(first.children)] : []
  })
  const language = properties.language ?? 'en'
  const areNumbered = titles.length > 0 && titles.every((title) => labelOf(title, language))
  return areNumbered ? [] : ['chapter-heading: false', 'part-heading: false']
}

// Trade paperbacks: 5.5 × 8.5 in in North America, A5 elsewhere.
function trimFor(language: string): string {
  return /^en(?:-(?:US|CA))?$|-(?:US|CA|MX)$/i.test(language) ? '5.5x8.5in' : 'a5'
}
