import { readPngChunks } from './png-chunks.ts'

/**
 * The parts of a PNG file that PDF takes unchanged: FlateDecode with a PNG predictor reads its
 * compressed rows.
 */
export interface PngImage {
  readonly width: number
  readonly height: number
  /** Per channel: 1, 2, 4, 8 or 16. */
  readonly bits: number
  readonly channels: number
  /** RGB triples of an image of indexes. */
  readonly palette?: Uint8Array
  readonly data: Uint8Array
}

/**
 * Reads a PNG (W3C PNG, § 11). Undefined when it is damaged, or has something that PDF cannot
 * express: interlacing, or transparency inside its pixels.
 */
export function readPng(bytes: Uint8Array): PngImage | undefined {
  const chunks = readPngChunks(bytes)
  const header = chunks.find((chunk) => chunk.name === 'IHDR')?.data
  if (!header || header.length < 13) return undefined
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength)
  const channels = channelsByColorType[view.getUint8(9)]
  const isInterlaced = view.getUint8(12) !== 0
  const isTransparent = chunks.some((chunk) => chunk.name === 'tRNS')
  const isIndexed = view.getUint8(9) === 3
  const palette = chunks.find((chunk) => chunk.name === 'PLTE')?.data
  const data = chunks.filter((chunk) => chunk.name === 'IDAT').map((chunk) => chunk.data)
  const isWhole = data.length > 0 && chunks.at(-1)?.name === 'IEND'
  if (channels === undefined || isInterlaced || isTransparent || !isWhole) return undefined
  if (isIndexed && !palette) return undefined
  return {
    width: view.getUint32(0),
    height: view.getUint32(4),
    bits: view.getUint8(8),
    channels,
    ...(isIndexed && palette && { palette }),
    data: Buffer.concat(data),
  }
}

// Color types without alpha: gray, RGB, indexed.
const channelsByColorType: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1 }
