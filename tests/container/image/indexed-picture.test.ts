import sharp from 'sharp'
import { expect, it } from 'vitest'
import { IndexedPicture } from '../../../src/container/image/indexed-picture.ts'

const pixelsOf = async (png: Uint8Array): Promise<Buffer> =>
  sharp(png).ensureAlpha().raw().toBuffer()

const all = { x: 0, y: 0, width: 50, height: 30 }

it('keeps every pixel of a picture of few colors', async () => {
  const rgba = Uint8Array.from({ length: 50 * 30 * 4 }, (_, at) =>
    at % 4 === 3 ? 255 : ((at * 7) % 5) * 50,
  )
  const picture = new IndexedPicture(all, '#000000')
  picture.place(all, rgba)
  const png = picture.png()
  expect(await sharp(png).metadata()).toMatchObject({ width: 50, height: 30 })
  expect((await pixelsOf(png)).equals(rgba)).toBe(true)
})

it('is its ground, with the boxes that were filled and the parts that were put on it', async () => {
  const picture = new IndexedPicture(all, '#102030')
  picture.fill({ x: 40, y: 0, width: 10, height: 30 }, '#ff0000')
  const part = Uint8Array.from({ length: 3 * 2 * 4 }, (_, at) => (at % 4 === 3 ? 255 : at))
  picture.place({ x: 5, y: 7, width: 3, height: 2 }, part)
  const pixels = await pixelsOf(picture.png())
  const at = (x: number, y: number) => [...pixels.subarray((y * 50 + x) * 4, (y * 50 + x) * 4 + 4)]
  expect(at(0, 0)).toEqual([16, 32, 48, 255])
  expect(at(39, 29)).toEqual([16, 32, 48, 255])
  expect(at(40, 29)).toEqual([255, 0, 0, 255])
  expect(at(5, 7)).toEqual([0, 1, 2, 255])
  expect(at(7, 8)).toEqual([20, 21, 22, 255])
  expect(at(8, 8)).toEqual([16, 32, 48, 255])
})

it('takes the nearest of 256 colors for one more', async () => {
  const picture = new IndexedPicture({ width: 300, height: 1 }, '#000000')
  const gray = Uint8Array.from({ length: 4 * 300 }, (_, at) =>
    at % 4 === 3 ? 255 : Math.min(255, at >> 2),
  )
  gray.set([255, 255, 240, 255], 4 * 299)
  picture.place({ x: 0, y: 0, width: 300, height: 1 }, gray)
  const pixels = await pixelsOf(picture.png())
  expect([...pixels.subarray(4 * 200, 4 * 200 + 3)]).toEqual([200, 200, 200])
  expect(pixels[4 * 299]).toBeGreaterThan(245)
})
