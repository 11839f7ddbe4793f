import type { CssValue } from '../css/css-value.ts'
import { parseLength, type Length } from '../css/parse-length.ts'
import type { Side } from './property-values.ts'

/**
 * The margins of a page by side. Unlike those of an element, they may mix lengths and percentages,
 * since the size of the page is known.
 */
export type PageMargins = { readonly [S in Side]?: Length }

/** Reads `margin` or `margin-left` of `@page`; undefined for a value that is not a margin. */
export function parsePageMargin(property: string, value: CssValue): PageMargins | undefined {
  const lengths = value.map(parseLength)
  if (!lengths.every((length) => length !== undefined)) return undefined
  if (property !== 'margin') {
    const [only, ...others] = lengths
    const side = sides.find((one) => property === `margin-${one}`)
    return only && side && others.length === 0 ? { [side]: only } : undefined
  }
  const [top, right = top, bottom = top, left = right] = lengths
  if (!top || !right || !bottom || !left || lengths.length > 4) return undefined
  return { top, right, bottom, left }
}

const sides = ['top', 'right', 'bottom', 'left'] as const
