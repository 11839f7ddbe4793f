import type { Element } from '../../markup/element.ts'
import { makeElement } from '../../markup/make-element.ts'
import { isKoboId, koboSpans } from './kobo-spans.ts'
import type { References } from './serialize-xhtml.ts'

/** What stands in the body of a content document as Kobo's readers want it: in two `div`s, its sentences in spans. */
export function kepubBody(spanned: readonly Element[], others: readonly Element[] = []): Element {
  const inner = makeElement('div', { id: innerId }, [...koboSpans(spanned), ...others])
  return makeElement('div', { id: columnsId }, [inner])
}

/** The references of a document whose spans have ids that no other document is to know. */
export function kepubReferences(references: References): References {
  const isOwn = (id: string) => id === columnsId || id === innerId || isKoboId(id)
  return { ...references, id: (id) => (isOwn(id) ? id : references.id(id)) }
}

/** What the head of each content document has: a Kobo adds margins of its own, which are enough. */
export const kepubHead =
  '<style type="text/css">#book-columns, #book-inner { margin-top: 0; margin-bottom: 0; }</style>'

/** A stylesheet with the spans in mind: an image that was a child of its figure is now one of a span in it. */
export function kepubStylesheet(css: string): string {
  return css.replace(/>\s*img\b/g, '> .koboSpan > img')
}

const columnsId = 'book-columns'
const innerId = 'book-inner'
