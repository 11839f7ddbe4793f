import { diagnostic, type Report, type Span } from '../../diagnostics/diagnostic.ts'
import type { EpubEdition } from '../../edition/edition.ts'
import { readers } from '../../edition/readers.ts'
import { competingShop } from '../../edition/shops.ts'
import type { Element } from '../../markup/tree/element.ts'
import type { ContentDocument } from '../documents/content-document.ts'
/**
 * Reports links to other shops than the one that the edition is made for. An edition for every
 * reader goes to all shops.
 */
export function checkShopLinks(
  documents: readonly ContentDocument[],
  { format, reader = format === 'kepub' ? 'kobo' : 'generic' }: EpubEdition,
  report: Report,
): void {
  for (const { element } of documents) checkElement(element, undefined)

  function checkElement(element: Element, around: Span | undefined): void {
    const { tag, attributes, children } = element
    const span = element.span ?? around
    const href = tag === 'a' ? attributes['href'] : undefined
    const shop = href === undefined ? undefined : competingShop(href, reader)
    if (shop) {
      const refusing =
        reader === 'generic' ? 'the other shops refuse' : `${readers[reader].title} refuses`
      const message = `The link leads to ${shop.name}, and ${refusing} books with such links.`
      const hints = ['give each shop its own address under `links` in book.yaml']
      report(
        diagnostic('link/other-shop', message, {
          span,
          hints,
          ...(href !== undefined && { quote: href }),
        }),
      )
    }
    for (const child of children) if (child.type === 'element') checkElement(child, span)
  }
}
