import { flowHint } from './box-properties.ts'
import type { PropertyNotes } from './property.ts'

/**
 * Properties that print does not honor and that something is to be said of. Those of paged media
 * are here because css-tree does not list them.
 */
export const otherProperties: Readonly<Record<string, PropertyNotes>> = {
  bleed: ofThePage(),
  marks: ofThePage(),
  size: ofThePage(),
  'bookmark-label': forPaper(),
  'bookmark-level': {
    ...forPaper(),
    hint: 'The outline of the PDF follows the sections of the book.',
  },
  'bookmark-state': forPaper(),
  'footnote-display': forPaper(),
  'footnote-policy': forPaper(),
  'hyphenate-limit-zone': forPaper(),
  'background-image': {
    hint: 'Print paints colors alone behind a text: use background-color.',
  },
  position: { hint: flowHint },
}

function forPaper(): PropertyNotes {
  return { ebook: 'left out' }
}

function ofThePage(): PropertyNotes {
  return {
    ebook: 'left out',
    hint: 'The size of the page is that of the edition: set "trim" in book.yaml.',
  }
}

/**
 * Whether a property only means something on a screen, or to one maker's program: paper has no use
 * for it, and nobody needs to be told.
 */
export function isForScreens(property: string): boolean {
  return /^-[a-z]/.test(property) || screenProperties.test(property)
}

const screenProperties =
  /^(--.*|adobe-.*|animation.*|appearance|caret-color|color-scheme|cursor|font-smooth|font-synthesis.*|image-rendering|outline.*|pointer-events|print-color-adjust|resize|scroll.*|speak.*|text-rendering|text-size-adjust|touch-action|transition.*|user-select|will-change)$/
