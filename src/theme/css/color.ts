/** A color as sRGB channels 0–255. { r: 0, g: 0, b: 0 } is painted as pure black ink. */
export interface Color {
  readonly r: number
  readonly g: number
  readonly b: number
}
