import type { Edition } from '../../edition/edition.ts'
import type { Book, Section } from '../model/book.ts'
import type { Metadata } from '../model/metadata.ts'
import { wordsOf } from '../../language/words.ts'
import { generatedLines, generatedSection } from '../gather/generated-section.ts'
import { creditsOf } from './title-page.ts'

/** The copyright page of an edition. It says only what book.yaml says. */
export function generateCopyrightPage({ metadata }: Book, edition: Edition): Section {
  const { title, subtitle, copyright, rights, language, volumes = [] } = metadata
  const words = wordsOf(language)
  const isbn = edition.isbn ?? metadata.isbn[edition.name]
  const grouped = metadata.groupedIsbn?.[edition.name]
  const published = publishedLine(metadata)
  const series = seriesLine(metadata)
  return generatedLines(generatedSection('copyright-page', language), [
    ['title', subtitle === undefined ? title : `${title}\n${subtitle}`],
    ...line('series', series),
    ...line('copyright', copyright && withSign(copyright)),
    ...volumes.flatMap((one) =>
      line('copyright', one.copyright && `${one.title}\n${withSign(one.copyright)}`),
    ),
    ...line('rights', rights),
    ...line('publisher', published),
    ...creditsOf(metadata).map((credit) => ['credit', credit] as const),
    ...line('isbn', isbn && `ISBN ${grouped ?? hyphenateIsbn(isbn)}`),
  ])

  function seriesLine({ series }: Metadata): string | undefined {
    if (!series) return undefined
    if (series.number === undefined) return series.name
    return fill(words.inSeries, { number: String(series.number), series: series.name })
  }

  function publishedLine({ publisher, date }: Metadata): string | undefined {
    const year = date?.slice(0, 4)
    if (publisher !== undefined && year !== undefined) {
      return fill(words.publishedByIn, { publisher, year })
    }
    if (publisher !== undefined) return fill(words.publishedBy, { publisher })
    return year === undefined ? undefined : fill(words.publishedIn, { year })
  }
}

function withSign(copyright: string): string {
  return copyright.replace(/^\(c\)/i, '©')
}

function line(kind: string, text: string | undefined): readonly (readonly [string, string])[] {
  return text === undefined || text === '' ? [] : [[kind, text]]
}

function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}

// Only the tables of the International ISBN Agency tell where the groups after the prefix end.
// Prefix and check digit have fixed lengths.
function hyphenateIsbn(isbn: string): string {
  return `${isbn.slice(0, 3)}-${isbn.slice(3)}`
}
