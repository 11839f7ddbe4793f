/** A declaration on its way into an ebook. */
export interface SimpleDeclaration {
  readonly property: string
  /** Its value as text, with `!important`. */
  readonly text: string
  /** The value when it is one word. */
  readonly word: string | undefined
}

/** Properties with their values, in the order in which they are written. */
export type EbookLines = readonly (readonly [property: string, text: string])[]

/**
 * What an ebook says in place of a declaration. Kindle, Adobe's reader and older Kobos know CSS 2.1
 * and a few prefixed properties: these stand before the property of CSS, which wins where both are
 * known.
 */
export type Spelling = (declaration: SimpleDeclaration) => EbookLines

/**
 * What an ebook does with a property: leaves it out, as only paper knows it; leaves it to the reader
 * where it is about the text of the book as a whole; or says it in other words.
 */
export type EbookUse = 'left out' | 'left to the reader' | Spelling

/** Repeats a declaration as it is. */
export const asWritten: Spelling = ({ property, text }) => [[property, text]]

/** Gives the same value to other properties first. */
export function firstAs(...names: readonly string[]): Spelling {
  return ({ property, text }) => [...names, property].map((name) => [name, text] as const)
}
