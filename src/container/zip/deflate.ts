import { crc32, deflateRawSync } from 'node:zlib'
import CompressedObject from 'jszip/lib/compressedObject.js'
import compressions from 'jszip/lib/compressions.js'

/**
 * Content that is already compressed, in the form in which JSZip keeps what it read from another
 * archive; JSZip writes these bytes unchanged. Node's zlib takes a fifth of the time of JSZip's own
 * compressor and compresses as well. One file after another: a compressor for each document of a
 * long book at once would take 90 MB.
 */
export function deflate(bytes: Uint8Array): Blob {
  const compressed = deflateRawSync(bytes, { level: 7, memLevel: 9 })
  const content: unknown = new CompressedObject(
    compressed.length,
    bytes.length,
    crc32(bytes),
    compressions.DEFLATE,
    compressed,
  )
  // JSZip's types do not mention this.
  return content as Blob
}
