import { readAttributeRules } from './values/attribute-rule.ts'
import { ariaAttributes } from './tables/aria-attributes.ts'
import { namespaces, valueOf, type ContentElement } from './content-tree.ts'
import type { ReportFault } from './content-fault.ts'
import { events } from './tables/html-attributes.ts'
import { contentMath, mathAttributes, mathElements, mathParts } from './tables/mathml-elements.ts'
import { nearestHint } from '../../diagnostics/nearest.ts'

/** Checks formulas: their elements, how many parts each has, and their attributes. */
export function checkMath(elements: readonly ContentElement[], report: ReportFault): void {
  const annotated = new Set<ContentElement>()
  for (const element of elements) {
    const { name, namespace, parent } = element
    // What an annotation holds is for other programs.
    if (parent && (annotated.has(parent) || isMath(parent, 'annotation-xml'))) {
      annotated.add(element)
    } else if (namespace === namespaces.mathml) {
      if (!Object.hasOwn(mathElements, name)) reportUnknown(element, report)
      else checkElement(element, report)
    }
  }
}

function isMath({ name, namespace }: ContentElement, wanted: string): boolean {
  return namespace === namespaces.mathml && name === wanted
}

function checkElement(element: ContentElement, report: ReportFault): void {
  const { name, parent, children } = element
  const rule = mathElements[name]
  const outer = parent?.namespace === namespaces.mathml ? mathElements[parent.name] : undefined
  if (parent && outer && !isHeld(name, outer.holds)) {
    const message = `<${name}> may not stand in <${parent.name}> of a formula.`
    report(element, { code: 'content/math', message, kind: `${name} in ${parent.name}` })
  }
  if (!parent || (!outer && parent.namespace === namespaces.mathml)) return
  if (!outer && name !== 'math') {
    report(element, {
      code: 'content/math',
      message: `<${name}> stands outside <math>.`,
      hint: 'put it into <math>',
      kind: `${name} outside`,
    })
  }
  const count = rule?.count
  if (count !== undefined && children.length !== count) {
    report(element, {
      code: 'content/math',
      message: `<${name}> has ${children.length} parts; it needs ${count}.`,
      hint: 'put each part into one element; <mrow> joins several, and an empty <mrow/> stands for none',
      kind: `parts of ${name}`,
    })
  }
  const isText = rule?.holds === 'text' || rule?.holds === 'anything'
  if (!isText && /\S/.test(element.text)) {
    const message = `<${name}> may not hold text directly.`
    const hint = 'put it into <mi>, <mn>, <mo> or <mtext>'
    report(element, { code: 'content/math', message, hint, kind: `text in ${name}` })
  }
  checkMathAttributes(element, report)
  checkAnnotations(element, report)
}

function isHeld(name: string, holds: string): boolean {
  if (holds === 'math') return !mathParts.has(name)
  const words = holds.split(' ')
  if (words.includes('anything') || words.includes(name)) return true
  if (words.includes('text')) return name === 'mglyph' || name === 'malignmark'
  return words.includes('math') && !mathParts.has(name)
}

const attributes = new Map([
  ...readAttributeRules(mathAttributes),
  ...readAttributeRules(ariaAttributes),
])

function checkMathAttributes(element: ContentElement, report: ReportFault): void {
  for (const { name, namespace, value } of element.attributes) {
    if (namespace !== '' || /^data-[^A-Z]+$/.test(name)) continue
    if (name.startsWith('on') && events.has(name.slice(2))) continue
    const rule = attributes.get(name)
    if (!rule) {
      const [hint] = nearestHint(name, attributes.keys())
      report(element, {
        code: 'content/unknown-attribute',
        message: `<${element.name}> of a formula takes no attribute "${name.slice(0, 60)}".`,
        hint,
        kind: `${element.name}@${name}`,
      })
    } else if (rule.grammar && !rule.grammar.test(value.trim(), name)) {
      report(element, {
        code: 'content/attribute-value',
        message: `${name}="${value.slice(0, 60)}" of <${element.name}> is not ${rule.grammar.words}.`,
        kind: `${element.name}@${name} value`,
      })
    }
  }
}

// MathML 3, § 5.1: the first child of `semantics` is the formula itself, and the rest annotate it.
function checkAnnotations(element: ContentElement, report: ReportFault): void {
  if (element.name === 'semantics') {
    const [first, ...rest] = element.children
    const isAnnotation = ({ name }: ContentElement) => name.startsWith('annotation')
    if (first && !isAnnotation(first) && rest.every(isAnnotation)) return
    const message = '<semantics> does not hold one formula and then its annotations.'
    report(element, { code: 'content/math', message, kind: 'semantics' })
  }
  if (element.name === 'mmultiscripts') {
    const parts = element.children.filter(({ name }) => name === 'mprescripts')
    const scripts = element.children.length - parts.length - 1
    if (parts.length <= 1 && scripts % 2 === 0 && element.children.length > 0) return
    const message = '<mmultiscripts> does not hold a base and then pairs of scripts.'
    const hint = 'write <none/> where a script is missing'
    report(element, { code: 'content/math', message, hint, kind: 'mmultiscripts' })
  }
  if (element.name === 'maction' && valueOf(element, 'actiontype') === undefined) {
    const message = '<maction> needs the attribute "actiontype".'
    report(element, { code: 'content/missing-attribute', message, kind: message })
  }
}

function reportUnknown(element: ContentElement, report: ReportFault): void {
  const { name } = element
  if (contentMath.has(name)) {
    report(element, {
      code: 'content/math',
      message: `<${name}> is content MathML, which may stand only in <annotation-xml>.`,
      hint: 'write presentation MathML, with <mi>, <mn> and <mo>',
      kind: 'content MathML',
    })
    return
  }
  const [hint] = nearestHint(name, Object.keys(mathElements))
  report(element, {
    code: 'content/unknown-element',
    message: `MathML has no <${name}>.`,
    hint,
    kind: `math ${name}`,
  })
}
