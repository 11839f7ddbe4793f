import {
  metadataElements,
  metadataOf,
  type EpubPackage,
} from '../../container/package/read-package.ts'
import { canonicalLanguageTag } from '../../language/language-tag.ts'
import type { DocumentProperties } from '../model/flat-document.ts'

/** What the package of an EPUB says about the book (EPUB 3.3, 5.5). */
export function epubProperties(book: EpubPackage, cover: string | undefined): DocumentProperties {
  const { document } = book
  const valueOf = (name: string) => metadataOf(document, name).find((text) => text !== '')
  const all = (name: string) => metadataOf(document, name).filter((text) => text !== '')
  const [title, ...others] = all('title')
  const types = metadataElements(document, 'title-type').map(({ text }) => text.trim())
  const subtitle = types.includes('subtitle') ? others[0] : undefined
  const authors = all('creator')
  const language = canonicalLanguageTag(valueOf('language') ?? '')
  const isbn = all('identifier')
    .map((text) => /(?:isbn:)?\s*((?:97[89][- ]?)(?:\d[- ]?){9}[\dX])$/i.exec(text)?.[1])
    .find((text) => text !== undefined)
  const date = /^\d{4}(?:-\d{2}(?:-\d{2})?)?/.exec(valueOf('date') ?? '')?.[0]
  const description = valueOf('description')?.replace(/<[^>]*>/g, ' ')
  const publisher = valueOf('publisher')
  const rights = valueOf('rights')
  const subjects = all('subject')
  return {
    ...(title !== undefined && { title }),
    ...(subtitle !== undefined && { subtitle }),
    ...(authors.length > 0 && { authors }),
    ...(language !== undefined && { language }),
    ...(publisher !== undefined && { publisher }),
    ...(date !== undefined && { date }),
    ...(description !== undefined && { description }),
    ...(rights !== undefined && { rights }),
    ...(subjects.length > 0 && { subjects }),
    ...(isbn !== undefined && { isbn }),
    ...(cover !== undefined && { cover }),
  }
}
