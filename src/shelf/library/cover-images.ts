import sharp from 'sharp'
import { hashText, palettes, pick } from '../../cover/palette.ts'
import { rosettePath, rosetteTurn } from '../../cover/rosette.ts'
import { readEpubCover } from './epub-facts.ts'
import { readBookBytes } from './load-library.ts'
import type { ShelvedBook } from './shelved-book.ts'

/** Covers of books as JPEGs. They are made on request and cached while there is room. */
export interface CoverImages {
  /** A book's cover or its thumbnail; a plain binding if the book has no cover. */
  get(book: ShelvedBook, size: CoverSize): Promise<Uint8Array>
}

/** The size of the image. */
export type CoverSize = 'cover' | 'thumbnail'

/** Makes an empty cache of covers. */
export function coverImages(): CoverImages {
  const kept = new Map<string, Promise<Uint8Array>>()
  // One at a time: an unpacked cover can take hundreds of megabytes, and two hundred readers may
  // ask at once.
  let turn: Promise<unknown> = Promise.resolve()
  return {
    get(book, size) {
      const key = `${size} ${book.id} ${book.editions.map(({ written }) => written).join(' ')}`
      const known = kept.get(key)
      if (known) return known
      const image = turn.then(() => makeImage(book, size))
      turn = image.catch(() => undefined)
      kept.set(key, image)
      image.catch(() => kept.delete(key))
      const [oldest] = kept.keys()
      if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest)
      return image
    },
  }
}

// A thumbnail has about 10 kB and a cover 200 kB at most.
const mostKept = 400

async function makeImage(book: ShelvedBook, size: CoverSize): Promise<Uint8Array> {
  const source = await sourceImage(book)
  const made = source && (await toJpeg(source, size).catch(() => undefined))
  return made ?? toJpeg(plainBinding(book), size)
}

async function sourceImage(book: ShelvedBook): Promise<Uint8Array | undefined> {
  const edition = book.editions.find(({ facts }) => facts.cover !== undefined)
  if (edition?.facts.cover === undefined) return undefined
  const bytes = await readBookBytes(edition.real)
  return bytes && readEpubCover(bytes, edition.facts.cover)
}

// Encoded again, so that only a picture leaves the machine, whatever the file contained.
async function toJpeg(image: Uint8Array, size: CoverSize): Promise<Uint8Array> {
  const { width, height } = boxes[size]
  const { data } = await sharp(image, { limitInputPixels: mostPixels })
    .autoOrient()
    .resize({ width, height, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColorspace('srgb')
    .jpeg({ quality: 80 })
    .toBuffer({ resolveWithObject: true })
  return data
}

// In pixels: a 6-inch reader has 1072 × 1448.
const boxes = {
  cover: { width: 1072, height: 1448 },
  thumbnail: { width: 240, height: 360 },
} as const satisfies Readonly<Record<CoverSize, object>>

// Amazon accepts covers of 10 000 pixels a side.
const mostPixels = 100_000_000

/** A book without a cover gets cloth in a color of its own, with an ornament. */
function plainBinding({ title }: ShelvedBook): Uint8Array {
  const number = hashText(title)
  const { ground, accent } = pick(palettes, number)
  const ornament = rosettePath(rosetteTurn(number), 170)
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="900" viewBox="0 0 600 900">' +
    `<rect width="600" height="900" fill="${ground}"/>` +
    `<rect x="30" y="30" width="540" height="840" fill="none" stroke="${accent}" stroke-width="4"/>` +
    `<path transform="translate(300 450)" d="${ornament}" fill="none" stroke="${accent}" stroke-width="2"/></svg>`
  return new TextEncoder().encode(svg)
}
