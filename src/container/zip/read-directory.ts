import { crc32, inflateRawSync } from 'node:zlib'

/** A file of a container, as the directory of the archive lists it. */
export interface ArchiveFile {
  readonly path: string
  /** Unpacked, in bytes, as the directory says. */
  readonly size: number
  /** Ids of the extra fields of its own header (APPNOTE 4.5). */
  readonly extraFields: readonly number[]
  /** Unpacks it; undefined when it is damaged, locked, or larger than the directory says: nothing that an archive says is believed. */
  readonly read: () => Uint8Array | undefined
}

/** The files of a zip archive (APPNOTE 4.3; no Zip64), without unpacking any. Undefined when it is none. */
export function readDirectory(bytes: Uint8Array): readonly ArchiveFile[] | undefined {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const end = archive.lastIndexOf('PK\u0005\u0006', undefined, 'latin1')
    if (end === -1) return undefined
    const files: ArchiveFile[] = []
    let at = archive.readUInt32LE(end + 16)
    for (let count = archive.readUInt16LE(end + 10); count > 0; count--) {
      if (archive.readUInt32LE(at) !== 0x02014b50) return undefined
      const nameEnd = at + 46 + archive.readUInt16LE(at + 28)
      files.push(archiveFile(archive, at, archive.toString('utf8', at + 46, nameEnd)))
      at = nameEnd + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32)
    }
    return files.filter(({ path }) => !path.endsWith('/'))
  } catch {
    return undefined
  }
}

function archiveFile(archive: Buffer, at: number, path: string): ArchiveFile {
  const isLocked = (archive.readUInt16LE(at + 8) & 1) === 1
  const method = archive.readUInt16LE(at + 10)
  const checksum = archive.readUInt32LE(at + 16)
  const stored = archive.readUInt32LE(at + 20)
  const size = archive.readUInt32LE(at + 24)
  const header = archive.readUInt32LE(at + 42)
  const extraStart = header + 30 + archive.readUInt16LE(header + 26)
  const start = extraStart + archive.readUInt16LE(header + 28)
  return {
    path,
    size,
    extraFields: fieldIds(archive.subarray(extraStart, start)),
    read() {
      const data = isLocked
        ? undefined
        : unpack(archive.subarray(start, start + stored), method, size)
      return data?.length === size && crc32(data) === checksum ? data : undefined
    },
  }
}

function unpack(data: Buffer, method: number, size: number): Buffer | undefined {
  if (method === 0) return data
  try {
    return method === 8 ? inflateRawSync(data, { maxOutputLength: Math.max(size, 1) }) : undefined
  } catch {
    return undefined
  }
}

function fieldIds(extra: Buffer): readonly number[] {
  const ids: number[] = []
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    ids.push(extra.readUInt16LE(at))
  }
  return ids
}
