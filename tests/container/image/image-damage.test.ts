import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { imageDamage } from '../../../src/container/image/image-damage.ts'
import { readPngChunks, writePng } from '../../../src/container/image/png-chunks.ts'

const square = { create: { width: 64, height: 64, channels: 3, background: '#888' } } as const
const jpeg = await sharp(square).jpeg().toBuffer()
const png = await sharp(square).png().toBuffer()
const gif = await sharp(square).gif().toBuffer()

/** A JPEG with other bytes in a segment at its start: `FF E1` for Exif, `FF FE` for a comment. */
function withSegment(image: Buffer, marker: number, data: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(data.length + 2, 2)
  return Buffer.concat([image.subarray(0, 2), head, data, image.subarray(2)])
}

describe('imageDamage', () => {
  test('has nothing against whole images, nor against bytes after their end', async () => {
    for (const image of [jpeg, png, gif, await sharp(square).webp().toBuffer()])
      expect(await imageDamage(image)).toBeUndefined()
    expect(await imageDamage(Buffer.concat([jpeg, Buffer.from('more')]))).toBeUndefined()
    expect(await imageDamage(await sharp(square).jpeg({ progressive: true }).toBuffer())).toBe(
      undefined,
    )
  })

  test('sees what is cut short', async () => {
    for (const image of [jpeg, png, gif])
      expect(await imageDamage(image.subarray(0, image.length - 20))).toBe('cut short')
    expect(await imageDamage(jpeg.subarray(0, jpeg.length - 2))).toBe('cut short')
    expect(await imageDamage(Buffer.from('GIF89a\x10\0\x10\0\x80\0\0;', 'latin1'))).toBe(
      'cut short',
    )
  })

  test('is not misled by the end of a thumbnail, or by a comment that looks like one', async () => {
    const photo = withSegment(jpeg, 0xe1, Buffer.concat([Buffer.from('Exif\0\0'), jpeg]))
    expect(await imageDamage(photo)).toBeUndefined()
    expect(await imageDamage(photo.subarray(0, photo.length - 20))).toBe('cut short')
    const remark = withSegment(jpeg, 0xfe, Buffer.from([0xff, 0xd9]))
    expect(await imageDamage(remark)).toBeUndefined()
    expect(await imageDamage(remark.subarray(0, remark.length - 20))).toBe('cut short')
  })

  test('sees pixels that are not what was saved', async () => {
    const flipped = Buffer.from(png)
    const at = flipped.indexOf('IDAT') + 6
    flipped[at] = (flipped[at] ?? 0) ^ 0xff
    expect(await imageDamage(flipped)).toBe('damaged')
    expect(await imageDamage(Buffer.from('GIF89a\x10\0\x10\0\0\0\0;', 'latin1'))).toBe('damaged')
  })

  test('sees a JPEG with tables by which nothing can be decoded', async () => {
    const progressive = await sharp(square).jpeg({ progressive: true }).toBuffer()
    const withByte = (image: Buffer, marker: number, at: number, value: number) => {
      const changed = Buffer.from(image)
      changed[changed.indexOf(Buffer.from([0xff, marker])) + 4 + at] = value
      return changed
    }
    for (const image of [jpeg, progressive])
      for (const [fault, marker, at, value] of [
        ['a third class of Huffman tables', 0xc4, 0, 0x20],
        ['a fifth Huffman table', 0xc4, 0, 0x04],
        ['three codes of one bit', 0xc4, 1, 3],
        ['more codes than values', 0xc4, 10, 0xff],
        ['numbers of three bytes', 0xdb, 0, 0x20],
        ['numbers of two bytes that have one', 0xdb, 0, 0x10],
      ] as const)
        expect(await imageDamage(withByte(image, marker, at, value)), fault).toBe('damaged')
  })

  test('sees a PNG whose header says what no PNG can be', async () => {
    const [header, ...others] = readPngChunks(png)
    const withByte = (at: number, value: number) => {
      const data = Buffer.from(header?.data ?? [])
      data[at] = value
      return writePng([{ name: 'IHDR', data }, ...others])
    }
    expect(await imageDamage(withByte(12, 1))).toBeUndefined()
    for (const [at, value] of [
      [8, 3],
      [9, 5],
      [10, 1],
      [11, 9],
      [12, 204],
    ] as const)
      expect(await imageDamage(withByte(at, value)), `byte ${at}`).toBe('damaged')
    expect(await imageDamage(writePng(others))).toBe('damaged')
  })

  test('leaves drawings alone, and calls damaged what is no image', async () => {
    expect(await imageDamage(Buffer.from('<svg></svg>'))).toBeUndefined()
    expect(await imageDamage(Buffer.from('text'))).toBe('damaged')
    expect(await imageDamage(Buffer.from(''))).toBe('damaged')
  })
})
