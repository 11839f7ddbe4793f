import { dictOf, listOf, nameOf, type PdfDict, type PdfObject } from './pdf-object.ts'

/** A page, with what it inherits from the tree of pages. */
export interface PdfPage {
  readonly dict: PdfDict
  /** The value of a key, its own or inherited: `MediaBox`, `Resources`, `Rotate`. */
  readonly get: (key: string) => PdfObject
}

// No book has more pages, and no tree of pages is deeper.
const mostPages = 20_000
const deepest = 64

/** The pages of a PDF in order. A damaged tree gives those that can be reached. */
export function listPages(catalog: PdfDict): readonly PdfPage[] {
  const pages: PdfPage[] = []
  const seen = new Set<unknown>()
  const visit = (node: PdfDict, inherited: (key: string) => PdfObject, depth: number): void => {
    if (depth > deepest || pages.length >= mostPages || seen.has(node.identity)) return
    seen.add(node.identity)
    const get = (key: string) => node.get(key) ?? inherited(key)
    const isPage = nameOf(node.get('Type')) === 'Page' || node.get('Kids') === undefined
    if (isPage) {
      pages.push({ dict: node, get })
      return
    }
    for (const kid of listOf(node.get('Kids'))) {
      const next = dictOf(kid)
      if (next) visit(next, get, depth + 1)
    }
  }
  const root = dictOf(catalog.get('Pages'))
  if (root) visit(root, () => undefined, 0)
  return pages
}

/** How many pages a PDF says it has; undefined when it does not say. */
export function statedPages(catalog: PdfDict): number | undefined {
  const count = dictOf(catalog.get('Pages'))?.get('Count')
  return typeof count === 'number' ? count : undefined
}
