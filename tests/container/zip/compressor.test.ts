import { deflateRawSync, deflateSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { compressor } from '../../../src/container/zip/compressor.ts'

// From nothing to more than a stream of Node hands out at once, also when compressed.
const pieces = [0, 1, 100, 20_000, 0, 300_000, 70_000, 3].map((length, seed) => {
  let state = seed + 1
  return Uint8Array.from({ length }, () => {
    state = (state * 1103515245 + 12345) % 2147483648
    return state >> (seed % 2 === 0 ? 16 : 27)
  })
})

it('gives for each piece what the synchronous functions give', async () => {
  const options = { level: 7, memLevel: 9 }
  const zlib = compressor('zlib')
  const raw = compressor('raw', options)
  const made = await Promise.all(pieces.map((piece) => zlib.compress(piece)))
  const madeRaw = await Promise.all(pieces.map((piece) => raw.compress(piece)))
  expect(made.map(hex)).toEqual(pieces.map((piece) => hex(deflateSync(piece))))
  expect(madeRaw.map(hex)).toEqual(pieces.map((piece) => hex(deflateRawSync(piece, options))))
  zlib.close()
  raw.close()
})

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}
