import type { Reader } from '../../edition/readers.ts'
import type { ContentDocument } from './content-document.ts'
import { mapElements } from '../elements/walk-elements.ts'

/**
 * Leads the links that differ by shop to the reader's own; what has no address there goes where
 * everyone's goes.
 */
export function leadToShop(
  documents: readonly ContentDocument[],
  reader: Reader,
): readonly ContentDocument[] {
  return documents.map((document) => {
    const element = mapElements(document.element, (inner) => {
      const address = inner.shops?.[reader]
      return address === undefined
        ? inner
        : { ...inner, attributes: { ...inner.attributes, href: address } }
    })
    return element === document.element ? document : { ...document, element }
  })
}
