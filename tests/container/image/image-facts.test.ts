import sharp, { type Sharp } from 'sharp'
import { describe, expect, test } from 'vitest'
import { imageFacts } from '../../../src/container/image/image-facts.ts'

const pixels = (channels: 3 | 4) =>
  sharp({ create: { width: 4, height: 2, channels, background: '#8888' } })

describe('imageFacts', () => {
  test('tells kind and size, and how a photograph must be turned', async () => {
    const photo = await pixels(3).withMetadata({ orientation: 6 }).jpeg().toBuffer()
    expect(imageFacts(photo)).toEqual({
      kind: 'jpeg',
      size: { width: 4, height: 2, orientation: 6 },
      mayBeTransparent: false,
      isInked: false,
      isAnimated: false,
    })
  })

  test('knows what may be seen through', async () => {
    const see = async (image: Sharp) => imageFacts(await image.toBuffer())?.mayBeTransparent
    expect(await see(pixels(3).png())).toBe(false)
    expect(await see(pixels(4).png())).toBe(true)
    expect(await see(pixels(4).png({ palette: true }))).toBe(true)
    expect(await see(pixels(3).gif())).toBe(true)
  })

  test('knows the inks of print, whatever stands before the frame', async () => {
    const inked = await pixels(3).toColorspace('cmyk').withIccProfile('cmyk').jpeg().toBuffer()
    expect(imageFacts(inked)?.isInked).toBe(true)
    expect(imageFacts(await pixels(3).jpeg().toBuffer())?.isInked).toBe(false)
  })

  test('knows what moves, and is not misled by bytes within pixels', async () => {
    const frames = Buffer.alloc(4 * 4 * 3, 0)
    frames.fill(255, 24)
    const moving = sharp(frames, { raw: { width: 4, height: 4, channels: 3, pageHeight: 2 } })
    const gif = await moving.gif().toBuffer()
    expect(imageFacts(gif)?.isAnimated).toBe(true)
    const still = await pixels(3).gif().toBuffer()
    const remark = Buffer.from('\x21\xfe\x06\x21\xf9\x04\x21\xf9\x04\0', 'latin1')
    const remarked = Buffer.concat([still.subarray(0, -1), remark, still.subarray(-1)])
    expect(imageFacts(remarked)?.isAnimated).toBe(false)
    const drawing = '<svg><circle><animate attributeName="r"/></circle></svg>'
    expect(imageFacts(Buffer.from(drawing))?.isAnimated).toBe(true)
  })

  test('never throws, whatever is missing', async () => {
    for (const image of [pixels(4).png(), pixels(3).jpeg(), pixels(3).gif(), pixels(3).webp()]) {
      const bytes = await image.toBuffer()
      for (let length = 0; length < bytes.length; length += 3)
        expect(() => imageFacts(bytes.subarray(0, length))).not.toThrow()
    }
    expect(imageFacts(Buffer.from('text'))).toBeUndefined()
  })
})
