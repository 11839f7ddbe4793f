import { crc32 } from 'node:zlib'
import type { ImageKind } from './image-kind.ts'

/** Whether the end of an image is missing, as after a broken download. */
export function isTruncated(kind: ImageKind, bytes: Uint8Array): boolean {
  switch (kind) {
    case 'png':
      return !endsInChunk(bytes)
    case 'jpeg':
      // Some cameras write more after the end-of-image marker.
      return Buffer.from(bytes).lastIndexOf(Buffer.from([0xff, 0xd9])) < 4
    case 'gif':
      return !bytes.subarray(-16).includes(0x3b)
    case 'svg':
    case 'webp':
    case 'avif':
    case 'tiff':
      return false
  }
}

/** Whether the pixels of an image are not what they were when it was saved. Of JPEG, only reading all of it would tell. */
export async function isDamaged(kind: ImageKind, bytes: Uint8Array): Promise<boolean> {
  if (kind === 'png') return !pngChunks(bytes).every(({ isSound }) => isSound)
  if (kind !== 'gif') return false
  // Few books have one, and half of its bytes are no use to a reader.
  const { default: sharp } = await import('sharp')
  return sharp(bytes, { failOn: 'truncated' })
    .stats()
    .then(
      () => false,
      () => true,
    )
}

function endsInChunk(bytes: Uint8Array): boolean {
  const names = pngChunks(bytes).map(({ name }) => name)
  return names.at(-1) === 'IEND' && names.includes('IDAT')
}

interface PngChunk {
  readonly name: string
  /** Whether its checksum is that of its data; true for what no pixel needs. */
  readonly isSound: boolean
}

// PNG is a row of chunks: length, name, data, checksum of name and data (PNG 3, § 5.3); IEND is the last.
function pngChunks(bytes: Uint8Array): readonly PngChunk[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const chunks: PngChunk[] = []
  for (let offset = 8; offset + 12 <= bytes.length && chunks.at(-1)?.name !== 'IEND';) {
    const end = offset + 8 + view.getUint32(offset)
    const name = String.fromCharCode(...bytes.subarray(offset + 4, offset + 8))
    // A capital first says that the image is none without it.
    const isNeeded = /^[A-Z]/.test(name) && end + 4 <= bytes.length
    const isSound = !isNeeded || crc32(bytes.subarray(offset + 4, end)) === view.getUint32(end)
    chunks.push({ name, isSound })
    offset = end + 4
  }
  return chunks
}
