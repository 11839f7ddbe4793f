import { cleanDate, cleanLanguage, cleanLine, type BookFacts } from './book-facts.ts'
import { readXmp } from '../../container/package/read-xmp.ts'

/**
 * Reads what a PDF made here says about its book; undefined for other programs' PDFs, whose titles
 * are often those of drafts.
 */
export function readPdfFacts(bytes: Uint8Array): BookFacts | undefined {
  const xmp = readXmp(bytes)
  if (!xmp) return undefined
  const values = (property: string): readonly string[] =>
    xmp
      .valuesOf(property)
      .map((value) => cleanLine(value))
      .filter((line) => line !== undefined)
  const title = values('title')[0]
  const language = cleanLanguage(values('language')[0])
  const identifier = values('identifier')[0]
  const publisher = values('publisher')[0]
  const description = values('description')[0]
  const modified = cleanDate(values('modifydate')[0])
  return {
    authors: values('creator'),
    subjects: values('subject'),
    ...(title && { title }),
    ...(language && { language }),
    ...(identifier && { identifier }),
    ...(publisher && { publisher }),
    ...(description && { description }),
    ...(modified && { modified }),
  }
}
