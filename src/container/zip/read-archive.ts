import { inflateRawSync } from 'node:zlib'

/**
 * One file of a zip archive, by its path (APPNOTE 4.3; no Zip64, no encryption). Undefined when it is not there, is larger
 * than `limit` bytes, or the archive is broken: nothing that an archive says is believed.
 */
export function readArchive(
  archive: Uint8Array,
  path: string,
  limit: number,
): Uint8Array | undefined {
  const buffer = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength)
  try {
    const entry = findEntry(buffer, path)
    return entry && readEntry(buffer, entry, limit)
  } catch {
    return undefined
  }
}

interface Entry {
  readonly method: number
  /** As stored. */
  readonly size: number
  /** Offset of the entry's own header. */
  readonly header: number
}

function findEntry(buffer: Buffer, path: string): Entry | undefined {
  const end = buffer.lastIndexOf('PK\u0005\u0006', undefined, 'latin1')
  if (end === -1) return undefined
  const count = buffer.readUInt16LE(end + 10)
  let at = buffer.readUInt32LE(end + 16)
  for (let index = 0; index < count; index++) {
    if (buffer.readUInt32LE(at) !== 0x02014b50) return undefined
    const nameEnd = at + 46 + buffer.readUInt16LE(at + 28)
    if (buffer.toString('utf8', at + 46, nameEnd) === path) {
      return {
        method: buffer.readUInt16LE(at + 10),
        size: buffer.readUInt32LE(at + 20),
        header: buffer.readUInt32LE(at + 42),
      }
    }
    at = nameEnd + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32)
  }
  return undefined
}

function readEntry(buffer: Buffer, entry: Entry, limit: number): Uint8Array | undefined {
  const { header, size, method } = entry
  const start = header + 30 + buffer.readUInt16LE(header + 26) + buffer.readUInt16LE(header + 28)
  if (start + size > buffer.length) return undefined
  const stored = buffer.subarray(start, start + size)
  if (method === 0) return size > limit ? undefined : stored
  return method === 8 ? inflateRawSync(stored, { maxOutputLength: limit }) : undefined
}
