import type { Color } from '../../theme/css/color.ts'

/**
 * The colors that a file may have: as the book gives them (gray or RGB); gray alone, for a book
 * printed in black; or the inks of a press (gray or CMYK).
 */
export type ColorMode = 'given' | 'gray' | 'inks'

/** The parts of a color, 0 to 1: one of DeviceGray, three of DeviceRGB or four of DeviceCMYK. */
export type ColorParts = readonly number[]

/**
 * A color as the file states it. Equal parts are always gray: black text must print with one plate,
 * not four.
 */
export function colorParts({ r, g, b }: Color, mode: ColorMode): ColorParts {
  if (r === g && g === b) return [r / 255]
  if (mode === 'gray') return [luminance(r, g, b) / 255]
  if (mode === 'inks') return inksOf(r, g, b)
  return [r / 255, g / 255, b / 255]
}

/** The gray of a color, on the scale of its parts (ISO 32000-1, § 10.3.3). */
export function luminance(r: number, g: number, b: number): number {
  return 0.3 * r + 0.59 * g + 0.11 * b
}

/**
 * The inks of an RGB color of 0 to 255 (ISO 32000-1, § 10.3.5): black replaces the whole gray part
 * of a color. One of the three colored inks is therefore always absent, and no color takes more
 * than 200 % of ink.
 */
function inksOf(r: number, g: number, b: number): ColorParts {
  const black = 255 - Math.max(r, g, b)
  return [255 - r - black, 255 - g - black, 255 - b - black, black].map((part) => part / 255)
}

/** The operator that sets the color of fills, or of strokes. */
export function colorOperator(parts: ColorParts, kind: 'fill' | 'stroke'): string {
  const operator = operators[parts.length] ?? 'rg'
  return kind === 'fill' ? operator : operator.toUpperCase()
}

const operators: Readonly<Record<number, string>> = { 1: 'g', 3: 'rg', 4: 'k' }
