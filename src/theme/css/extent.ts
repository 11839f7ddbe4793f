/** A length that may depend on the measure: `pt` in points, `%` as a fraction (0.5 for 50 %). */
export interface Extent {
  readonly value: number
  readonly unit: 'pt' | '%'
}
