import type { EpubEdition } from '../../edition/edition.ts'
import type { NodePlace } from '../../container/zip/epub-file.ts'
import type { Element } from '../../markup/tree/element.ts'

/**
 * Where the nodes of the book are in a content document. The document itself says nothing of them,
 * so that it is the same whoever asks.
 */
export function nodePlaces(element: Element, { format }: EpubEdition): readonly NodePlace[] {
  // The body of a KEPUB is inside two `div`s.
  const counts = new Map([['div', format === 'kepub' ? 2 : 0]])
  const places: NodePlace[] = []
  const visit = ({ tag, node, span, children }: Element): void => {
    const nth = counts.get(tag) ?? 0
    counts.set(tag, nth + 1)
    if (node !== undefined) places.push({ node, tag, nth, ...(span && { span }) })
    for (const child of children) if (child.type === 'element') visit(child)
  }
  visit(element)
  return places
}
