import type { NodePlace } from '../../container/zip/epub-file.ts'
import { onceFor } from '../../keep/once-for.ts'
import { withOuter } from '../pages/place-nodes.ts'

/** An element of a document: the so-manieth with this tag in the body, counted from 0. */
export interface DocumentPlace extends Omit<NodePlace, 'node'> {
  /** Index in the spine. */
  readonly document: number
}

/**
 * Prepares finding the element of a node, or of the nearest node around it that has one. `nodes`
 * are those of each document of the spine.
 */
export function placeInDocuments(
  nodes: readonly (readonly NodePlace[])[],
): (node: string) => DocumentPlace | undefined {
  return (node) => {
    for (const name of withOuter(node)) {
      for (const [document, ofDocument] of nodes.entries()) {
        const place = placesIn(ofDocument).get(name)
        if (place) return { document, tag: place.tag, nth: place.nth }
      }
    }
    return undefined
  }
}

// The nodes of a document, and those around them, each with the first place that is in it.
const placesIn = onceFor((nodes: readonly NodePlace[]): ReadonlyMap<string, NodePlace> => {
  const places = new Map<string, NodePlace>()
  for (const place of nodes)
    for (const name of withOuter(place.node)) if (!places.has(name)) places.set(name, place)
  return places
})
