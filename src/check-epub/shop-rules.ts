/**
 * What shops ask of EPUBs beyond the standard: sizes, covers, links, and what their reading systems
 * need.
 */
import type { Reader } from '../edition/readers.ts'
import { competingShop } from '../edition/shops.ts'
import { imageFacts } from '../container/image/image-facts.ts'
import { metadataOf } from '../container/package/read-package.ts'
import { hiddenLength } from './hidden-text.ts'
import type { EpubImage, OpenedEpub } from './open-epub.ts'
import { whole, type Breach, type EpubRule } from './rule.ts'
import { lineAt } from '../container/text/line-at.ts'

const kindleGuide = 'Kindle Publishing Guidelines'
const kdpCover = 'KDP help G6GTK3T3NUHKLEFX, covers'
const appleGuide = 'Apple Books Asset Guide, itca71ad3c33'
const koboGuide = 'Kobo, kobolabs/epub-spec'

export const shopRules: readonly EpubRule[] = [
  {
    code: 'kindle/image-size',
    reason: 'Kindle refuses images of more than 5 MB, or shrinks them.',
    reader: 'kindle',
    severity: 'warning',
    source: kindleGuide,
    find: ({ images }) =>
      images
        .filter(({ bytes }) => bytes.length > 5_000_000)
        .map((image) => of(image, 'Kindle takes images of 5 MB at most; this one is larger.')),
  },
  {
    code: 'kindle/webp',
    reason: 'Older Kindles show an empty box in place of an image format that they do not know.',
    reader: 'kindle',
    severity: 'warning',
    source: kindleGuide,
    find: ({ images }) =>
      images
        .filter(({ mediaType }) => mediaType === 'image/webp')
        .map((image) => of(image, 'Older Kindles do not show WebP.')),
  },
  {
    code: 'kindle/long-file',
    reason: 'A Kindle loads a whole file before it shows the first page of it.',
    reader: 'kindle',
    severity: 'info',
    source: kindleGuide,
    find: ({ documents, files }) => {
      const sizes = new Map(files.map(({ path, size }) => [path, size]))
      return documents
        .filter(({ path }) => (sizes.get(path) ?? 0) > 300_000)
        .map(({ path }) => ({
          message: 'Kindle turns pages slowly in files of more than 300 kB.',
          place: { file: path },
        }))
    },
  },
  {
    code: 'kindle/hidden-text',
    reason: 'Amazon treats a lot of hidden text as fraud and refuses the book.',
    reader: 'kindle',
    severity: 'warning',
    source: `${kindleGuide}; gutenbergtools/ebookmaker#26`,
    find: ({ documents, stylesheets }) =>
      documents
        .filter((document) => hiddenLength(document, stylesheets) > 10_000)
        .map(({ path }) => ({
          message: 'Kindle refuses files with more than 10,000 hidden characters.',
          place: { file: path },
        })),
  },
  {
    code: 'kindle/cover',
    reason: 'Kindle shows a gray cover when a book has no cover of the right size.',
    reader: 'kindle',
    severity: 'warning',
    source: kdpCover,
    find: ({ images }) => coverFaults(images),
  },
  {
    code: 'apple/image-pixels',
    reason: 'Apple Books refuses books with images of more than 5.6 megapixels.',
    reader: 'apple',
    severity: 'error',
    source: appleGuide,
    find: ({ images }) =>
      images
        .filter((image) => pixels(image) > 5_600_000)
        .map((image) =>
          of(
            image,
            `Apple Books refuses images of more than 5.6 megapixels; this one is ${sizeOf(image)}.`,
          ),
        ),
  },
  {
    code: 'apple/image-advice',
    reason: 'Large images make a book slow to open, and Apple Books shrinks them.',
    reader: 'apple',
    severity: 'warning',
    source: 'Apple Books for Authors, images: 4 megapixels',
    find: ({ images }) =>
      images
        .filter((image) => pixels(image) > 4 * 1024 * 1024 && pixels(image) <= 5_600_000)
        .map((image) =>
          of(image, `Apple advises images of 4 megapixels at most; this one is ${sizeOf(image)}.`),
        ),
  },
  {
    code: 'apple/cover',
    reason: 'Apple Books refuses smaller covers because they look blurred in the shop.',
    reader: 'apple',
    severity: 'warning',
    source: appleGuide,
    find: ({ images }) =>
      images
        .filter(
          ({ isCover, width, height }) => isCover && Math.min(width ?? 1400, height ?? 1400) < 1400,
        )
        .map((image) =>
          of(
            image,
            `Apple Books needs covers of at least 1400 pixels on the shorter side; this one is ${sizeOf(image)}.`,
          ),
        ),
  },
  {
    code: 'apple/size',
    reason: 'Apple Books refuses larger files.',
    reader: 'apple',
    severity: 'error',
    source: appleGuide,
    find: ({ size }) => whole(size > 2_000_000_000, 'Apple Books takes files of 2 GB at most.'),
  },
  {
    code: 'shop/competing-link',
    reason: 'Shops refuse books that link to their competitors.',
    severity: 'warning',
    source: 'Apple Books Asset Guide and Kobo Writing Life: no links to other shops',
    find: (epub, madeFor) => shopLinks(epub, madeFor),
  },
  {
    code: 'kobo/size',
    reason: 'Kobo refuses larger files.',
    reader: 'kobo',
    severity: 'error',
    source: koboGuide,
    find: ({ size }) => whole(size > 1_000_000_000, 'Kobo takes files of 1 GB at most.'),
  },
  {
    code: 'kobo/long-file',
    reason: 'Kobo refuses text files that are too large for its readers.',
    reader: 'kobo',
    severity: 'error',
    source: koboGuide,
    find: ({ files }) =>
      files
        .filter(({ path, size }) => /\.x?html?$/i.test(path) && size > 10_000_000)
        .map(({ path }) => ({
          message: 'Kobo takes text files of 10 MB at most.',
          place: { file: path },
        })),
  },
  {
    code: 'kobo/transparency',
    reason: 'Transparent areas look gray or black on some e-ink screens.',
    reader: 'kobo',
    severity: 'info',
    source: koboGuide,
    find: ({ images }) =>
      images
        .filter(
          ({ mediaType, bytes }) =>
            mediaType === 'image/png' && imageFacts(bytes)?.mayBeTransparent,
        )
        .map((image) => of(image, 'Kobo asks for images without transparency.')),
  },
  {
    code: 'kobo/isbn',
    reason: 'Kobo lists a book by its ISBN; without one, it assigns its own number.',
    reader: 'kobo',
    severity: 'info',
    source: koboGuide,
    find: (epub) => {
      const named = metadataOf(epub.package.document, 'identifier').some((id) =>
        isbn.test(id.replaceAll('-', '')),
      )
      return whole(
        !named && !isbn.test(epub.fileName),
        'Neither the identifier nor the file name has an ISBN for Kobo.',
      )
    },
  },
  {
    code: 'kobo/body-style',
    reason:
      'Readers choose the background and type size themselves, and a book must not override them.',
    reader: 'kobo',
    severity: 'warning',
    source: koboGuide,
    find: (epub) => bodyStyles(epub),
  },
]

function coverFaults(images: readonly EpubImage[]): readonly Breach[] {
  const cover = images.find(({ isCover }) => isCover)
  if (!cover) return [{ message: 'Kindle shows no cover because no image is marked as the cover.' }]
  const { width = 1600, height = 2560 } = cover
  if (width >= 625 && height >= 1000 && Math.max(width, height) <= 10_000) return []
  return [
    of(
      cover,
      `Kindle takes covers from 625 × 1000 to 10,000 pixels; this one is ${sizeOf(cover)}.`,
    ),
  ]
}

// A book made for one shop may link to that shop.
function shopLinks({ documents }: OpenedEpub, madeFor: Reader): readonly Breach[] {
  return documents.flatMap(({ path, text, elements }) =>
    elements.flatMap(({ name, attributes, offset }) => {
      const href = name === 'a' ? (attributes['href'] ?? '') : ''
      const shop = competingShop(href, madeFor)
      if (!shop) return []
      const message = `Other shops refuse books with links to ${shop.name}.`
      return [{ message, place: { file: path, line: lineAt(text, offset) } }]
    }),
  )
}

// Kobo's readers set the page and the size of the type themselves.
function bodyStyles({ stylesheets }: OpenedEpub): readonly Breach[] {
  return stylesheets.flatMap(({ path, text }) =>
    [...text.matchAll(/([^{}]*)(?:\{([^{}]*)(?=\})|[{}]|$)/g)].flatMap(
      ({ 1: selectors = '', 2: inside = '', index }) => {
        const named = /(?:^|[,\s])(?:body|html)\s*(?:,|$)/.exec(selectors)
        if (!named) return []
        const place = { file: path, line: lineAt(text, index + named.index + 1) }
        return [
          ...whole(
            /(?:^|[;\s])background(?:-color)?\s*:/.test(inside),
            'Kobo asks books not to set a background color on the body.',
          ),
          ...whole(
            /(?:^|[;\s])font-size\s*:\s*[\d.]+%/.test(inside),
            'Kobo asks books not to set a base font size in percent.',
          ),
        ].map((breach) => ({ ...breach, place }))
      },
    ),
  )
}

function of({ path }: EpubImage, message: string): Breach {
  return { message, place: { file: path } }
}

function pixels({ width = 0, height = 0, mediaType }: EpubImage): number {
  return mediaType === 'image/svg+xml' ? 0 : width * height
}

function sizeOf({ width, height }: EpubImage): string {
  return `${width} × ${height}`
}

const isbn = /97[89]\d{10}/
