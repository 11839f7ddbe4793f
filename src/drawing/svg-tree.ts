import { parseXmlWithEntities, type OpenTag } from '../container/xml/read-xml.ts'
import { escapeXml } from '../container/xml/write-xml.ts'

/** An element of a drawing. */
export interface SvgElement {
  readonly type: 'element'
  /**
   * As SVG spells it, without prefix. An element of another namespace has that in braces before it:
   * `{urn:x}note`.
   */
  readonly tag: string
  /** Names without prefix, except `xlink:` and `xml:`; names in other namespaces are left out. */
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly SvgNode[]
}

/** Text between two tags. */
export interface SvgText {
  readonly type: 'text'
  readonly value: string
}

/** What an element of a drawing can contain. */
export type SvgNode = SvgElement | SvgText

/**
 * Reads a drawing; undefined when it is not well-formed SVG, or is deeper or longer than any
 * drawing.
 */
export function parseSvg(text: string): SvgElement | undefined {
  // Programs that build web pages leave lines before the drawing.
  const tokens = parseXmlWithEntities(text.replace(/^\ufeff?\s+/, ''))
  if (!tokens) return undefined
  const root: Open = { element: undefined, children: [], namespaces: knownPrefixes }
  const open: Open[] = [root]
  for (const token of tokens) {
    const parent = open.at(-1) ?? root
    if (token.type === 'text') parent.children.push({ type: 'text', value: token.value })
    if (token.type === 'close') open.pop()
    if (token.type !== 'open') continue
    const opened = openElement(token, parent.namespaces)
    parent.children.push(opened.element)
    if (!token.isEmpty) open.push(opened)
  }
  const drawing = root.children.find(isElement)
  return drawing?.tag === 'svg' ? drawing : undefined
}

/** Whether a node is an element. */
export function isElement(node: SvgNode): node is SvgElement {
  return node.type === 'element'
}

/** A drawing as a file. */
export function formatSvg(root: SvgElement): string {
  const namespaces: Record<string, string> = { xmlns: svgNamespace }
  if (usesXlink(root)) namespaces['xmlns:xlink'] = xlinkNamespace
  const named = { ...root, attributes: { ...namespaces, ...root.attributes } }
  return `<?xml version="1.0" encoding="UTF-8"?>\n${formatNode(named)}\n`
}

function usesXlink({ attributes, children }: SvgElement): boolean {
  if (Object.keys(attributes).some((name) => name.startsWith('xlink:'))) return true
  return children.some((child) => isElement(child) && usesXlink(child))
}

function formatNode(node: SvgNode): string {
  if (node.type === 'text') return escapeXml(node.value, 'bare')
  const attributes = Object.entries(node.attributes)
    .map(([name, value]) => ` ${name}="${escapeXml(value, 'quoted')}"`)
    .join('')
  if (node.children.length === 0) return `<${node.tag}${attributes}/>`
  return `<${node.tag}${attributes}>${node.children.map(formatNode).join('')}</${node.tag}>`
}

interface Open {
  readonly element: SvgElement | undefined
  readonly children: SvgNode[]
  /** By prefix; '' for names without one. */
  readonly namespaces: Readonly<Record<string, string>>
}

const svgNamespace = 'http://www.w3.org/2000/svg'
const xlinkNamespace = 'http://www.w3.org/1999/xlink'

// The namespaces that a drawing means when it does not declare them.
const knownPrefixes: Readonly<Record<string, string>> = {
  '': svgNamespace,
  svg: svgNamespace,
  xlink: xlinkNamespace,
  xml: 'http://www.w3.org/XML/1998/namespace',
}

function openElement(token: OpenTag, outer: Open['namespaces']): Open & { element: SvgElement } {
  const namespaces = { ...outer, ...declaredNamespaces(token) }
  const [prefix, local] = splitName(token.name)
  const namespace = namespaceOf(prefix, namespaces)
  const children: SvgNode[] = []
  const element: SvgElement = {
    type: 'element',
    tag: namespace === svgNamespace ? local : `{${namespace ?? prefix}}${local}`,
    attributes: plainAttributes(token, namespaces),
    children,
  }
  return { element, children, namespaces }
}

function declaredNamespaces({ attributes }: OpenTag): Record<string, string> {
  const declared = Object.entries(attributes).flatMap(([name, value]): [string, string][] => {
    if (name === 'xmlns') return [['', value]]
    return name.startsWith('xmlns:') ? [[name.slice(6), value]] : []
  })
  return Object.fromEntries(declared)
}

function plainAttributes(
  { attributes }: OpenTag,
  namespaces: Open['namespaces'],
): Record<string, string> {
  const plain = Object.entries(attributes).flatMap(([name, value]): [string, string][] => {
    if (name === 'xmlns' || name.startsWith('xmlns:')) return []
    const [prefix, local] = splitName(name)
    if (prefix === '') return [[local, value]]
    const namespace = namespaceOf(prefix, namespaces)
    if (namespace === xlinkNamespace) return [[`xlink:${local}`, value]]
    return namespace === knownPrefixes['xml'] ? [[`xml:${local}`, value]] : []
  })
  return Object.fromEntries(plain)
}

function namespaceOf(prefix: string, namespaces: Open['namespaces']): string | undefined {
  return Object.hasOwn(namespaces, prefix) ? namespaces[prefix] : undefined
}

function splitName(name: string): [prefix: string, local: string] {
  const colon = name.indexOf(':')
  return colon === -1 ? ['', name] : [name.slice(0, colon), name.slice(colon + 1)]
}
