import { parseLength } from '../../edition/length.ts'
import { parseXml, type XmlToken } from '../../container/xml/read-xml.ts'
import { escapeXml } from '../../container/xml/write-xml.ts'

/** An SVG image without anything that runs or fetches. */
export interface CleanSvg {
  readonly text: string
  /** In CSS px. */
  readonly width: number
  readonly height: number
  /** What was taken out, for people: `script`, `onload`, `a link to https://…`. */
  readonly removed: readonly string[]
}

/** Frees an SVG image of scripts, handlers and references to other files; undefined when it is not well-formed SVG. */
export function cleanSvg(source: string): CleanSvg | undefined {
  // Programs that put pages together leave lines before it.
  const tokens = parseXml(source.trimStart())
  const root = tokens?.find((token) => token.type === 'open')
  if (!tokens || root?.type !== 'open' || localName(root.name) !== 'svg') return undefined
  const removed = new Set<string>()
  const kept = withoutElements(tokens, removed).map((token) => withoutReferences(token, removed))
  const text = kept.map(write).join('').trim()
  return {
    text: `<?xml version="1.0" encoding="UTF-8"?>\n${text}\n`,
    ...sizeOf(root.attributes),
    removed: [...removed],
  }
}

// Elements that run, embed other documents, or change links while the image is looked at.
const activeElements = new Set([
  'script',
  'handler',
  'listener',
  'foreignobject',
  'iframe',
  'embed',
  'object',
  'audio',
  'video',
  'animate',
  'animatecolor',
  'animatemotion',
  'animatetransform',
  'set',
  'discard',
])

function withoutElements(tokens: readonly XmlToken[], removed: Set<string>): readonly XmlToken[] {
  let within = 0
  return tokens.filter((token) => {
    if (token.type === 'text') return within === 0
    const isActive = activeElements.has(localName(token.name))
    if (token.type === 'close') {
      const isKept = within === 0
      if (within > 0) within--
      return isKept
    }
    if (within === 0 && !isActive) return true
    if (isActive) removed.add(localName(token.name))
    if (!token.isEmpty) within++
    return false
  })
}

function withoutReferences(token: XmlToken, removed: Set<string>): XmlToken {
  if (token.type === 'text') return { type: 'text', value: withoutUrls(token.value, removed) }
  if (token.type === 'close') return token
  const attributes = Object.entries(token.attributes).flatMap(([name, value]): Attribute[] => {
    const local = localName(name)
    if (/^on/.test(local)) {
      removed.add(local)
      return []
    }
    if (local === 'href' || local === 'src') {
      if (isInner(value)) return [[name, value]]
      removed.add(`a reference to ${shorten(value)}`)
      return []
    }
    return [[name, withoutUrls(value, removed)]]
  })
  return { ...token, attributes: Object.fromEntries(attributes) }
}

type Attribute = readonly [name: string, value: string]

// Style sheets and presentation attributes refer by url(…) and @import.
function withoutUrls(value: string, removed: Set<string>): string {
  if (!/url\s*\(|@import|\\/i.test(value)) return value
  return value
    .replace(/@import[^;]*;?/gi, () => {
      removed.add('an imported stylesheet')
      return ''
    })
    .replace(/url\s*\(\s*(["']?)(.*?)\1\s*\)/gis, (whole, _, target: string) => {
      if (isInner(target)) return whole
      removed.add(`a reference to ${shorten(target)}`)
      return 'none'
    })
}

function isInner(target: string): boolean {
  return /^\s*#|^\s*data:image\/(?:png|jpeg|gif);base64,/i.test(target)
}

function shorten(target: string): string {
  return target.length > 60 ? `${target.slice(0, 60)}…` : target
}

// CSS Images 3, § 5.2: what has no size of its own is 300 × 150 px, in the proportions of its view box.
function sizeOf(attributes: Readonly<Record<string, string>>): { width: number; height: number } {
  const box =
    attributes['viewBox']
      ?.trim()
      .split(/[\s,]+/)
      .map(Number) ?? []
  const [, , boxWidth = 0, boxHeight = 0] = box.every(Number.isFinite) ? box : []
  const ratio = boxWidth > 0 && boxHeight > 0 ? boxWidth / boxHeight : undefined
  const width = pixels(attributes['width'])
  const height = pixels(attributes['height'])
  if (width === 0 || height === 0) return { width: 0, height: 0 }
  if (width && height) return { width, height }
  if (width) return { width, height: width / (ratio ?? 2) }
  if (height) return { width: height * (ratio ?? 2), height }
  return ratio ? { width: boxWidth, height: boxHeight } : { width: 300, height: 150 }
}

function pixels(length: string | undefined): number | undefined {
  if (length === undefined) return undefined
  const number = /^\s*[\d.]+\s*$/.test(length) ? Number(length) : undefined
  const points = parseLength(length)
  return number ?? (points === undefined ? undefined : points / 0.75)
}

function write(token: XmlToken): string {
  if (token.type === 'text') return escapeXml(token.value, 'quoted')
  if (token.type === 'close') return `</${token.name}>`
  const attributes = Object.entries(token.attributes).map(
    ([name, value]) => ` ${name}="${escapeXml(value, 'quoted')}"`,
  )
  const isNamed = token.name !== 'svg' || token.attributes['xmlns'] !== undefined
  const namespace = isNamed ? '' : ' xmlns="http://www.w3.org/2000/svg"'
  return `<${token.name}${namespace}${attributes.join('')}${token.isEmpty ? '/' : ''}>`
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase()
}
