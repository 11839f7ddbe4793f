import type { Attributes, MdImage } from '../document/document.ts'
import { complain } from '../text/conversion.ts'
import { htmlAttributes, parseHtmlTag } from './html-tag.ts'
import { spanOf, type Leaf } from '../text/leaf.ts'
import { isUnsafeAddress } from '../text/unsafe-address.ts'

/**
 * Reads an `<img …>` tag. Reports a tag that shows nothing a book can have, and returns undefined.
 */
export function htmlImage(raw: string, start: number, leaf: Leaf): MdImage | undefined {
  const span = spanOf(leaf, start, start + raw.length)
  const written = htmlAttributes(raw)
  const url = addressOf(written)
  if (url === '') {
    const message = `"${raw}" has no address, so nothing is shown.`
    complain(leaf.conversion, 'html/not-kept', message, span, 'write ![description](file)')
    return undefined
  }
  if (isUnsafeAddress(url, 'image', span, leaf)) return undefined
  const style = readStyle(written.get('style') ?? '')
  const size = sizePairs({ ...Object.fromEntries(written), ...style.size })
  for (const lost of [...lostAttributes(written), ...style.lost]) {
    const message = `"${lost}" of "${shorten(raw)}" is not kept.`
    complain(leaf.conversion, 'html/not-kept', message, span, insteadOfLost)
  }
  const own = parseHtmlTag(raw)?.attributes
  const alt = written.get('alt')
  const title = written.get('title')
  const attributes: Attributes = {
    ...(own?.id !== undefined && { id: own.id }),
    classes: own?.classes ?? [],
    pairs: { ...langPair(own), ...(alt !== undefined && { alt }), ...size },
  }
  return { type: 'image', span, url, ...(title && { title }), children: [], attributes }
}

const insteadOfLost = 'give its size as width="…" or height="…", or a class and the class a style'

// Pages that load images late put the address in another attribute.
function addressOf(written: ReadonlyMap<string, string>): string {
  const [first = ''] = (written.get('srcset') ?? '').trim().split(/[\s,]+/)
  return written.get('src')?.trim() || written.get('data-src')?.trim() || first
}

function langPair(own: Attributes | undefined): Readonly<Record<string, string>> {
  const lang = own?.pairs['lang']
  return lang === undefined ? {} : { lang }
}

function sizePairs(written: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const { width, height } = written
  return { ...(width && { width }), ...(height && { height }) }
}

// Keeps only the size from a style. `max-width` counts as the width when there is no other.
function readStyle(style: string): {
  readonly size: Readonly<Record<string, string>>
  readonly lost: readonly string[]
} {
  const size: Record<string, string> = {}
  const lost: string[] = []
  for (const declaration of style.split(';')) {
    const [, name = '', value = ''] = /^\s*([\w-]+)\s*:\s*(.*?)\s*$/s.exec(declaration) ?? []
    const property = name.toLowerCase()
    if (property === 'width' || property === 'height') size[property] = value
    else if (property === 'max-width' && value !== '100%') size['width'] ??= value
    else if (name !== '' && !meantAnyway.has(property)) lost.push(`${name}: ${value}`)
  }
  return { size, lost }
}

// A figure already stands in the middle, by itself, and no wider than the measure.
const meantAnyway: ReadonlySet<string> = new Set([
  'display',
  'margin',
  'margin-left',
  'margin-right',
  'max-width',
  'max-height',
  'object-fit',
])

// These attributes change how the page looks. The others only tell a browser how to load the image.
function lostAttributes(written: ReadonlyMap<string, string>): readonly string[] {
  return [...written]
    .filter(([name, value]) =>
      name === 'align' ? /^(?:left|right)$/i.test(value) : /^(?:usemap|on\w+)$/.test(name),
    )
    .map(([name, value]) => `${name}="${value}"`)
}

function shorten(raw: string): string {
  return raw.length > 80 ? `${raw.slice(0, 79)}…` : raw
}
