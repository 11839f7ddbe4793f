import { promisify } from 'node:util'
import { crc32, deflateRaw } from 'node:zlib'
import CompressedObject from 'jszip/lib/compressedObject.js'
import compressions from 'jszip/lib/compressions.js'

/**
 * Content for JSZip that is compressed already, in the form in which it keeps what it has read from
 * another archive: it writes the bytes as they are. Node's zlib takes a fifth of the time of
 * JSZip's own compressor and gains as much.
 */
export async function deflate(bytes: Uint8Array): Promise<Blob> {
  const compressed = await compress(bytes, { level: 7, memLevel: 9 })
  const content: unknown = new CompressedObject(
    compressed.length,
    bytes.length,
    crc32(bytes),
    compressions.DEFLATE,
    compressed,
  )
  // JSZip's types do not tell of it.
  return content as Blob
}

const compress = promisify<Uint8Array, object, Buffer>(deflateRaw)
