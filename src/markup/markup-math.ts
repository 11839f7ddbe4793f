import { texToMathml } from '../math/tex-to-mathml.ts'
import type { Element } from './element.ts'
import { makeElement, makeText, type ElementParts } from './make-element.ts'

/** A formula as MathML; its TeX as code where that cannot be read, which is reported when the book is loaded. */
export function markupFormula(tex: string, display: boolean, parts: ElementParts = {}): Element {
  const made = texToMathml(tex, { display })
  if ('error' in made) {
    const classes = ['math', ...(parts.classes ?? [])]
    return makeElement('code', { ...parts, classes }, [makeText(tex)])
  }
  const { tag, attributes, children } = made.element
  return makeElement(
    tag,
    { ...parts, attributes: { ...parts.attributes, ...attributes } },
    children,
  )
}
