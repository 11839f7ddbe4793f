/**
 * The vocabulary with which a package describes its accessibility (EPUB Accessibility 1.1). Ebooks
 * are written with it, and finished EPUBs are checked against it.
 */

/** The properties of schema.org, without `schema:`, and how strongly § 2.2 requires each. */
export const accessibilityProperties = {
  accessMode: 'required',
  accessModeSufficient: 'advised',
  accessibilityFeature: 'required',
  accessibilityHazard: 'required',
  accessibilitySummary: 'advised',
} as const satisfies Readonly<Record<string, 'required' | 'advised'>>

/** The name of such a property. */
export type AccessibilityProperty = keyof typeof accessibilityProperties

/** States what the ebook conforms to (§ 3.1.2). */
export const conformanceProperty = 'dcterms:conformsTo'

/** The standard that an ebook conforms to, in the exact words required. */
export const conformance = 'EPUB Accessibility 1.1 - WCAG 2.2 Level AA'

/** States who certifies this (§ 3.1.3). */
export const certifierProperty = 'a11y:certifiedBy'

/** Names the print edition of the page list (§ 4.2.2). */
export const pageSourceProperty = 'pageBreakSource'
