import type { Disk } from './disk.ts'
import { identifyDevice, type Device } from './find-devices.ts'

/** Why a book is not on the reader. */
export type FailureReason =
  /** No space is left. */
  | 'full'
  /** The disk, or the folder, may only be read. */
  | 'read-only'
  /** The reader was pulled out, or answers no more. */
  | 'gone'
  /** The disk does not take the name. */
  | 'name'
  /** What was read back is not what was written. */
  | 'damaged'

/** A copy that did not come about. Nothing of it is left on the reader, unless `leftover` says so. */
export interface CopyFailure {
  readonly type: 'failed'
  readonly reason: FailureReason
  /** What was to be written, or the folder it was to go to; absolute. */
  readonly path: string
  /** Bytes that the book needs and that are free, when that was known before. */
  readonly needed?: number
  readonly free?: number
  /** What could not be taken away again. */
  readonly leftover?: string
}

/** A copy that went wrong without an error of the disk. */
export class CopyError extends Error {
  readonly reason: FailureReason

  constructor(reason: FailureReason) {
    super(`internal: a copy that is ${reason} was not reported`)
    this.reason = reason
  }
}

/** Whether the reader's disk still stands where it was found. */
export async function isConnected(device: Device, disk: Disk): Promise<boolean> {
  return (await identifyDevice(device.root, disk))?.kind === device.kind
}

/** What an error of the disk means for the owner of the reader. Other errors than a disk's are thrown on. */
export async function copyFailure(
  error: unknown,
  path: string,
  device: Device,
  disk: Disk,
): Promise<CopyFailure> {
  if (error instanceof CopyError) return { type: 'failed', reason: error.reason, path }
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === '') throw error
  // A reader that is pulled out may give any error: EIO, ENOENT, or EROFS when the system has shut its disk.
  const reason = (await isConnected(device, disk)) ? reasons[code] : 'gone'
  if (reason === undefined) throw error
  return { type: 'failed', reason, path }
}

// errno(3).
const reasons: Readonly<Record<string, FailureReason>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  // FAT holds no file of 4 GB.
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
