import type { NodePlace } from '../../container/zip/epub-file.ts'
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
  const places = new Map<string, DocumentPlace>()
  for (const [document, ofDocument] of nodes.entries()) {
    for (const { node, tag, nth } of ofDocument) {
      for (const name of withOuter(node)) {
        if (!places.has(name)) places.set(name, { document, tag, nth })
      }
    }
  }
  return (node) => withOuter(node).flatMap((name) => places.get(name) ?? [])[0]
}
