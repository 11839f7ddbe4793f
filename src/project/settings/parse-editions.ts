import type { Metadata } from '../../book/model/metadata.ts'
import { diagnostic, type Report, type Span } from '../../diagnostics/diagnostic.ts'
import { nearestHint } from '../../diagnostics/nearest.ts'
import {
  defaultEditions,
  defaultTrim,
  isEbook as isEbookEdition,
  isSample,
  type Edition,
  type EditionLook,
  type EpubEdition,
} from '../../edition/edition.ts'
import { outputName } from '../../edition/output-name.ts'
import { paperAtHome, parseTrim } from '../../edition/trim.ts'
import type { WrittenEdition } from './edition-yaml.ts'
import { parsePrinting, printingKeys } from './parse-printing.ts'

type Spans = Readonly<Record<string, Span>>

/**
 * The editions of a book with their ISBNs; an ebook and a printed book when book.yaml names none.
 */
export function parseEditions(
  written: Readonly<Record<string, WrittenEdition>>,
  { title, isbn: isbns, language }: Pick<Metadata, 'title' | 'isbn' | 'language'>,
  spans: Spans,
  report: Report,
): readonly Edition[] {
  const named = Object.entries(written).map(([name, edition]) => ({
    ...toEdition(name, edition, language, { spans, report }),
    ...lookOf(edition),
    ...chaptersOf(name, edition, spans, report),
  }))
  const editions = withFilesOfTheirOwn(
    named.length > 0 ? named : defaultEditions,
    title,
    spans,
    report,
  )
  const names = editions.map(({ name }) => name)
  for (const name of Object.keys(isbns)) {
    if (names.includes(name)) continue
    const hints = [...nearestHint(name, names), `choose one of ${names.join(', ')}`]
    const message = `There is no edition "${name}" for this ISBN.`
    report(diagnostic('yaml/unknown-key', message, { span: spans[`isbn.${name}`], hints }))
  }
  reportShared(editions, isbns, spans, report)
  const ebook = isbnOfEbooks(editions, isbns)
  return editions.map((edition) => {
    // A sample is no product of its own.
    const isVariant = isEbookEdition(edition) && !isSample(edition)
    const isbn = isbns[edition.name] ?? (isVariant ? ebook : undefined)
    return isbn === undefined ? edition : { ...edition, isbn }
  })
}

// Variants of an ebook for readers are one product with one ISBN (ISBN Users' Manual, 7th edition,
// § 10), unless the author gives them numbers of their own.
function isbnOfEbooks(editions: readonly Edition[], isbns: Metadata['isbn']): string | undefined {
  const given = editions
    .filter(({ format }) => format !== 'pdf')
    .flatMap(({ name }) => isbns[name] ?? [])
  return new Set(given).size === 1 ? given[0] : undefined
}

// Each number that is written for several editions.
function reportShared(
  editions: readonly Edition[],
  isbns: Metadata['isbn'],
  spans: Spans,
  report: Report,
): void {
  const owners = new Map<string, Edition>()
  for (const edition of editions) {
    const isbn = isbns[edition.name]
    const other = isbn === undefined ? undefined : owners.get(isbn)
    if (isbn !== undefined && !other) owners.set(isbn, edition)
    if (!other) continue
    const message = `The editions "${other.name}" and "${edition.name}" have the same ISBN.`
    const areEbooks = edition.format !== 'pdf' && other.format !== 'pdf'
    const hint = areEbooks
      ? `give "${edition.name}" an ISBN of its own, or write this one for "${other.name}" alone: the ebooks for other readers then carry it`
      : 'give each format of the book an ISBN of its own, or leave one out'
    const key = [`isbn.${edition.name}`, `editions.${edition.name}.isbn`]
    const span = key.map((one) => spans[one]).find((one) => one !== undefined)
    report(diagnostic('yaml/bad-value', message, { span, hints: [hint] }))
  }
}

// One edition may have the same name as the proof of another.
function withFilesOfTheirOwn(
  editions: readonly Edition[],
  title: string,
  spans: Spans,
  report: Report,
): readonly Edition[] {
  const taken = new Map<string, string>()
  return editions.filter((edition) => {
    const { name } = edition
    const file = outputName(title, edition, editions)
    const proof = edition.format === 'pdf' ? [file.replace(/\.pdf$/, '-proof.pdf')] : []
    const other = [file, ...proof].map((one) => taken.get(one)).find((one) => one !== undefined)
    for (const one of [file, ...proof]) if (other === undefined) taken.set(one, name)
    if (other === undefined) return true
    const message = `The edition "${name}" would overwrite the edition "${other}" or its proof.`
    const hints = ['give one of them a name with different letters or digits']
    const span = spans[`editions.${name}`]
    report(diagnostic('yaml/bad-value', message, { span, hints }))
    return false
  })
}

// How many chapters a sample has.
function chaptersOf(
  name: string,
  { kind, chapters }: WrittenEdition,
  spans: Spans,
  report: Report,
): Pick<EditionLook, 'chapters'> {
  if (chapters === undefined) return {}
  if (kind === 'sample') return { chapters }
  const message = '"chapters" applies to a sample alone.'
  const hints = ['write `kind: sample` with it, or leave it out']
  const span = spans[`editions.${name}.chapters`]
  report(diagnostic('yaml/unknown-key', message, { span, hints }))
  return {}
}

// What every edition may have of its own.
function lookOf({ theme, style }: WrittenEdition): EditionLook {
  return { ...(theme !== undefined && { theme }), ...(style !== undefined && { style }) }
}

interface Reading {
  readonly spans: Spans
  readonly report: Report
}

function toEdition(
  name: string,
  written: WrittenEdition,
  language: string,
  { spans, report }: Reading,
): Edition {
  if (isEbook(written)) return toEbook(name, written, spans, report)
  if (written.reader !== undefined) {
    const message = '"reader" does not apply to a printed book.'
    const hints = ['leave it out, or set the format to epub']
    report(
      diagnostic('yaml/unknown-key', message, { span: spans[`editions.${name}.reader`], hints }),
    )
  }
  const usual = written.printer === 'home' ? paperAtHome(language) : defaultTrim
  const edition = { name, trim: parseTrim(written.trim ?? '') ?? usual }
  const printing = parsePrinting(written, edition, spans, report)
  const { kind } = written
  return { ...edition, format: 'pdf', ...printing, ...(kind !== undefined && { kind }) }
}

type WrittenEbook = WrittenEdition & { readonly format: EpubEdition['format'] }

function isEbook(written: WrittenEdition): written is WrittenEbook {
  return written.format !== 'pdf'
}

function toEbook(name: string, written: WrittenEbook, spans: Spans, report: Report): EpubEdition {
  const isForPaper = written.kind !== undefined && written.kind !== 'sample'
  for (const key of ['trim', ...(isForPaper ? ['kind' as const] : []), ...printingKeys] as const) {
    if (written[key] === undefined) continue
    const what = key === 'kind' ? `kind: ${written.kind}` : key
    const message = `"${what}" does not apply to an ebook.`
    const hints = [
      'leave it out, or set the format to pdf',
      ...(key === 'kind' ? ['an ebook can be of `kind: sample`'] : []),
    ]
    report(
      diagnostic('yaml/unknown-key', message, { span: spans[`editions.${name}.${key}`], hints }),
    )
  }
  const { format, reader } = written
  const kind = written.kind === 'sample' ? ({ kind: 'sample' } as const) : {}
  if (format === 'kepub') {
    if (reader !== undefined && reader !== 'kobo') {
      const message = `A KEPUB is for Kobo's readers, not for ${reader}.`
      const span = spans[`editions.${name}.reader`]
      report(diagnostic('yaml/bad-value', message, { span, hints: ['set the format to epub'] }))
    }
    return { name, format, reader: 'kobo', ...kind }
  }
  return { name, format, ...(reader !== undefined && { reader }), ...kind }
}
