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
 * How an ebook spells a declaration. Kindle, Adobe's reader and older Kobos know CSS 2.1 and a few
 * prefixed properties: these come before the standard property, which wins where both are known.
 */
export type Spelling = (declaration: SimpleDeclaration) => EbookLines

/**
 * How an ebook treats a property: leaves it out, since only paper needs it; leaves it to the reader
 * where it would style the body text as a whole; or spells it its own way.
 */
export type EbookUse = 'left out' | 'left to the reader' | Spelling

/** Repeats a declaration as it is. */
export const asWritten: Spelling = ({ property, text }) => [[property, text]]

/** Gives the same value to other properties first. */
export function firstAs(...names: readonly string[]): Spelling {
  return ({ property, text }) => [...names, property].map((name) => [name, text] as const)
}
