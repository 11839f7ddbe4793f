import { flowHint } from './box-properties.ts'
import type { PropertyNotes } from './property.ts'

const languageHint = 'Give the text its language: [سلام]{lang=ar}.'

/**
 * Whether no edition may honor a property. The direction of a text follows from its language, and
 * EPUB 3.3, § 6.3.1.2 forbids a stylesheet to set it.
 */
export function isForbidden(property: string): boolean {
  return property === 'direction' || property === 'unicode-bidi'
}

/**
 * Properties that print does not honor but that need a word to the author. Some belong to paged
 * media; they stand here because css-tree does not list them.
 */
export const otherProperties: Readonly<Record<string, PropertyNotes>> = {
  bleed: {
    ebook: 'left out',
    hint: 'Let pages run over their edge with "bleed: true" of an edition in book.yaml.',
  },
  marks: {
    ebook: 'left out',
    hint: 'Printers of books refuse crop marks; "bleed: true" of an edition is all that they want.',
  },
  size: ofThePage(),
  'bookmark-label': forPaper(),
  'bookmark-level': {
    ...forPaper(),
    hint: 'The outline of the PDF always follows the sections of the book.',
  },
  'bookmark-state': forPaper(),
  'footnote-display': forPaper(),
  'footnote-policy': forPaper(),
  'hyphenate-limit-zone': forPaper(),
  'background-image': {
    hint: 'Print can only paint a plain color behind text: use background-color.',
  },
  position: { hint: flowHint },
  direction: { hint: languageHint },
  'unicode-bidi': { hint: languageHint },
}

function forPaper(): PropertyNotes {
  return { ebook: 'left out' }
}

function ofThePage(): PropertyNotes {
  return {
    ebook: 'left out',
    hint: 'Set the size of the page with "trim" in book.yaml.',
  }
}

/**
 * Whether a property only matters on a screen or to one vendor's program. Print ignores it, and the
 * author need not be told.
 */
export function isForScreens(property: string): boolean {
  return /^-[a-z]/.test(property) || screenProperties.test(property)
}

const screenProperties =
  /^(--.*|adobe-.*|animation.*|appearance|caret-color|color-scheme|cursor|font-smooth|font-synthesis.*|image-rendering|outline.*|pointer-events|print-color-adjust|resize|scroll.*|speak.*|text-rendering|text-size-adjust|touch-action|transition.*|user-select|will-change)$/
