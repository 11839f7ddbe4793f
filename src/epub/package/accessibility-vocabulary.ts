/**
 * The words that a package says its accessibility in (EPUB Accessibility 1.1): the ebook is written
 * with them, and finished EPUBs are checked for them.
 */

/** The properties of schema.org, without `schema:`, and how strongly § 2.2 asks for each. */
export const accessibilityProperties = {
  accessMode: 'required',
  accessModeSufficient: 'advised',
  accessibilityFeature: 'required',
  accessibilityHazard: 'required',
  accessibilitySummary: 'advised',
} as const satisfies Readonly<Record<string, 'required' | 'advised'>>

/** The name of one of them. */
export type AccessibilityProperty = keyof typeof accessibilityProperties

/** Says what the ebook conforms to (§ 3.1.2). */
export const conformanceProperty = 'dcterms:conformsTo'

/** The standard that an ebook is said to conform to, in its exact words. */
export const conformance = 'EPUB Accessibility 1.1 - WCAG 2.2 Level AA'

/** Says who vouches for that (§ 3.1.3). */
export const certifierProperty = 'a11y:certifiedBy'

/** Names the edition that the list of pages is of (§ 4.2.2). */
export const pageSourceProperty = 'pageBreakSource'
