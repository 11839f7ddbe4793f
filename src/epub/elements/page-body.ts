import type { EpubEdition } from '../../edition/edition.ts'
import type { Element } from '../../markup/tree/element.ts'
import { kepubBody, kepubHead, kepubReferences } from './kepub.ts'
import { serializeXhtml, type References } from './serialize-xhtml.ts'
import type { XhtmlPage } from './xhtml-page.ts'

/** The body of a content document, and what its head needs. Only reading systems show `hidden`. */
export function pageBody(
  edition: EpubEdition,
  references: References,
  shown: readonly Element[],
  hidden: readonly Element[] = [],
): Pick<XhtmlPage, 'content' | 'head'> {
  if (edition.format === 'kepub') {
    const body = kepubBody(shown, hidden)
    return { content: serializeXhtml(body, kepubReferences(references)), head: kepubHead }
  }
  const elements = [...shown, ...hidden]
  return { content: elements.map((element) => serializeXhtml(element, references)).join('\n') }
}
