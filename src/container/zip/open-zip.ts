/**
 * The one reader of ZIP archives. In: the bytes of a file that may be an archive. Out: its files,
 * each unpacked on request. The archive is not trusted: a file that is larger than its entry says,
 * or fails its checksum, is not returned.
 */
import { crc32, inflateRawSync } from 'node:zlib'

/** A ZIP archive that is open for reading. */
export interface Zip {
  /** In the order of the directory, without folders. */
  readonly files: readonly ZipFile[]
  /**
   * The file with this path. When several files have it, the last one, because programs that unpack
   * the archive would keep that. A letter with an accent may be one character in the path and two
   * in the archive, or the other way round (UAX #15).
   */
  readonly file: (path: string) => ZipFile | undefined
}

/** A file in a ZIP archive, as the directory lists it. */
export interface ZipFile {
  readonly path: string
  /** The unpacked size in bytes, according to the directory. */
  readonly size: number
  /** Ids of the extra fields of the file's own header (APPNOTE 4.5). */
  readonly extraFields: readonly number[]
  /** Where its packed bytes begin and end in the archive; both are 0 when they are missing. */
  readonly packed: { readonly start: number; readonly end: number }
  /** Whether it unpacks to more bytes than the directory says. */
  readonly isLarger: () => boolean
  /** Unpacks it; undefined when it has more than `limit` bytes, is damaged, or is encrypted. */
  readonly read: (limit?: number) => Uint8Array | undefined
}

/**
 * Opens an archive (APPNOTE 4.3, Zip64 too) without unpacking any of it. Bytes before and after it
 * are skipped. Undefined when the bytes are not an archive, or its directory is broken.
 */
export function openZip(bytes: Uint8Array): Zip | undefined {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const directory = findDirectory(archive)
    const files = directory && readDirectory(archive, directory)
    if (!files) return undefined
    const byPath = new Map(files.map((file) => [file.path, file]))
    const composed = new Map(files.map((file) => [file.path.normalize(), file]))
    return { files, file: (path) => byPath.get(path) ?? composed.get(path.normalize()) }
  } catch (error) {
    // A number in the archive points outside it.
    if (error instanceof RangeError) return undefined
    throw error
  }
}

interface Directory {
  /** Where it really begins. */
  readonly start: number
  /** How many bytes come before the archive; every offset in it must be moved by this. */
  readonly before: number
  readonly count: number
}

// APPNOTE 4.3.16: the record that ends an archive has 22 bytes and a comment.
function findDirectory(archive: Buffer): Directory | undefined {
  const end = archive.lastIndexOf('PK\u0005\u0006', undefined, 'latin1')
  if (end === -1) return undefined
  const count = archive.readUInt16LE(end + 10)
  const size = archive.readUInt32LE(end + 12)
  const offset = archive.readUInt32LE(end + 16)
  const isZip64 = count === 0xffff || size === 0xffffffff || offset === 0xffffffff
  const wide = isZip64 ? findZip64Directory(archive, end) : undefined
  return wide ?? locate(archive, end - size, offset, count)
}

// APPNOTE 4.3.14: where 32-bit numbers are too small, a second record before the first has 64-bit
// numbers.
function findZip64Directory(archive: Buffer, end: number): Directory | undefined {
  const record = archive.lastIndexOf('PK\u0006\u0006', end, 'latin1')
  if (record === -1) return undefined
  const count = readUInt64(archive, record + 32)
  const size = readUInt64(archive, record + 40)
  return locate(archive, record - size, readUInt64(archive, record + 48), count)
}

// The directory ends where its record begins, so it is found whatever comes before the archive. If
// something else stands between the two, the offset in the record is right.
function locate(archive: Buffer, start: number, offset: number, count: number): Directory {
  const isThere = count === 0 || archive.readUInt32LE(start) === fileHeader
  return isThere ? { start, before: start - offset, count } : { start: offset, before: 0, count }
}

const fileHeader = 0x02014b50

function readDirectory(archive: Buffer, directory: Directory): readonly ZipFile[] | undefined {
  const files: ZipFile[] = []
  let at = directory.start
  for (let index = 0; index < directory.count; index++) {
    if (archive.readUInt32LE(at) !== fileHeader) return undefined
    const extra = at + 46 + archive.readUInt16LE(at + 28)
    const comment = extra + archive.readUInt16LE(at + 30)
    const entry = readEntry(archive, at, archive.subarray(extra, comment))
    const path = archive.toString('utf8', at + 46, extra)
    if (!path.endsWith('/')) files.push(zipFile(archive, path, entry, directory.before))
    at = comment + archive.readUInt16LE(at + 32)
  }
  return files
}

interface Entry {
  readonly isEncrypted: boolean
  readonly method: number
  readonly checksum: number
  readonly packedSize: number
  readonly size: number
  /** Offset of its own header, from the start of the archive. */
  readonly offset: number
}

// APPNOTE 4.3.12. For numbers too large for 32 bits, 4.5.3: a field has only those numbers, in this
// order.
function readEntry(archive: Buffer, at: number, extra: Buffer): Entry {
  const wide = extraFields(extra).find(({ id }) => id === 0x0001)?.data
  let next = 0
  const widen = (value: number): number => {
    if (value !== 0xffffffff || !wide) return value
    next += 8
    return readUInt64(wide, next - 8)
  }
  const size = widen(archive.readUInt32LE(at + 24))
  const packedSize = widen(archive.readUInt32LE(at + 20))
  const offset = widen(archive.readUInt32LE(at + 42))
  return {
    isEncrypted: (archive.readUInt16LE(at + 8) & 1) === 1,
    method: archive.readUInt16LE(at + 10),
    checksum: archive.readUInt32LE(at + 16),
    packedSize,
    size,
    offset,
  }
}

function zipFile(archive: Buffer, path: string, entry: Entry, before: number): ZipFile {
  const header = before + entry.offset
  // The header is at least 30 bytes long; if it is missing, reading the file finds that out.
  const isThere = header + 30 <= archive.length && archive.readUInt32LE(header) === 0x04034b50
  const extra = isThere ? header + 30 + archive.readUInt16LE(header + 26) : 0
  const start = isThere ? extra + archive.readUInt16LE(header + 28) : 0
  return {
    path,
    size: entry.size,
    extraFields: extraFields(archive.subarray(extra, start)).map(({ id }) => id),
    packed: { start, end: isThere ? start + entry.packedSize : 0 },
    isLarger() {
      const data = archive.subarray(start, start + entry.packedSize)
      return isThere && !entry.isEncrypted && unpack(data, entry) === 'too large'
    },
    read(limit = entry.size) {
      if (!isThere || entry.isEncrypted || entry.size > limit) return undefined
      const data = unpack(archive.subarray(start, start + entry.packedSize), entry)
      if (data === undefined || data === 'too large') return undefined
      return data.length === entry.size && crc32(data) === entry.checksum ? data : undefined
    },
  }
}

function unpack(packed: Buffer, { method, size }: Entry): Buffer | 'too large' | undefined {
  if (method === 0) return packed
  try {
    // In one piece: putting many small ones together takes longer than unpacking.
    const chunkSize = Math.min(Math.max(size, 1024), largestPiece)
    const maxOutputLength = Math.max(size, 1)
    return method === 8 ? inflateRawSync(packed, { maxOutputLength, chunkSize }) : undefined
  } catch (error) {
    const isTooLarge = error instanceof Error && 'code' in error && error.code === tooLarge
    return isTooLarge ? 'too large' : undefined
  }
}

// Memory that is asked for and never written to costs nothing: a size that lies is harmless.
const largestPiece = 1 << 28

const tooLarge = 'ERR_BUFFER_TOO_LARGE'

interface ExtraField {
  readonly id: number
  readonly data: Buffer
}

function extraFields(extra: Buffer): readonly ExtraField[] {
  const fields: ExtraField[] = []
  for (let at = 0; at + 4 <= extra.length;) {
    const end = at + 4 + extra.readUInt16LE(at + 2)
    fields.push({ id: extra.readUInt16LE(at), data: extra.subarray(at + 4, end) })
    at = end
  }
  return fields
}

function readUInt64(bytes: Buffer, at: number): number {
  return Number(bytes.readBigUInt64LE(at))
}
