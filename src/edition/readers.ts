/**
 * For whom an ebook is made, and in what it differs for each. An edition for a reader differs from the one for everyone in
 * what this table says and in nothing else.
 */

/** Shops with their readers that an ebook can be made for; `generic` is for all of them. */
export type Reader = 'generic' | 'apple' | 'kobo' | 'kindle'

/** In what an ebook differs for a reader. */
export interface ReaderRules {
  /** As people call it. */
  readonly title: string
  /** Most pixels that an image has; larger ones are made smaller. */
  readonly imagePixels: number
  /** Most bytes that an image has. */
  readonly imageBytes: number
  /** Whether images may let the page shine through; where not, they are laid on white. */
  readonly transparency: boolean
  /** Whether the package says in Apple's words that the fonts are meant. */
  readonly namesFonts: boolean
  /** Whether the package names the print edition of its pages in the property of EPUB 3.3 as well, `pageBreakSource`. */
  readonly knowsPageBreakSource: boolean
}

// Apple's partner page takes 4 megapixels, its Asset Guide 5.6 (itca71ad3c33); the lower, counted in binary, as that lets
// covers of 1600 × 2560 through.
const fourMegapixels = 4 * 1024 * 1024

// Kindle Publishing Guidelines: 5 MB for one image.
const kindleImage = 5_000_000

/** The differences, with their reasons. Read in November 2026. */
export const readers: Readonly<Record<Reader, ReaderRules>> = {
  // One file for every shop obeys the narrowest bounds. What shines through stays: the stylesheet lays white behind it.
  generic: {
    title: 'every reader',
    imagePixels: fourMegapixels,
    imageBytes: kindleImage,
    transparency: true,
    namesFonts: true,
    knowsPageBreakSource: false,
  },
  // Apple Books counts pixels, not bytes, and shows embedded fonts only when told that they are meant. Apple checks with the
  // latest EPUBCheck, which knows all of EPUB 3.3.
  apple: {
    title: 'Apple Books',
    imagePixels: fourMegapixels,
    imageBytes: Infinity,
    transparency: true,
    namesFonts: true,
    knowsPageBreakSource: true,
  },
  // Kobo's specification (kobolabs/epub-spec): images in RGB without transparency. It names no size; what its e-ink screens
  // cannot show is of no use, and 4 megapixels is more than any of them has.
  kobo: {
    title: 'Kobo',
    imagePixels: fourMegapixels,
    imageBytes: Infinity,
    transparency: false,
    namesFonts: false,
    knowsPageBreakSource: false,
  },
  // Kindle counts bytes, and makes its own copies of larger images.
  kindle: {
    title: 'Kindle',
    imagePixels: Infinity,
    imageBytes: kindleImage,
    transparency: true,
    namesFonts: false,
    knowsPageBreakSource: false,
  },
}

/** Addresses of one thing in the shops: the general one, and those for single readers. */
export type ShopAddresses = Readonly<Partial<Record<Reader, string>>> & { readonly generic: string }

/** Whether a word names a reader. */
export function isReader(name: string): name is Reader {
  return Object.hasOwn(readers, name)
}
