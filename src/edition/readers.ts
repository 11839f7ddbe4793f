/**
 * The readers that an ebook can be made for, and how it differs for each. An edition for one reader
 * differs from the general edition only in what this table says.
 */

/** Shops, with their readers, that an ebook can be made for; `generic` means all of them. */
export type Reader = 'generic' | 'apple' | 'kobo' | 'kindle'

/** How an ebook differs for a reader. */
export interface ReaderRules {
  /** The name that people use for it. */
  readonly title: string
  /** The largest image in pixels; larger images are scaled down. */
  readonly imagePixels: number
  /** The largest image in bytes. */
  readonly imageBytes: number
  /** Whether images may be transparent; if not, they are laid on white. */
  readonly transparency: boolean
  /** Whether the package carries Apple's note that embedded fonts are intended. */
  readonly namesFonts: boolean
  /**
   * Whether the package also names the print edition in EPUB 3.3's own property, `pageBreakSource`.
   */
  readonly knowsPageBreakSource: boolean
}

// Apple's partner page allows 4 megapixels, its Asset Guide 5.6 (itca71ad3c33). We take the lower,
// counted in binary, since that allows covers of 1600 × 2560.
const fourMegapixels = 4 * 1024 * 1024

// Kindle Publishing Guidelines: 5 MB for one image.
const kindleImage = 5_000_000

/** The differences, with their reasons. Read in November 2026. */
export const readers: Readonly<Record<Reader, ReaderRules>> = {
  // One file for every shop keeps to the narrowest limits. Transparency stays, because the
  // stylesheet puts white behind images.
  generic: {
    title: 'every reader',
    imagePixels: fourMegapixels,
    imageBytes: kindleImage,
    transparency: true,
    namesFonts: true,
    knowsPageBreakSource: false,
  },
  // Apple Books limits pixels, not bytes, and shows embedded fonts only when the package asks for
  // it. Apple checks with the latest EPUBCheck, which knows all of EPUB 3.3.
  apple: {
    title: 'Apple Books',
    imagePixels: fourMegapixels,
    imageBytes: Infinity,
    transparency: true,
    namesFonts: true,
    knowsPageBreakSource: true,
  },
  // Kobo's specification (kobolabs/epub-spec): images in RGB without transparency. It names no
  // size. None of its e-ink screens has more than 4 megapixels.
  kobo: {
    title: 'Kobo',
    imagePixels: fourMegapixels,
    imageBytes: Infinity,
    transparency: false,
    namesFonts: false,
    knowsPageBreakSource: false,
  },
  // Kindle limits bytes, and makes its own copies of larger images.
  kindle: {
    title: 'Kindle',
    imagePixels: Infinity,
    imageBytes: kindleImage,
    transparency: true,
    namesFonts: false,
    knowsPageBreakSource: false,
  },
}

/** Shop addresses of one thing: the general one, and those for single readers. */
export type ShopAddresses = Readonly<Partial<Record<Reader, string>>> & { readonly generic: string }

/** Whether a word names a reader. */
export function isReader(name: string): name is Reader {
  return Object.hasOwn(readers, name)
}
