import { crc32 } from 'node:zlib'

/** A chunk of a PNG file (PNG 3, § 5.3). */
export interface PngChunk {
  /** Four letters; a capital first means that the image cannot be shown without it. */
  readonly name: string
  readonly data: Uint8Array
  /** The checksum of name and data, as stored in the file. */
  readonly checksum: number
}

/**
 * The chunks of a PNG file, up to its end or to the first that is cut short. Their contents are not
 * checked.
 */
export function readPngChunks(bytes: Uint8Array): readonly PngChunk[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const chunks: PngChunk[] = []
  let start = signature.length
  while (start + 12 <= bytes.length && chunks.at(-1)?.name !== 'IEND') {
    const end = start + 8 + view.getUint32(start)
    if (end + 4 > bytes.length) break
    const name = String.fromCharCode(...bytes.subarray(start + 4, start + 8))
    chunks.push({ name, data: bytes.subarray(start + 8, end), checksum: view.getUint32(end) })
    start = end + 4
  }
  return chunks
}

/** The bytes of a PNG file with these chunks. */
export function writePng(chunks: readonly Pick<PngChunk, 'name' | 'data'>[]): Uint8Array {
  return Buffer.concat([signature, ...chunks.map(writeChunk)])
}

function writeChunk({ name, data }: Pick<PngChunk, 'name' | 'data'>): Uint8Array {
  const bytes = Buffer.alloc(data.length + 12)
  bytes.writeUInt32BE(data.length, 0)
  bytes.write(name, 4, 'latin1')
  bytes.set(data, 8)
  bytes.writeUInt32BE(checksumOf(name, data), data.length + 8)
  return bytes
}

const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')

/** Whether the data of a chunk match its checksum. */
export function isSound({ name, data, checksum }: PngChunk): boolean {
  return checksumOf(name, data) === checksum
}

function checksumOf(name: string, data: Uint8Array): number {
  return crc32(data, crc32(Buffer.from(name, 'latin1')))
}
