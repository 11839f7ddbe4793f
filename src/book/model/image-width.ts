/** The units for the width of an image; `%` means percent of the measure. */
export const imageUnits = ['%', 'em', 'px', 'mm', 'cm', 'in', 'pt'] as const

export type ImageUnit = (typeof imageUnits)[number]

/** The width of an image as shown: `50%`, `30mm`. Its height follows from its shape. */
export type ImageWidth = `${number}${ImageUnit}`

/** The size that an author gives an image. Absent when the image keeps its own size. */
export interface ShownSize {
  readonly width?: ImageWidth
  /** Share of the page height, 0–1; when it is given, there is no width. */
  readonly pageShare?: number
}
