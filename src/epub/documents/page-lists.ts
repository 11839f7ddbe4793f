import { mergePages } from '../../book/model/merge-pages.ts'
import type { Element } from '../../markup/tree/element.ts'
import { markupPageRuns } from '../../markup/inlines/markup-page-list.ts'
import type { ContentDocument } from './content-document.ts'
import { findElement, mapElements, visitElements } from '../elements/walk-elements.ts'

/**
 * Fills the page lists of an index with the page numbers of the print edition, if its pages are
 * marked.
 */
export function fillPageLists(documents: readonly ContentDocument[]): readonly ContentDocument[] {
  if (!documents.some(({ element }) => findElement(element, hasPlaces))) return documents
  const folios = foliosOf(documents)
  if (folios.size === 0) return documents
  return documents.map((document) => {
    const element = mapElements(document.element, (element) => fill(element, folios))
    return element === document.element ? document : { ...document, element }
  })
}

function hasPlaces({ places }: Element): boolean {
  return places !== undefined
}

function fill(element: Element, folios: ReadonlyMap<string, string>): Element {
  if (!element.places) return element
  const runs = mergePages(element.places, (id) => folios.get(id))
  if (runs.length === 0) return element
  // A page may begin inside the list.
  const breaks: Element[] = []
  visitElements(element, (inner) => void (isPageBreak(inner) && breaks.push(inner)))
  return { ...element, children: [...breaks, ...markupPageRuns(runs)] }
}

// Finds the page of each id: that of the last mark before it.
function foliosOf(documents: readonly ContentDocument[]): ReadonlyMap<string, string> {
  const folios = new Map<string, string>()
  const marks = new Map<string | undefined, string>()
  let folio: string | undefined
  for (const { element } of documents) {
    // Footnotes come at the end of the document but belong to the pages of their marks.
    let noted: string | undefined
    visitElements(element, (inner) => {
      if (isPageBreak(inner)) folio = inner.attributes['aria-label']
      if (inner.tag === 'aside' && inner.classes.includes('footnote')) noted = marks.get(inner.id)
      const page = noted ?? folio
      if (page === undefined) return
      if (inner.id !== undefined) folios.set(inner.id, page)
      const href = inner.attributes['role'] === 'doc-noteref' && inner.attributes['href']
      if (href && !marks.has(href.slice(1))) marks.set(href.slice(1), page)
    })
  }
  return folios
}

function isPageBreak({ attributes }: Element): boolean {
  return attributes['epub:type'] === 'pagebreak'
}
