import { fileOfImage } from '../../../src/book/model/image-name.ts'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import type { Resource } from '../../../src/book/model/book.ts'
import { readers } from '../../../src/edition/readers.ts'
import { fitImage } from '../../../src/epub/resources/fit-image.ts'
import { collect, silent } from '../../support/collect.ts'
import { png, svg } from '../rich-book.ts'

async function image(width: number, height: number, kind: 'png' | 'jpeg', channels: 3 | 4 = 3) {
  const background = { r: 200, g: 30, b: 30, alpha: 0.5 }
  const made = sharp({ create: { width, height, channels, background } })
  const bytes = await (kind === 'png' ? made.png() : made.jpeg()).toBuffer()
  return { name: `a.${kind}`, mediaType: `image/${kind}`, bytes, width, height } as const
}

const noise = async (side: number): Promise<Resource> => {
  let state = 1
  const pixels = Buffer.alloc(side * side * 3)
  for (let index = 0; index < pixels.length; index++) {
    state = (Math.imul(state, 1103515245) + 12345) | 0
    pixels[index] = (state >>> 16) & 0xff
  }
  const raw = { width: side, height: side, channels: 3 } as const
  const bytes = await sharp(pixels, { raw }).png().toBuffer()
  return { name: 'noise.png', mediaType: 'image/png', bytes, width: side, height: side }
}

it('leaves an image that every shop takes as it is, byte for byte', async () => {
  const small = png('a.png', 40, 30)
  expect(await fitImage(small, readers.generic, silent)).toBe(small)
  const drawing = { ...svg('a.svg'), width: 9000, height: 9000 }
  expect(await fitImage(drawing, readers.generic, silent)).toBe(drawing)
})

it('makes one with too many pixels smaller, in its shape and kind', async () => {
  const large = await image(4000, 2000, 'jpeg')
  const fitted = await fitImage(large, readers.apple, silent)
  expect(fitted.width * fitted.height).toBeLessThanOrEqual(4 * 1024 * 1024)
  expect(fitted.width / fitted.height).toBeCloseTo(2, 2)
  expect(fitted.mediaType).toBe('image/jpeg')
  expect(await fitImage(large, readers.apple, silent)).toEqual(fitted)
})

it('makes a JPEG of a PNG with too many bytes when nothing shines through it', async () => {
  const heavy = await noise(1400)
  expect(heavy.bytes.length).toBeGreaterThan(5_000_000)
  const fitted = await fitImage(heavy, readers.kindle, silent)
  expect(fitted.mediaType).toBe('image/jpeg')
  expect(fitted.bytes.length).toBeLessThanOrEqual(5_000_000)
})

it('lays an image that shines through on white, for Kobo alone', async () => {
  const clear = await image(20, 20, 'png', 4)
  expect(await fitImage(clear, readers.generic, silent)).toBe(clear)
  const fitted = await fitImage(clear, readers.kobo, silent)
  const { data, info } = await sharp(fitted.bytes).raw().toBuffer({ resolveWithObject: true })
  expect(info.channels).toBe(3)
  expect([...data.subarray(0, 3)].every((value) => value > 100)).toBe(true)
})

it('turns the four inks of print into the colors of screens', async () => {
  const pixels = sharp({ create: { width: 20, height: 20, channels: 3, background: '#c02020' } })
  const bytes = await pixels.toColorspace('cmyk').jpeg().toBuffer()
  const inked = { name: 'a.jpg', mediaType: 'image/jpeg', bytes, width: 20, height: 20 } as const
  const fitted = await fitImage(inked, readers.generic, silent)
  expect((await sharp(fitted.bytes).metadata()).space).toBe('srgb')
})

it('keeps a damaged image as it is and says so', async () => {
  const { report, diagnostics } = collect()
  const broken = {
    ...png('a.png', 40, 30),
    width: 9000,
    height: 9000,
    bytes: Buffer.from('\x89PNG'),
  }
  expect(await fitImage(broken, readers.generic, report)).toBe(broken)
  expect(diagnostics.map(({ code }) => code)).toEqual(['image/unreadable'])
})

it('calls an image as its author does, not by what was made of it', () => {
  expect(fileOfImage('images/pic.webp.jpg')).toBe('images/pic.webp')
  expect(fileOfImage('images/pic.jpg')).toBe('images/pic.jpg')
  expect(fileOfImage('images/fig.2.png')).toBe('images/fig.2.png')
})
