import { glue, type LineItem } from '../lines/line-items.ts'
import type { TextStyle } from './text-style.ts'

// A word space stretches by a third of its width and shrinks by a fifth (the ideal and the minimum
// of the house rules).
const spaceStretch = 1 / 3
const spaceShrink = 1 / 5

/** The space between words as a line item, and what it shows. */
export interface WordSpace {
  readonly glue: LineItem
  readonly content: { readonly type: 'space'; readonly style: TextStyle }
}

const wordSpaces = new WeakMap<TextStyle, WordSpace>()

/** The space between the words of a style: one object for all of them. */
export function wordSpace(style: TextStyle): WordSpace {
  let space = wordSpaces.get(style)
  if (!space) {
    const width = style.space
    space = {
      glue: glue(width, width * spaceStretch, width * spaceShrink),
      content: { type: 'space', style },
    }
    wordSpaces.set(style, space)
  }
  return space
}
