import type { Element } from '../../markup/element.ts'
import type { ManifestItem } from './package-document.ts'
import { visitElements } from '../elements/walk-elements.ts'

/** A file of the publication: what the manifest says of it, and what is in it. */
export interface PublicationResource extends ManifestItem {
  readonly content: string | Uint8Array
}

/** Which properties of the manifest (EPUB 3.3, § 5.6.2.1) a content document has by what it holds. */
export function contentProperties(element: Element): readonly string[] {
  const found = new Set<string>()
  visitElements(element, ({ tag }) => {
    if (tag === 'math') found.add('mathml')
    if (tag === 'svg') found.add('svg')
  })
  return [...found].sort()
}
