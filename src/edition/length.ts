/** 1/72 inch, the only unit of length inside the program. */
export type Pt = number

/** A fraction of the font size. */
export type Em = number

/** Width and height of a page, an image or a box. */
export interface Size {
  readonly width: Pt
  readonly height: Pt
}

// CSS Values and Units 4, § 6.2: 1in = 72pt = 96px.
const pointsPerUnit = {
  pt: 1,
  pc: 12,
  in: 72,
  mm: 72 / 25.4,
  cm: 72 / 2.54,
  px: 0.75,
  q: 72 / 101.6,
} as const satisfies Record<string, number>

/** Units an author may write lengths in. */
export type AbsoluteUnit = keyof typeof pointsPerUnit

/** Whether a word is one of the absolute units (`mm`, `in`, …), in lower case. */
export function isAbsoluteUnit(word: string): word is AbsoluteUnit {
  return Object.hasOwn(pointsPerUnit, word)
}

/** Converts a value in a unit to points. */
export function toPt(value: number, unit: AbsoluteUnit): Pt {
  return value * pointsPerUnit[unit]
}

/**
 * Reads `6in` or `12.5 mm`; undefined when the text is not a length. A number without a unit is
 * refused.
 */
export function parseLength(text: string): Pt | undefined {
  const match = /^\s*(\d+(?:\.\d+)?|\.\d+)\s*([a-z]+)\s*$/i.exec(text)
  const unit = match?.[2]?.toLowerCase()
  return unit && isAbsoluteUnit(unit) ? toPt(Number(match?.[1]), unit) : undefined
}

/** Reads `5.5x8.5in`, `148 × 210 mm` or `6inx9in`; undefined when the text is not a size. */
export function parseSize(text: string): Size | undefined {
  const match = /^\s*([\d.]+)\s*([a-z]*?)\s*[x×]\s*([\d.]+)\s*([a-z]+)\s*$/i.exec(text)
  if (!match) return undefined
  const unit = match[4] ?? ''
  const width = parseLength(`${match[1]}${match[2] || unit}`)
  const height = parseLength(`${match[3]}${unit}`)
  return width && height ? { width, height } : undefined
}
