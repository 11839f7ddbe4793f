import type { Math } from '../../book/model/block.ts'
import type { InlineMath } from '../../book/model/inline.ts'
import type { Element } from '../tree/element.ts'
import { makeElement, makeText, type ElementParts } from '../tree/make-element.ts'

/** A formula as MathML, or its TeX as code when it could not be read. */
export function markupFormula(
  { mathml, value }: Math | InlineMath,
  parts: ElementParts = {},
): Element {
  if (!mathml) {
    const classes = ['math', ...(parts.classes ?? [])]
    return makeElement('code', { ...parts, classes }, [makeText(value)])
  }
  const { tag, attributes, children } = mathml
  return makeElement(
    tag,
    { ...parts, attributes: { ...parts.attributes, ...attributes } },
    children,
  )
}
