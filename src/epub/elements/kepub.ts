import type { Element } from '../../markup/tree/element.ts'
import { makeElement } from '../../markup/tree/make-element.ts'
import { isKoboId, koboSpans } from './kobo-spans.ts'
import type { References } from './serialize-xhtml.ts'

/**
 * The body of a content document as Kobo readers want it: inside two `div`s, with its sentences in
 * spans.
 */
export function kepubBody(spanned: readonly Element[], others: readonly Element[] = []): Element {
  const inner = makeElement('div', { id: innerId }, [...koboSpans(spanned), ...others])
  return makeElement('div', { id: columnsId }, [inner])
}

/** The references of a document whose span ids no other document may link to. */
export function kepubReferences(references: References): References {
  const isOwn = (id: string) => id === columnsId || id === innerId || isKoboId(id)
  return { ...references, id: (id) => (isOwn(id) ? id : references.id(id)) }
}

/** Goes into the head of each content document: a Kobo adds margins of its own, which suffice. */
export const kepubHead =
  '<style type="text/css">#book-columns, #book-inner { margin-top: 0; margin-bottom: 0; }</style>'

/**
 * Adapts a stylesheet to the spans: an image that was a child of its figure is now inside a span.
 */
export function kepubStylesheet(css: string): string {
  return css.replace(/>\s*img\b/g, '> .koboSpan > img')
}

const columnsId = 'book-columns'
const innerId = 'book-inner'
