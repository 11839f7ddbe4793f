/**
 * Formats a number for a content stream: at most three decimals (a thousandth of a point), never an
 * exponent.
 */
export function formatNumber(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`internal: ${value} cannot be written to a page`)
  const rounded = toThousandths(value)
  return Object.is(rounded, -0) ? '0' : String(rounded)
}

/** A length as files state it: to a thousandth of a point. */
export function toThousandths(value: number): number {
  return Math.round(value * 1000) / 1000
}
