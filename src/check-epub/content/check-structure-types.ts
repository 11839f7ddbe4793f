import { isHtml, namespaces, type ContentElement } from './content-tree.ts'
import type { ReportFault } from './content-fault.ts'
import { prefixFault, readPrefixes, reservedPrefixes } from './prefixes.ts'
import { structureTypes } from './tables/structure-types.ts'
import { nearestHint } from '../../diagnostics/nearest.ts'

/** Checks the values of `epub:type` and the prefixes that they use (EPUB 3.3, appendix D). */
export function checkStructureTypes(
  elements: readonly ContentElement[],
  report: ReportFault,
): void {
  const declared = checkPrefixes(elements, report)
  for (const element of elements) {
    const value = epubAttribute(element, 'type')
    if (value === undefined) continue
    if (isHtml(element) && typeless.has(element.name)) {
      report(element, {
        code: 'content/unknown-attribute',
        message: `<${element.name}> takes no attribute "epub:type".`,
        kind: `${element.name}@epub:type`,
      })
    }
    for (const word of value.trim().split(/\s+/)) checkType(element, word, declared, report)
  }
}

// Metadata has no structure.
const typeless: ReadonlySet<string> = new Set(
  'head title base link meta style script noscript template'.split(' '),
)

function checkType(
  element: ContentElement,
  word: string,
  declared: ReadonlySet<string>,
  report: ReportFault,
): void {
  const [prefix = '', name] = word.split(':')
  if (name !== undefined) {
    if (declared.has(prefix) || reservedPrefixes.has(prefix)) return
    report(element, {
      code: 'content/namespace',
      message: `No epub:prefix declares the "${prefix}" of epub:type="${word}".`,
      hint: `add epub:prefix="${prefix}: …" with the address of its vocabulary to <html>`,
      kind: `prefix ${prefix}`,
    })
    return
  }
  if (word === '' || structureTypes.has(word)) return
  const [hint] = nearestHint(word, structureTypes)
  report(element, {
    code: 'content/structure-type',
    message: `The vocabulary of epub:type has no "${word.slice(0, 60)}".`,
    hint,
    kind: `type ${word}`,
  })
}

function checkPrefixes(
  elements: readonly ContentElement[],
  report: ReportFault,
): ReadonlySet<string> {
  const [root] = elements
  for (const element of elements) {
    if (element === root || epubAttribute(element, 'prefix') === undefined) continue
    report(element, {
      code: 'content/unknown-attribute',
      message: `<${element.name}> takes no attribute "epub:prefix".`,
      hint: 'declare the prefix on the first element of the document',
      kind: 'epub:prefix',
    })
  }
  const written = root && epubAttribute(root, 'prefix')
  if (!root || written === undefined) return new Set()
  const prefixes = readPrefixes(written)
  for (const prefix of prefixes ?? []) {
    const own = reservedPrefixes.get(prefix.prefix)
    const isOther = own !== undefined && own !== prefix.address
    const other = `The prefix "${prefix.prefix}" is reserved for another vocabulary.`
    const message = prefixFault(prefix) ?? (isOther ? other : undefined)
    if (message !== undefined)
      report(root, { code: 'content/namespace', message, kind: `prefix ${prefix.prefix}` })
  }
  if (!prefixes) {
    report(root, {
      code: 'content/namespace',
      message: 'epub:prefix cannot be read.',
      hint: 'write pairs such as "ex: https://example.org/vocabulary#"',
      kind: 'epub:prefix',
    })
  }
  return new Set(prefixes?.map(({ prefix }) => prefix))
}

function epubAttribute({ attributes }: ContentElement, wanted: string): string | undefined {
  return attributes.find(({ name, namespace }) => name === wanted && namespace === namespaces.epub)
    ?.value
}
