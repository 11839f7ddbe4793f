/**
 * Checks a document of an EPUB of version 2 against XHTML 1.1, as far as that version has it:
 * which elements and attributes stand where. In: the elements of one document; out: its faults.
 */
import type { XmlElement } from '../../container/xml/read-elements.ts'
import { matchOrder } from './child-order.ts'
import { collectFaults, type ContentFault, type ReportFault } from './content-fault.ts'
import { buildContentTree, isHtml, type ContentElement } from './content-tree.ts'
import { obsoleteAttributes, obsoleteElements } from './tables/obsolete.ts'
import {
  xhtml11Blocks,
  xhtml11Elements,
  xhtml11Inlines,
  type Xhtml11Rule,
} from './tables/xhtml11-elements.ts'
import { isLanguage } from './values/value-grammar.ts'

/** The faults of an XHTML document of an EPUB of version 2. */
export function checkXhtml11(elements: readonly XmlElement[]): readonly ContentFault[] {
  return collectFaults((report) => {
    for (const element of buildContentTree(elements)) {
      if (isHtml(element)) checkElement(element, report)
    }
  })
}

function checkElement(element: ContentElement, report: ReportFault): void {
  const { name } = element
  const rule = ruleOf(element)
  if (!rule) {
    report(element, {
      code: 'content/unknown-element',
      message: `An EPUB of version 2 has no <${name}>.`,
      hint: own(obsoleteElements, name),
      kind: name,
    })
    return
  }
  checkPlace(element, report)
  checkInside(element, rule, report)
  checkAttributes(element, rule, report)
}

function ruleOf({ name }: ContentElement): Xhtml11Rule | undefined {
  return own(xhtml11Elements, name)
}

function own<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined
}

function checkPlace(element: ContentElement, report: ReportFault): void {
  const { name, parent } = element
  if (!parent || !isHtml(parent) || !ruleOf(parent)) return
  const holds = holdsOf(parent)
  const isHeld =
    holds.includes(name) ||
    (xhtml11Blocks.has(name) && (holds.includes('block') || holds.includes('flow'))) ||
    (xhtml11Inlines.has(name) && (holds.includes('inline') || holds.includes('flow')))
  if (isHeld) return
  report(element, {
    code: 'content/misplaced-element',
    message: `<${name}> may not stand in <${parent.name}>.`,
    hint: `<${parent.name}> holds ${describe(holds)}`,
    kind: `${name} in ${parent.name}`,
  })
}

// An edit in a line holds what its line holds.
function holdsOf(element: ContentElement): readonly string[] {
  const { name, parent } = element
  const isEdit = name === 'ins' || name === 'del'
  if (isEdit && parent && isHtml(parent)) {
    const around = holdsOf(parent)
    if (around.includes('inline')) return around
  }
  return (ruleOf(element)?.holds ?? '').split(' ').filter((word) => word !== '')
}

function describe(holds: readonly string[]): string {
  const named = holds.map((word) => places[word] ?? `<${word}>`)
  if (named.length < 2) return named[0] ?? 'nothing'
  return `${named.slice(0, -1).join(', ')} or ${named.at(-1)}`
}

const places: Readonly<Record<string, string>> = {
  block: 'blocks, such as <p>',
  inline: 'text and elements of a line, such as <span>',
  flow: 'blocks and text',
  text: 'text without elements',
}

function checkInside(element: ContentElement, rule: Xhtml11Rule, report: ReportFault): void {
  const { name, text } = element
  const holds = holdsOf(element)
  const takesText = ['text', 'inline', 'flow'].some((word) => holds.includes(word))
  if (!takesText && /\S/.test(text)) {
    report(element, {
      code: 'content/misplaced-text',
      message: `<${name}> may not hold text directly.`,
      hint: `<${name}> holds ${describe(holds)}`,
      kind: `text in ${name}`,
    })
  }
  if (rule.order === undefined) return
  const names = element.children.map((child) => (isHtml(child) ? child.name : '_'))
  if (matchOrder(rule.order, names)) return
  report(element, {
    code: 'content/child-order',
    message: `<${name}> lacks a part, or its parts are in the wrong order.`,
    hint: `it holds ${describe(holds)}`,
    kind: `order of ${name}`,
  })
}

function checkAttributes(element: ContentElement, rule: Xhtml11Rule, report: ReportFault): void {
  const { name, attributes } = element
  const written = rule.takes.split(/\s+/)
  const takes = new Set(written.map((word) => word.replace('!', '')))
  for (const attribute of attributes) {
    if (attribute.namespace === '' && !takes.has(attribute.name)) {
      report(element, {
        code: 'content/unknown-attribute',
        message: `In version 2 <${name}> takes no attribute "${attribute.name}".`,
        hint: own(obsoleteAttributes, attribute.name),
        kind: `${name}@${attribute.name}`,
      })
    }
    checkValue(element, attribute.written, attribute.value, report)
  }
  for (const word of written.filter((word) => word.endsWith('!'))) {
    const wanted = word.slice(0, -1)
    if (attributes.some((attribute) => attribute.written === wanted)) continue
    report(element, {
      code: 'content/missing-attribute',
      message: `<${name}> needs the attribute "${wanted}".`,
      kind: `${name} without ${wanted}`,
    })
  }
}

function checkValue(
  element: ContentElement,
  name: string,
  value: string,
  report: ReportFault,
): void {
  const isId = name === 'id'
  const isTag = name === 'xml:lang' || name === 'lang'
  const isGood = isId ? /^[\p{L}_][\p{L}\p{M}\p{N}._-]*$/u.test(value) : !isTag || isLanguage(value)
  if (isGood) return
  const wanted = isId ? 'a name that begins with a letter' : 'a language tag'
  report(element, {
    code: 'content/attribute-value',
    message: `${name}="${value.slice(0, 40)}" of <${element.name}> is not ${wanted}.`,
    kind: `${name} value`,
  })
}
