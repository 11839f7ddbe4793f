import { isAbsoluteUnit, toPt } from '../../edition/length.ts'
import { diagnostic } from '../../diagnostics/diagnostic.ts'
import type { MdImage } from '../../markdown/document/document.ts'
import type { Resource } from '../model/book.ts'
import { imageUnits, type ImageUnit, type ShownSize } from '../model/image-width.ts'
import type { SectionConversion } from './section-conversion.ts'

/**
 * The size that `width=…` and `height=…` ask for. The image keeps its shape: a height becomes the
 * matching width. Given both, the image fits inside them.
 */
export function shownSize(
  image: MdImage,
  resource: Resource,
  conversion: SectionConversion,
): ShownSize {
  const width = readLength('width', image, conversion)
  const height = readLength('height', image, conversion)
  const ratio = resource.width / resource.height
  if (height?.unit === '%') return width ? widthOf(width) : { pageShare: height.value / 100 }
  const asWide = height && { value: height.value * ratio, unit: height.unit }
  const shown = width && asWide ? narrower(width, asWide) : (width ?? asWide)
  return shown ? widthOf(shown) : {}
}

interface Length {
  readonly value: number
  readonly unit: ImageUnit
}

function widthOf({ value, unit }: Length): ShownSize {
  return { width: `${Math.round(value * 100) / 100}${unit}` }
}

function readLength(
  side: 'width' | 'height',
  image: MdImage,
  conversion: SectionConversion,
): Length | undefined {
  const written = image.attributes?.pairs[side]?.trim() ?? 'auto'
  if (written === 'auto' || written === '') return undefined
  const [, number, unit] = /^(\d+(?:\.\d+)?|\.\d+)\s*([a-z]*|%)$/i.exec(written) ?? []
  const value = Number(number)
  // A bare number counts pixels, as in HTML.
  const known = imageUnits.find((name) => name === (unit?.toLowerCase() || 'px'))
  const isTooMuch = known === '%' && value > 100
  if (known && value > 0 && !isTooMuch) return { value, unit: known }
  const message = isTooMuch
    ? `The ${side} "${written}" is more than there is room for.`
    : `The ${side} "${written}" is no length.`
  const example = side === 'width' ? 'width=80%, width=60mm' : 'height=60mm, height=3em'
  const hints = [`give a share or a length: ${example}`]
  conversion.report(diagnostic('attributes/malformed', message, { span: image.span, hints }))
  return undefined
}

// The smaller of two widths. When they cannot be compared, the one that was given as a width.
function narrower(width: Length, other: Length): Length {
  const [a, b] = [points(width), points(other)]
  if (width.unit === other.unit) return other.value < width.value ? other : width
  return a !== undefined && b !== undefined && b < a ? other : width
}

function points({ value, unit }: Length): number | undefined {
  return isAbsoluteUnit(unit) ? toPt(value, unit) : undefined
}
