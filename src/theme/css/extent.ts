import type { Pt } from '../../edition/length.ts'

/** A length that may depend on the measure: `pt` in points, `%` as a fraction (0.5 for 50 %). */
export interface Extent {
  readonly value: number
  readonly unit: 'pt' | '%'
}

/** A length in points: percentages are of the measure, and `auto` is 0. */
export function toMeasure(value: Extent | 'auto', measure: Pt): Pt {
  if (value === 'auto') return 0
  return value.unit === '%' ? value.value * measure : value.value
}
