import { damageInBytes } from '../container/image/image-damage.ts'
import { readImageSize } from '../container/image/image-facts.ts'
import { isXmlId } from '../container/xml/write-xml.ts'
import { isElement, type SvgElement, type SvgNode } from './svg-tree.ts'
import {
  keywords,
  mayHold,
  mayHoldText,
  presentationAttributes,
  vocabulary,
  youngProperties,
  type Content,
} from './svg-vocabulary.ts'

/**
 * The part of a drawing that a book can show. It has only elements and attributes that SVG 1.1
 * allows there, and nothing that runs, moves or fetches. When something visible or active is
 * removed, that is reported in words.
 */
export function keepValid(root: SvgElement, tell: (removed: string) => void): SvgElement {
  return keepElement(root, giveIds(root), tell)
}

interface Ids {
  /** By the id as written: the one in the book. */
  readonly names: ReadonlyMap<string, string>
  /** Those that an element has. */
  readonly used: Set<string>
}

function keepElement(element: SvgElement, ids: Ids, tell: (removed: string) => void): SvgElement {
  const kind = vocabulary.get(element.tag)
  if (!kind) throw new Error(`internal: ${element.tag} is no element of a drawing`)
  const children = element.children.flatMap((child): readonly SvgNode[] => {
    if (!isElement(child)) return keepText(child.value, kind.content)
    if (mayHold(kind.content, child.tag)) {
      const kept = keepElement(withoutLink(child, kind.content), ids, tell)
      return showsNothing(kept) ? [] : [kept]
    }
    const loss = hasStandIn(element, child) ? undefined : lossOf(child.tag)
    if (loss !== undefined) tell(loss)
    return kind.content === 'text' ? child.children.filter((node) => !isElement(node)) : []
  })
  return { ...element, attributes: keepAttributes(element, ids, tell), children }
}

// An image cannot contain links.
function withoutLink(element: SvgElement, content: Content): SvgElement {
  if (element.tag !== 'a') return element
  return { ...element, tag: content === 'inlines' ? 'tspan' : 'g' }
}

// Elements that show something from elsewhere, but do not say where it is.
function showsNothing({ tag, attributes }: SvgElement): boolean {
  const isReference = tag === 'image' || tag === 'use' || tag === 'tref'
  return isReference && attributes['href'] === undefined && attributes['xlink:href'] === undefined
}

// Drawing programs put plain text beside HTML, for programs that cannot show HTML.
function hasStandIn({ tag, children }: SvgElement, child: SvgElement): boolean {
  return tag === 'switch' && child.tag === 'foreignObject' && children.filter(isElement).length > 1
}

function keepText(value: string, content: Content): readonly SvgNode[] {
  return mayHoldText(content) || value.trim() === '' ? [{ type: 'text', value }] : []
}

// Elements that run or show something. Others are notes of drawing programs, or have no effect
// where they are.
function lossOf(tag: string): string | undefined {
  if (tag === 'foreignObject') return 'text in HTML (foreignObject)'
  if (tag === 'flowRoot') return 'text that flows (flowRoot)'
  const html = /^\{http:\/\/www\.w3\.org\/1999\/xhtml\}(.*)$/.exec(tag)?.[1]
  const local = (html ?? tag).toLowerCase()
  if (active.has(local)) return local
  return html === undefined ? undefined : `HTML (${local})`
}

const active = new Set([
  'script',
  'handler',
  'listener',
  'iframe',
  'embed',
  'object',
  'audio',
  'video',
  'canvas',
  'animate',
  'animatecolor',
  'animatemotion',
  'animatetransform',
  'set',
  'discard',
  'font',
  'hatch',
  'solidcolor',
  'mesh',
  'meshgradient',
])

function keepAttributes(
  { tag, attributes }: SvgElement,
  ids: Ids,
  tell: (removed: string) => void,
): Record<string, string> {
  const kind = vocabulary.get(tag)
  const kept = new Map<string, string>()
  const styles: string[] = []
  for (const [name, written] of Object.entries(attributes)) {
    if (/^on/i.test(name)) tell(name.toLowerCase())
    if (name === 'side' || name === 'fr') tell(name)
    const value = name === 'lang' || name === 'xml:lang' ? languageTag(written) : written
    if (value === undefined || (isFilter(tag) && hasHugeNumber(value))) continue
    if (/^(?:xlink:)?(?:href|src)$/.test(name)) {
      if (!isInner(value)) tell(`a reference to ${shorten(value)}`)
      else if (isDamaged(value)) tell('an image that is damaged')
      else if (kind?.attributes.has(name)) kept.set(name, referByHref(value, ids))
      continue
    }
    const known = name === 'lang' ? 'xml:lang' : name
    if (known === 'numOctaves') kept.set(known, String(Math.min(8, Number(value) || 1)))
    else if (known === 'style') styles.push(referTo(value, ids))
    else if (known === 'id') giveId(kept, value, ids)
    else if (isSaid(known, value) && kind?.attributes.has(known))
      kept.set(known, referTo(value, ids))
    else if (isStyled(known)) styles.unshift(`${known}:${referTo(value, ids)}`)
  }
  const needed = tag === 'image' ? naturalSize(kept) : kind?.needed
  for (const [name, value] of Object.entries(needed ?? {}))
    if (!kept.has(name)) kept.set(name, value)
  const style = styles.filter((one) => one !== '').join(';')
  if (style !== '' && kind?.attributes.has('style')) kept.set('style', style)
  return Object.fromEntries(kept)
}

function isFilter(tag: string): boolean {
  return tag === 'filter' || tag.startsWith('fe')
}

// Renderers fail on filters that reach this far.
function hasHugeNumber(value: string): boolean {
  const numbers = value.match(/[\d.]+(?:e[+-]?\d+)?/gi) ?? []
  return numbers.some((number) => Number(number) > 100_000)
}

// SVG 2, § 12.3: an image without a size has its own.
function naturalSize(attributes: ReadonlyMap<string, string>): Record<string, string> {
  const url = attributes.get('href') ?? attributes.get('xlink:href') ?? ''
  const size = readImageSize(Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'))
  const { width = 0, height = 0 } = size ?? {}
  const given = (name: string): number | undefined => {
    const number = Number(attributes.get(name) ?? NaN)
    return Number.isFinite(number) ? number : undefined
  }
  const [givenWidth, givenHeight] = [given('width'), given('height')]
  if (givenWidth !== undefined) return { height: String((givenWidth * height) / (width || 1)) }
  if (givenHeight !== undefined) return { width: String((givenHeight * width) / (height || 1)) }
  return { width: String(width), height: String(height) }
}

// A property of SVG 1.1 has no effect on an element that has no attribute for it.
function isStyled(name: string): boolean {
  return youngProperties.has(name) || (presentationAttributes.has(name) && keywords.has(name))
}

function isSaid(name: string, value: string): boolean {
  if (name === 'preserveAspectRatio') return aspectRatio.test(value)
  return keywords.get(name)?.includes(value.trim()) ?? true
}

const aspectRatio =
  /^\s*(?:defer\s+)?(?:none|x(?:Min|Mid|Max)Y(?:Min|Mid|Max))(?:\s+(?:meet|slice))?\s*$/

function languageTag(value: string): string | undefined {
  return /^[a-z]{1,8}(?:-[a-z\d]{1,8})*$/i.test(value) ? value : undefined
}

function isInner(target: string): boolean {
  return /^\s*#|^\s*data:image\/(?:png|jpeg|jpg|gif);base64,/i.test(target)
}

function isDamaged(target: string): boolean {
  const data = /^\s*data:[^,]*,([^]*)$/.exec(target)?.[1]
  if (data === undefined) return false
  return damageInBytes(Buffer.from(data, 'base64')) !== undefined
}

function shorten(target: string): string {
  return target.length > 60 ? `${target.slice(0, 60)}…` : target
}

// An id must be an XML name, and unique.
function giveIds(root: SvgElement): Ids {
  const given = new Map<string, string>()
  const taken = new Set<string>()
  const wanted: string[] = []
  visit(root, ({ attributes }) => {
    const id = attributes['id']
    if (id === undefined || given.has(id)) return
    given.set(id, id)
    if (isXmlId(id)) taken.add(id)
    else wanted.push(id)
  })
  for (const id of wanted) {
    let count = 1
    while (taken.has(`id-${count}`)) count++
    taken.add(`id-${count}`)
    given.set(id, `id-${count}`)
  }
  return { names: given, used: new Set() }
}

// When two elements have the same id, the first counts.
function giveId(attributes: Map<string, string>, written: string, ids: Ids): void {
  const id = nameOf(written, ids)
  if (ids.used.has(id)) return
  ids.used.add(id)
  attributes.set('id', id)
}

function visit(element: SvgElement, see: (element: SvgElement) => void): void {
  see(element)
  for (const child of element.children) if (isElement(child)) visit(child, see)
}

function referTo(value: string, ids: Ids): string {
  if (!value.includes('#')) return value
  return value.replace(
    /url\(\s*(["']?)#([^"')]*)\1\s*\)/g,
    (_, __, id: string) => `url(#${nameOf(id, ids)})`,
  )
}

function referByHref(value: string, ids: Ids): string {
  const id = /^\s*#(.*)$/s.exec(value)?.[1]
  return id === undefined ? value : `#${nameOf(id, ids)}`
}

// Addresses may encode the characters of an id as numbers: `#a%20b`.
function nameOf(id: string, { names }: Ids): string {
  return names.get(id) ?? names.get(decoded(id)) ?? id
}

function decoded(id: string): string {
  try {
    return decodeURIComponent(id)
  } catch {
    return id
  }
}
