/** A number as content streams take it: three decimals at the most (a thousandth of a point), never an exponent. */
export function formatNumber(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`internal: ${value} has no place on a page`)
  const rounded = Math.round(value * 1000) / 1000
  return Object.is(rounded, -0) ? '0' : String(rounded)
}
