/**
 * Copies a book onto a reader's disk. It is copied whole or not at all, and never replaces another
 * book. In: the bytes and a device. Out: what was done, or why it failed. When the disk refuses for
 * a reason that the owner can fix, that is an outcome and not an error.
 */
import { join } from 'node:path'
import type { BookFile } from './book-file.ts'
import { bookIdentity } from './book-identity.ts'
import { CopyError, copyFailure, isConnected, type CopyFailure } from './copy-failure.ts'
import { deviceName } from './device-name.ts'
import type { Disk, DiskEntry } from './disk.ts'
import { findPath, sameName, type Device } from './find-devices.ts'

/** The book is on the reader. */
export interface CopiedBook {
  readonly type: 'copied'
  /** Where it is now; absolute. */
  readonly path: string
  /** `unchanged`: the same bytes were already there, and nothing was written. */
  readonly how: 'new' | 'replaced' | 'unchanged'
  /** The name that it would have had, if another book did not have it already. */
  readonly takenName?: string
}

/** How a copy went. */
export type CopyOutcome = CopiedBook | CopyFailure

/** Copies a book to where the reader looks for books. */
export async function copyBook(book: BookFile, device: Device, disk: Disk): Promise<CopyOutcome> {
  let beside: string | undefined
  let path = device.root
  try {
    const folder = await findFolder(device, disk)
    path = folder.path
    const place = await choosePlace(book, device, folder, disk)
    path = place.path
    if (place.how === 'unchanged') return place
    await removeLeftovers(folder.path, disk)
    const needed = book.bytes.length + indexRoom
    const free = await disk.freeSpace(folder.path)
    if (free !== undefined && free < needed)
      return { type: 'failed', reason: 'full', path, needed, free }

    beside = join(folder.path, `.octavo-${process.pid}.part`)
    await disk.write(beside, book.bytes)
    // A copy that cannot be read back must not replace a good one.
    if (!(await holds(beside, book.bytes, disk))) throw new CopyError('damaged')
    await disk.rename(beside, path)
    // After a reader is pulled out, its mount folder may remain and accept what is written.
    if (!(await isConnected(device, disk))) throw new CopyError('gone')
    if (await holds(path, book.bytes, disk)) return place
    beside = path
    throw new CopyError('damaged')
  } catch (error) {
    const isGoneFromDisk = beside === undefined || (await removed(beside, disk))
    const failure = await copyFailure(error, path, device, disk)
    if (beside === undefined || (isGoneFromDisk && failure.reason !== 'gone')) return failure
    return { ...failure, leftover: beside }
  }
}

// What a reader adds to its index for a new book: about a page of text and a picture of the cover.
const indexRoom = 1_000_000

interface Folder {
  readonly path: string
  /** From the root of the reader, with forward slashes. */
  readonly name: string
}

async function findFolder(device: Device, disk: Disk): Promise<Folder> {
  const { root, kind } = device
  for (const name of kind.folders) {
    const path = await findPath(root, name, disk)
    if (path !== undefined) return { path, name }
  }
  const name = kind.folders.at(-1) ?? ''
  const path = join(root, name)
  await disk.makeFolder(path)
  return { path, name }
}

// Finds the first name that no other book has.
async function choosePlace(
  book: BookFile,
  device: Device,
  folder: Folder,
  disk: Disk,
): Promise<CopiedBook> {
  const entries = await disk.list(folder.path)
  const first = deviceName(book, device.kind, folder.name, 1)
  for (let number = 1; ; number++) {
    const name = deviceName(book, device.kind, folder.name, number)
    const taken = entries.find((entry) => sameName(entry.name, name))
    const how = taken ? await compare(book, join(folder.path, taken.name), taken, disk) : 'new'
    if (how === 'another') continue
    const path = join(folder.path, taken?.name ?? name)
    return { type: 'copied', path, how, ...(number > 1 && { takenName: first }) }
  }
}

async function compare(
  book: BookFile,
  path: string,
  entry: DiskEntry,
  disk: Disk,
): Promise<'unchanged' | 'replaced' | 'another'> {
  if (entry.isFolder) return 'another'
  const bytes = await disk.read(path)
  if (Buffer.compare(bytes, book.bytes) === 0) return 'unchanged'
  const identity = bookIdentity(book)
  const isSameBook =
    identity !== undefined && bookIdentity({ format: book.format, bytes }) === identity
  return isSameBook ? 'replaced' : 'another'
}

// Removes copies that were cut off when the reader was pulled out.
async function removeLeftovers(folder: string, disk: Disk): Promise<void> {
  for (const { name, isFolder } of await disk.list(folder)) {
    if (!isFolder && /^\.octavo-\d+\.part$/.test(name)) await removed(join(folder, name), disk)
  }
}

async function holds(path: string, bytes: Uint8Array, disk: Disk): Promise<boolean> {
  return Buffer.compare(await disk.read(path), bytes) === 0
}

async function removed(path: string, disk: Disk): Promise<boolean> {
  return disk.remove(path).then(
    () => true,
    () => false,
  )
}
