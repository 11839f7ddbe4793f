import type { Reader } from '../../edition/readers.ts'
import type { ContentDocument } from './content-document.ts'
import { mapElements } from '../elements/walk-elements.ts'

/**
 * Points links that differ by shop to the address of the edition's own shop. A link without an
 * address for that shop keeps the general one.
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
