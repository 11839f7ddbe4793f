import { keywordOf, type CssComponent, type CssFunction } from './css-value.ts'
import { namedColors } from './named-colors.ts'
import type { Color } from './color.ts'
/** A color as written: one that can be printed, `transparent`, or the color of the text. */
export type WrittenColor = Color | 'transparent' | 'currentcolor'

/**
 * Reads a color; undefined when it is none. Translucent colors are mixed with the white of the
 * paper.
 */
export function parseColor(component: CssComponent | undefined): WrittenColor | undefined {
  if (component?.type === 'hash') return parseHex(component.value)
  if (component?.type === 'function') return parseFunction(component)
  const word = component && keywordOf([component])
  if (word === undefined) return undefined
  if (word === 'transparent' || word === 'currentcolor') return word
  const hex = namedColors[word]
  return hex === undefined ? undefined : parseHex(hex)
}

function parseHex(digits: string): WrittenColor | undefined {
  if (!/^([\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/i.test(digits)) return undefined
  const full = digits.length < 6 ? digits.replace(/./g, '$&$&') : digits
  const channel = (at: number) => Number.parseInt(full.slice(at, at + 2) || 'ff', 16)
  return onPaper(channel(0), channel(2), channel(4), channel(6) / 255)
}

function parseFunction({ name, children }: CssFunction): WrittenColor | undefined {
  const parts = children.filter((part) => part.type !== 'operator')
  if (parts.length < 3 || parts.length > 4) return undefined
  const alpha = parts[3] ? share(parts[3], 1) : 1
  if (alpha === undefined) return undefined
  if (name === 'rgb' || name === 'rgba') {
    const [r, g, b] = parts.map((part) => share(part, 255))
    if (r === undefined || g === undefined || b === undefined) return undefined
    return onPaper(r * 255, g * 255, b * 255, alpha)
  }
  if (name !== 'hsl' && name !== 'hsla') return undefined
  const [hue, saturation, lightness] = [
    degrees(parts[0]),
    share(parts[1], 100),
    share(parts[2], 100),
  ]
  if (hue === undefined || saturation === undefined || lightness === undefined) return undefined
  const channel = (n: number) => 255 * hslChannel(n, hue, saturation, lightness)
  return onPaper(channel(0), channel(8), channel(4), alpha)
}

// A percentage, or a number out of `whole`, as 0–1.
function share(component: CssComponent | undefined, whole: number): number | undefined {
  if (component?.type === 'percentage') return clamp(component.value / 100)
  return component?.type === 'number' ? clamp(component.value / whole) : undefined
}

function degrees(component: CssComponent | undefined): number | undefined {
  if (component?.type === 'number') return component.value
  return component?.type === 'dimension' && component.unit === 'deg' ? component.value : undefined
}

// CSS Color 4, § 7: the conversion of hsl() to sRGB.
function hslChannel(n: number, hue: number, saturation: number, lightness: number): number {
  const k = (((n + hue / 30) % 12) + 12) % 12
  const a = saturation * Math.min(lightness, 1 - lightness)
  return lightness - a * Math.max(-1, Math.min(k - 3, 9 - k, 1))
}

function onPaper(r: number, g: number, b: number, alpha: number): WrittenColor {
  if (alpha === 0) return 'transparent'
  const mix = (channel: number) => Math.round(channel * alpha + 255 * (1 - alpha))
  return { r: mix(r), g: mix(g), b: mix(b) }
}

function clamp(value: number): number {
  return Math.max(0, Math.min(1, value))
}
