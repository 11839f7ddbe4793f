import type { Disk } from './disk.ts'
import { unknownReader } from './device-kind.ts'
import { identifyDevice, isFolder, type Device } from './find-devices.ts'

/** Why a book could not be copied to the reader. */
export type FailureReason =
  /** No space is left. */
  | 'full'
  /** The disk or the folder is read-only. */
  | 'read-only'
  /** The reader was pulled out or no longer answers. */
  | 'gone'
  /** The disk does not accept the name. */
  | 'name'
  /** The bytes read back differ from those written. */
  | 'damaged'

/** A copy that failed. Nothing of it is left on the reader, unless `leftover` says so. */
export interface CopyFailure {
  readonly type: 'failed'
  readonly reason: FailureReason
  /** The file to be written, or its folder; absolute. */
  readonly path: string
  /** The bytes that the book needs and those that are free, if known in advance. */
  readonly needed?: number
  readonly free?: number
  /** The file that could not be removed again. */
  readonly leftover?: string
}

/** A copy that failed without an error of the disk. */
export class CopyError extends Error {
  readonly reason: FailureReason

  constructor(reason: FailureReason) {
    super(`internal: the copy failure "${reason}" was not reported`)
    this.reason = reason
  }
}

/** Whether the reader's disk is still mounted where it was found. */
export async function isConnected(device: Device, disk: Disk): Promise<boolean> {
  if (device.kind === unknownReader) return isFolder(device.root, disk)
  return (await identifyDevice(device.root, disk))?.kind === device.kind
}

/** Explains a disk error to the owner of the reader. Throws other errors on. */
export async function copyFailure(
  error: unknown,
  path: string,
  device: Device,
  disk: Disk,
): Promise<CopyFailure> {
  if (error instanceof CopyError) return { type: 'failed', reason: error.reason, path }
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === '') throw error
  // Pulling out a reader may cause any error: EIO, ENOENT, or EROFS once the system has locked its
  // disk.
  const reason = (await isConnected(device, disk)) ? reasons[code] : 'gone'
  if (reason === undefined) throw error
  return { type: 'failed', reason, path }
}

// errno(3).
const reasons: Readonly<Record<string, FailureReason>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  // FAT has no files of 4 GB or more.
  EFBIG: 'full',
  EROFS: 'read-only',
  EACCES: 'read-only',
  EPERM: 'read-only',
  EIO: 'gone',
  ENODEV: 'gone',
  ENXIO: 'gone',
  EINVAL: 'name',
  EILSEQ: 'name',
  ENAMETOOLONG: 'name',
}
