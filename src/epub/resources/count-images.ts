import type { Element } from '../../markup/element.ts'
import { visitElements } from '../elements/walk-elements.ts'

/** How many images a text shows that say something. */
export interface ImageCount {
  readonly described: number
  /** Without words for what they say. */
  readonly undescribed: number
}

/** Counts the images of a text; those that only decorate do not count. */
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
