import type { Element } from '../../markup/element.ts'
import type { ContentDocument } from './content-document.ts'
import { headingLevel } from '../elements/heading-level.ts'
import { mapElements } from '../elements/walk-elements.ts'

/**
 * Tells those who hear the book the true levels of headings where its author leaves one out: an `h3` right under the `h1` keeps
 * its looks and is of level 2 (WCAG 2.2, 1.3.1; WAI-ARIA 1.2, `aria-level`).
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
  // The headings that the next one may be under, each with the level it was given.
  const open: { readonly written: number; readonly given: number }[] = []
  // Headings do not stand in headings, so the order in which elements are replaced is that of reading.
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
