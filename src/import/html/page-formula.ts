import { formulaRuns } from '../formula/formula-runs.ts'
import type { FlatRun } from '../model/flat-document.ts'
import { elementsIn, elementText, type HtmlElement } from './html-tree.ts'

/** The formula of a page: the TeX that it says it was made from, or TeX made of its MathML. */
export function pageFormula(element: HtmlElement): readonly FlatRun[] {
  const annotation = [...elementsIn(element)].find(
    ({ tag, attributes }) =>
      tag === 'annotation' &&
      /^(?:application\/x-(?:la)?tex|latex|tex)$/i.test(attributes['encoding'] ?? ''),
  )
  const alternative = element.attributes['alttext'] ?? ''
  // Words are no TeX.
  const said = annotation ? elementText(annotation) : /[\\^_]/.test(alternative) ? alternative : ''
  const tex = said.replace(/\s+/g, ' ').trim()
  if (tex !== '' && !tex.includes('$')) return [{ type: 'math', tex }]
  const text = elementText(element).replace(/\s+/g, ' ').trim()
  return formulaRuns(element, text === '' ? alternative : text)
}
