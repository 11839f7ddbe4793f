import type { Keep } from '../../keep/keep.ts'
import { visitElements } from '../elements/walk-elements.ts'
import type { Element } from '../../markup/tree/element.ts'
import type { ContentDocument } from './content-document.ts'

/**
 * What a change makes of documents, kept by their elements. The change must look at each document
 * alone, and at nothing of it but its element.
 */
export function changeKept(
  documents: readonly ContentDocument[],
  change: (documents: readonly ContentDocument[]) => readonly ContentDocument[],
  name: string,
  keep: Keep | undefined,
): readonly ContentDocument[] {
  if (!keep) return change(documents)
  return documents.map((document) => {
    const { element } = keep.of(name, [document.element], () => {
      const [changed = document] = change([document])
      return { element: changed.element }
    })
    return element === document.element ? document : { ...document, element }
  })
}

/** The ids and the nodes of an element and of all in it, in reading order. */
export interface NamesWithin {
  readonly ids: readonly string[]
  readonly nodes: readonly string[]
}

/** Lists the names in an element; with a keep, once. */
export function namesWithin(root: Element, keep: Keep | undefined): NamesWithin {
  const list = (): NamesWithin => {
    const ids: string[] = []
    const nodes: string[] = []
    visitElements(root, ({ id, node }) => {
      if (id) ids.push(id)
      if (node !== undefined) nodes.push(node)
    })
    return { ids, nodes }
  }
  return keep?.of('names', [root], list) ?? list()
}
