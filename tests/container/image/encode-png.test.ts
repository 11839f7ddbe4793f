import sharp from 'sharp'
import { expect, it } from 'vitest'
import { encodeIndexedPng } from '../../../src/container/image/encode-png.ts'
it('keeps every pixel of a picture of few colors', async () => {
  const width = 50
  const height = 30
  const rgba = Uint8Array.from({ length: width * height * 4 }, (_, at) =>
    at % 4 === 3 ? 255 : ((at * 7) % 5) * 50,
  )
  const png = encodeIndexedPng({ width, height, rgba })
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  expect(info).toMatchObject({ width, height })
  expect(data.equals(rgba)).toBe(true)
})

it('has nothing to offer for a picture of many colors', () => {
  const rgba = Uint8Array.from({ length: 4 * 300 }, (_, at) => (at % 4 === 0 ? at / 4 : at >> 8))
  expect(encodeIndexedPng({ width: 300, height: 1, rgba })).toBeUndefined()
})
