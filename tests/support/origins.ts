import type { Element } from '../../src/markup/tree/element.ts'
import type { Artifact, ElementOrigin } from '../../src/typeset/paged-book/origin.ts'

/** The origin of what is placed of an element that stands in no other. */
export function originOf(element: Element): ElementOrigin {
  return { type: 'element', element, language: 'en' }
}

/** The origin of text whose element does not matter. */
export const someElement = originOf({
  type: 'element',
  tag: 'p',
  classes: [],
  attributes: {},
  children: [],
})

/** The origin of a running head. */
export const pagination: Artifact = { type: 'artifact', kind: 'pagination' }
