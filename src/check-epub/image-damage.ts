import type { EpubImage } from './open-epub.ts'

/** What is wrong with the bytes of an image, in words that go after "The image"; undefined when nothing is seen. */
export function imageDamage({ mediaType, bytes, width }: EpubImage): string | undefined {
  // A drawing need not say its size; that it is well-formed is looked at elsewhere.
  if (mediaType === 'image/svg+xml') return undefined
  if (width === undefined) return 'cannot be read'
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return isCutShort(data) ? 'is cut short' : undefined
}

function isCutShort(data: Buffer): boolean {
  if (data.readUInt32BE(0) === 0x89504e47) return !hasLastChunk(data)
  // ITU-T T.81, B.2: the scans begin with FF DA, and the image ends with FF D9, which does not stand within a scan.
  const isJpeg = data.readUInt16BE(0) === 0xffd8
  return isJpeg && data.lastIndexOf('ffd9', undefined, 'hex') < data.indexOf('ffda', 0, 'hex')
}

// PNG 3, § 5.3: a chunk is its length, its type, its data and four bytes of checksum; the last is IEND.
function hasLastChunk(data: Buffer): boolean {
  let at = 8
  while (at + 12 <= data.length) {
    if (data.toString('latin1', at + 4, at + 8) === 'IEND') return true
    at += 12 + data.readUInt32BE(at)
  }
  return false
}
