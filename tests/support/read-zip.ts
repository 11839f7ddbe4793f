import { inflateRawSync } from 'node:zlib'

/** A file of a zip archive. */
export interface ZipEntry {
  readonly path: string
  readonly bytes: Uint8Array
}

/** The files of a zip archive in the order of its directory (APPNOTE 4.3; no Zip64, no encryption). */
export function readZip(archive: Uint8Array): readonly ZipEntry[] {
  const buffer = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength)
  const end = buffer.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'))
  if (end === -1) throw new Error('not a zip archive')
  const count = buffer.readUInt16LE(end + 10)
  let at = buffer.readUInt32LE(end + 16)
  return Array.from({ length: count }, () => {
    const nameLength = buffer.readUInt16LE(at + 28)
    const path = buffer.toString('utf8', at + 46, at + 46 + nameLength)
    const bytes = readEntry(buffer, {
      local: buffer.readUInt32LE(at + 42),
      size: buffer.readUInt32LE(at + 20),
      isDeflated: buffer.readUInt16LE(at + 10) === 8,
    })
    at += 46 + nameLength + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32)
    return { path, bytes }
  })
}

function readEntry(
  buffer: Buffer,
  entry: { readonly local: number; readonly size: number; readonly isDeflated: boolean },
): Uint8Array {
  const { local, size, isDeflated } = entry
  const start = local + 30 + buffer.readUInt16LE(local + 26) + buffer.readUInt16LE(local + 28)
  const stored = buffer.subarray(start, start + size)
  return isDeflated ? inflateRawSync(stored) : stored
}
