import type { Element } from '../../markup/tree/element.ts'
import { visitElements } from '../elements/walk-elements.ts'

/** How many meaningful images a text shows. */
export interface ImageCount {
  readonly described: number
  /** Those without a description. */
  readonly undescribed: number
}

/** Counts the images of a text, without the decorative ones. */
export function countImages(elements: readonly Element[]): ImageCount {
  let described = 0
  let undescribed = 0
  for (const root of elements) {
    visitElements(root, ({ tag, attributes, decorative }) => {
      if (tag !== 'img') return
      if (attributes['alt']) described++
      else if (!decorative) undescribed++
    })
  }
  return { described, undescribed }
}
