import { deflateSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { unpackWoff } from '../../src/fonts/unpack-woff.ts'
import { shippedFile } from './shipped-file.ts'

/** A WOFF file with the tables of a TrueType font; the short ones are not compressed. */
function packWoff(font: Uint8Array): Uint8Array {
  const from = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const count = from.getUint16(4)
  const entries = Array.from({ length: count }, (_, index) => {
    const [tag = 0, sum = 0, at = 0, length = 0] = [0, 4, 8, 12].map((field) =>
      from.getUint32(12 + 16 * index + field),
    )
    const table = font.subarray(at, at + length)
    return { tag, sum, length, data: length < 100 ? table : deflateSync(table) }
  })
  const start = 44 + 20 * count
  const size = entries.reduce((sum, { data }) => sum + Math.ceil(data.length / 4) * 4, start)
  const woff = new Uint8Array(size)
  const to = new DataView(woff.buffer)
  const header = [0x774f4646, from.getUint32(0), size, count << 16, font.length]
  header.forEach((value, field) => to.setUint32(4 * field, value))
  let at = start
  entries.forEach(({ tag, sum, length, data }, index) => {
    const fields = [tag, at, data.length, length, sum]
    fields.forEach((value, field) => to.setUint32(44 + 20 * index + 4 * field, value))
    woff.set(data, at)
    at += Math.ceil(data.length / 4) * 4
  })
  return woff
}

it('gives back the font that a WOFF file was made from', () => {
  const font = shippedFile('Noto Sans Symbols 2')
  const unpacked = unpackWoff(packWoff(font))
  const directory = (bytes: Uint8Array) => {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    return Array.from({ length: view.getUint16(4) }, (_, index) => {
      const [tag, sum, at = 0, length = 0] = [0, 4, 8, 12].map((field) =>
        view.getUint32(12 + 16 * index + field),
      )
      return { tag, sum, table: Buffer.from(bytes.subarray(at, at + length)).toString('base64') }
    })
  }
  expect(unpacked.subarray(0, 12)).toEqual(new Uint8Array(font.subarray(0, 12)))
  expect(directory(unpacked)).toEqual(directory(font))
})
