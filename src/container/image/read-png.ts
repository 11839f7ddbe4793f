/** The parts of a PNG file that PDF takes as they are: its compressed rows are what FlateDecode with a PNG predictor reads. */
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
 * Reads a PNG (W3C PNG, § 11). Undefined when it is damaged, or has what PDF has no word for: interlacing, or
 * transparency inside its pixels.
 */
export function readPng(bytes: Uint8Array): PngImage | undefined {
  const chunks = readChunks(bytes)
  const header = chunks.find((chunk) => chunk.type === 'IHDR')?.data
  if (!header || header.length < 13) return undefined
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength)
  const channels = channelsByColorType[view.getUint8(9)]
  const isInterlaced = view.getUint8(12) !== 0
  const isTransparent = chunks.some((chunk) => chunk.type === 'tRNS')
  const isIndexed = view.getUint8(9) === 3
  const palette = chunks.find((chunk) => chunk.type === 'PLTE')?.data
  const data = chunks.filter((chunk) => chunk.type === 'IDAT').map((chunk) => chunk.data)
  const isWhole = data.length > 0 && chunks.at(-1)?.type === 'IEND'
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

interface Chunk {
  readonly type: string
  readonly data: Uint8Array
}

function readChunks(bytes: Uint8Array): readonly Chunk[] {
  const chunks: Chunk[] = []
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let offset = 8
  while (offset + 12 <= bytes.length) {
    const end = offset + 8 + view.getUint32(offset)
    if (end + 4 > bytes.length) break
    const type = String.fromCharCode(...bytes.subarray(offset + 4, offset + 8))
    chunks.push({ type, data: bytes.subarray(offset + 8, end) })
    offset = end + 4
  }
  return chunks
}
