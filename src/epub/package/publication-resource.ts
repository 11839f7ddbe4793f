import type { DocumentText } from '../../container/zip/epub-file.ts'
import type { Element } from '../../markup/tree/element.ts'
import type { ManifestItem } from './package-document.ts'
import { visitElements } from '../elements/walk-elements.ts'

/** A file of the publication: its manifest entry and its content. */
export interface PublicationResource extends ManifestItem {
  readonly content: string | Uint8Array
  readonly text?: DocumentText
}

/** The manifest properties (EPUB 3.3, § 5.6.2.1) that the content of a document calls for. */
export function contentProperties(element: Element): readonly string[] {
  const found = new Set<string>()
  visitElements(element, ({ tag }) => {
    if (tag === 'math') found.add('mathml')
    if (tag === 'svg') found.add('svg')
  })
  return [...found].sort()
}
