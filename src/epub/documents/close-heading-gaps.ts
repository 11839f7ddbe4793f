import type { Element } from '../../markup/tree/element.ts'
import type { ContentDocument } from './content-document.ts'
import { headingLevel } from '../elements/heading-level.ts'
import { mapElements } from '../elements/walk-elements.ts'

/**
 * Gives headings their true levels for screen readers where the author skips one. An `h3` directly
 * under the `h1` looks the same but has level 2 (WCAG 2.2, 1.3.1; WAI-ARIA 1.2, `aria-level`).
 */
export function closeHeadingGaps(
  documents: readonly ContentDocument[],
): readonly ContentDocument[] {
  return documents.map((document) => {
    const element = closeGaps(document.element)
    return element === document.element ? document : { ...document, element }
  })
}

function closeGaps(root: Element): Element {
  // The headings that the next one may belong under, each with its written and its true level.
  const open: { readonly written: number; readonly given: number }[] = []
  // Headings do not nest, so elements are replaced in reading order.
  return mapElements(root, (element) => {
    const written = headingLevel(element)
    if (written === undefined) return element
    while ((open.at(-1)?.written ?? 0) >= written) open.pop()
    const above = open.at(-1)
    const given = above ? above.given + 1 : written
    open.push({ written, given })
    if (given === written) return element
    return { ...element, attributes: { ...element.attributes, 'aria-level': String(given) } }
  })
}
