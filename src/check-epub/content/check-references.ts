import { rulesOf } from './check-attributes.ts'
import { isHtml, valueOf, type ContentElement } from './content-tree.ts'
import type { ReportFault } from './content-fault.ts'
import { htmlElements } from './tables/html-elements.ts'

/** Checks that no two elements share an id, and that what an attribute names is there. */
export function checkReferences(elements: readonly ContentElement[], report: ReportFault): void {
  const byId = new Map<string, ContentElement>()
  const maps = new Set<string>()
  for (const element of elements) {
    const id = valueOf(element, 'id')
    if (id !== undefined) checkId(element, id.trim(), byId, report)
    if (isHtml(element, 'map')) checkMap(element, maps, report)
  }
  for (const element of elements) {
    if (!isHtml(element) || !Object.hasOwn(htmlElements, element.name)) continue
    const rules = rulesOf(element.name)
    for (const { name, namespace, value } of element.attributes) {
      const refersTo = namespace === '' ? rules.get(name)?.grammar?.refersTo : undefined
      if (refersTo === 'map') {
        if (value.startsWith('#') && !maps.has(value.slice(1)))
          reportMissing(element, name, value, report)
      } else if (refersTo !== undefined) {
        for (const id of value.split(/\s+/).filter((word) => word !== ''))
          checkTarget(element, name, id, byId.get(id), report)
      }
    }
  }
}

function checkId(
  element: ContentElement,
  id: string,
  byId: Map<string, ContentElement>,
  report: ReportFault,
): void {
  if (byId.has(id)) {
    report(element, {
      code: 'content/duplicate-id',
      message: `Another element has the id "${id}" too.`,
      kind: `id ${id}`,
    })
  } else byId.set(id, element)
}

function checkMap(element: ContentElement, maps: Set<string>, report: ReportFault): void {
  const name = valueOf(element, 'name')
  if (name === undefined) return
  if (maps.has(name)) {
    const message = `Another <map> has the name "${name}" too.`
    report(element, { code: 'content/duplicate-id', message, kind: `map ${name}` })
  }
  maps.add(name)
}

function checkTarget(
  element: ContentElement,
  name: string,
  id: string,
  target: ContentElement | undefined,
  report: ReportFault,
): void {
  if (!target) {
    reportMissing(element, name, id, report)
    return
  }
  const wanted = targetsOf[`${element.name}@${name}`] ?? (name === 'form' ? ['form'] : [])
  if (wanted.length === 0 || isHtml(target, ...wanted)) return
  report(element, {
    code: 'content/missing-target',
    message: `${name}="${id}" of <${element.name}> leads to <${target.name}>.`,
    hint: `it has to lead to ${wanted.map((one) => `<${one}>`).join(', ')}`,
    kind: `${element.name}@${name} to ${target.name}`,
  })
}

const targetsOf: Readonly<Record<string, readonly string[]>> = {
  'label@for': ['button', 'input', 'meter', 'output', 'progress', 'select', 'textarea'],
  'input@list': ['datalist'],
  'td@headers': ['th', 'td'],
  'th@headers': ['th', 'td'],
}

function reportMissing(
  element: ContentElement,
  name: string,
  value: string,
  report: ReportFault,
): void {
  report(element, {
    code: 'content/missing-target',
    message: `${name}="${value}" of <${element.name}> names nothing in the document.`,
    hint: 'correct the name, or leave the attribute out',
    kind: `${element.name}@${name} to nothing`,
  })
}
