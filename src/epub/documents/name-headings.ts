import { textContent, type Element } from '../../markup/tree/element.ts'
import type { ContentDocument } from './content-document.ts'
import { headingLevel } from '../elements/heading-level.ts'
import { findElement, mapElements } from '../elements/walk-elements.ts'

/**
 * Names headings that hold the mark of a note by their title alone: a screen reader would take the
 * number of the note for the end of the title, "The Harbor 1" (Accessible Name 1.2, § 4.3.2).
 */
export function nameHeadings(documents: readonly ContentDocument[]): readonly ContentDocument[] {
  return documents.map((document) => {
    const element = mapElements(document.element, withName)
    return element === document.element ? document : { ...document, element }
  })
}

function withName(element: Element): Element {
  if (headingLevel(element) === undefined || !findElement(element, isNoteMark)) return element
  const name = textContent(mapElements(element, withoutAsides)).replace(/\s+/g, ' ').trim()
  return { ...element, attributes: { ...element.attributes, 'aria-label': name } }
}

function isNoteMark({ classes }: Element): boolean {
  return classes.includes('noteref') || classes.includes('noteref-comma')
}

// Readings of characters stand above them, and are not read as part of them.
function withoutAsides(element: Element): Element {
  const isAside = isNoteMark(element) || element.tag === 'rt' || element.tag === 'rp'
  return isAside ? { ...element, children: [] } : element
}
