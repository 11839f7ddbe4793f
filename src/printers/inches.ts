import { toPt, type Pt, type Size } from '../edition/length.ts'

/** A length in inches. */
export function inch(length: number): Pt {
  return toPt(length, 'in')
}

/** A size in inches. */
export function inches(width: number, height: number): Size {
  return { width: inch(width), height: inch(height) }
}

/** A length in inches, to a thousandth, as printers and calculators of covers say it. */
export function toInches(length: Pt): number {
  return Number((length / 72).toFixed(3))
}

/** A length for people: `0.375 in`. */
export function formatInch(length: Pt): string {
  return `${toInches(length)} in`
}

/** A length in points for people: `0.25 pt`. */
export function formatPoints(length: Pt): string {
  return `${Number(length.toFixed(2))} pt`
}

/** A size for people: `5.5 × 8.5 in`. */
export function formatInches({ width, height }: Size): string {
  return `${rounded(width)} × ${rounded(height)} in`
}

function rounded(length: Pt): number {
  return Number((length / 72).toFixed(2))
}
