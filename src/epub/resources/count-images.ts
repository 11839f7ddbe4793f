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
  const count = (image: Element, parent: Element): void => {
    if (image.attributes['alt']) described++
    // The source of an image in a line is its own; that of a figure is the figure's.
    else if (!isDecorative(image.source) && !isDecorative(parent.source)) undescribed++
  }
  for (const root of elements) {
    visitElements(root, (element) => {
      for (const child of element.children) {
        if (child.type === 'element' && child.tag === 'img') count(child, element)
      }
    })
  }
  return { described, undescribed }
}

function isDecorative(source: Element['source']): boolean {
  return source !== undefined && 'decorative' in source && source.decorative === true
}
