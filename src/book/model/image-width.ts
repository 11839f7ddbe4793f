/** The units that the width of an image may be given in; `%` is of the measure. */
export const imageUnits = ['%', 'em', 'px', 'mm', 'cm', 'in', 'pt'] as const

export type ImageUnit = (typeof imageUnits)[number]

/** How wide an image is shown: `50%`, `30mm`. Its height follows from its shape. */
export type ImageWidth = `${number}${ImageUnit}`

/** What an author says of the size of an image. Absent where the image has its own size. */
export interface ShownSize {
  readonly width?: ImageWidth
  /** Share of the height of the page, 0–1; where it is given, no width is. */
  readonly pageShare?: number
}
