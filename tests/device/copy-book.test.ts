import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { formatOf, type BookFile } from '../../src/device/book-file.ts'
import { copyBook, type CopyOutcome } from '../../src/device/copy-book.ts'
import { systemDisk, type Disk } from '../../src/device/disk.ts'
import { findDevices, type Device } from '../../src/device/find-devices.ts'
import { mounts, readerTrees } from './reader-trees.ts'
import { smallEpub } from './small-epub.ts'

const book = (fileName: string, bytes: Uint8Array): BookFile => ({
  fileName,
  format: formatOf(fileName),
  bytes,
})

async function connect(
  tree: Readonly<Record<string, string | Uint8Array>> = readerTrees.kobo,
): Promise<Device> {
  const parent = mounts({ READER: tree })
  const [device] = await findDevices({ parents: [parent], disks: [] }, systemDisk)
  if (!device) throw new Error('the tree is not that of a reader')
  return device
}

/** What the system throws. */
function systemError(code: string): Error {
  return Object.assign(new Error(code), { code, syscall: 'write' })
}

const names = (folder: string): readonly string[] =>
  readdirSync(folder).filter((name) => /epub|pdf|part/.test(name))

describe('copyBook', () => {
  test('puts a book where each reader looks for books', async () => {
    const tale = book('tale.epub', await smallEpub('urn:tale'))
    const places: Readonly<Record<string, string>> = {
      kobo: 'tale.epub',
      newTolino: 'tale.epub',
      oldTolino: 'Books/tale.epub',
      pocketbook: 'Books/tale.epub',
      nook: 'NOOK/Books/tale.epub',
      kindle: 'documents/tale.epub',
    }
    for (const [reader, path] of Object.entries(places)) {
      const device = await connect(readerTrees[reader as keyof typeof readerTrees])
      const outcome = await copyBook(tale, device, systemDisk)
      expect(outcome).toEqual({ type: 'copied', how: 'new', path: join(device.root, path) })
      expect(readFileSync(join(device.root, path))).toEqual(Buffer.from(tale.bytes))
    }
  })

  test('takes the root of a reader that has no folder for books, or makes one', async () => {
    const tale = book('tale.epub', await smallEpub('urn:tale'))
    const tolino = await connect({ '.tolino/': '' })
    await copyBook(tale, tolino, systemDisk)
    expect(names(tolino.root)).toEqual(['tale.epub'])

    const [nook] = await findDevices({ parents: [mounts({ NOOK: {} })], disks: [] }, systemDisk)
    if (!nook) throw new Error('no Nook')
    expect(await copyBook(tale, nook, systemDisk)).toMatchObject({
      path: join(nook.root, 'my documents/tale.epub'),
    })
  })

  test('writes nothing when the same file is there already', async () => {
    const tale = book('tale.epub', await smallEpub('urn:tale'))
    const device = await connect({ ...readerTrees.kobo, 'tale.epub': tale.bytes })
    const disk: Disk = { ...systemDisk, write: () => Promise.reject(new Error('written')) }
    expect(await copyBook(tale, device, disk)).toMatchObject({ how: 'unchanged' })
  })

  test('replaces another version of the same book, under the name it has there', async () => {
    const device = await connect({
      ...readerTrees.kobo,
      'Tale.epub': await smallEpub('urn:tale', 'Old'),
    })
    const tale = book('tale.epub', await smallEpub('urn:tale', 'New'))
    expect(await copyBook(tale, device, systemDisk)).toEqual({
      type: 'copied',
      how: 'replaced',
      path: join(device.root, 'Tale.epub'),
    })
    expect(names(device.root)).toEqual(['Tale.epub'])
  })

  test('leaves another book of that name where it is, and takes a number', async () => {
    const other = await smallEpub('urn:other')
    const device = await connect({ ...readerTrees.kobo, 'tale.epub': other, 'tale-2.epub/': '' })
    const tale = book('tale.epub', await smallEpub('urn:tale'))
    const outcome = await copyBook(tale, device, systemDisk)
    expect(outcome).toMatchObject({ how: 'new', takenName: 'tale.epub' })
    expect(outcome).toMatchObject({ path: join(device.root, 'tale-3.epub') })
    expect(readFileSync(join(device.root, 'tale.epub'))).toEqual(Buffer.from(other))

    const later = book('tale.epub', await smallEpub('urn:tale', 'Later'))
    expect(await copyBook(later, device, systemDisk)).toMatchObject({
      how: 'replaced',
      path: join(device.root, 'tale-3.epub'),
    })
  })

  test('takes a file that is no book for another book', async () => {
    const device = await connect({ ...readerTrees.kobo, 'tale.epub': 'notes of the owner' })
    const tale = book('tale.epub', await smallEpub('urn:tale'))
    expect(await copyBook(tale, device, systemDisk)).toMatchObject({ takenName: 'tale.epub' })
    expect(readFileSync(join(device.root, 'tale.epub'), 'utf8')).toBe('notes of the owner')
  })

  test('takes away what an earlier copy left that was cut off', async () => {
    const device = await connect({ ...readerTrees.kobo, '.octavo-99999.part': 'half' })
    await copyBook(book('tale.epub', await smallEpub('urn:tale')), device, systemDisk)
    expect(names(device.root)).toEqual(['tale.epub'])
  })
})

describe('a disk that will not', () => {
  /** Copies over an older version, on a disk that does what it is told to, and looks at what is left. */
  async function copyWith(
    change: (device: Device) => Partial<Disk>,
  ): Promise<{ readonly outcome: CopyOutcome; readonly device: Device; readonly kept: boolean }> {
    const old = await smallEpub('urn:tale', 'Old')
    const device = await connect({ ...readerTrees.kobo, 'tale.epub': old })
    const tale = book('tale.epub', await smallEpub('urn:tale', 'New'))
    const outcome = await copyBook(tale, device, { ...systemDisk, ...change(device) })
    const path = join(device.root, 'tale.epub')
    const kept = existsSync(path) && Buffer.compare(readFileSync(path), old) === 0
    return { outcome, device, kept }
  }

  test('is found full before anything is written', async () => {
    const { outcome, kept } = await copyWith(() => ({
      freeSpace: () => Promise.resolve(1000),
      write: () => Promise.reject(new Error('written')),
    }))
    expect(outcome).toMatchObject({ type: 'failed', reason: 'full', free: 1000 })
    expect(kept).toBe(true)
  })

  test('fills while the book is written: the old one stays, and no part of the new one', async () => {
    const { outcome, device, kept } = await copyWith(() => ({
      freeSpace: () => Promise.resolve(undefined),
      async write(path, bytes) {
        await systemDisk.write(path, bytes.subarray(0, 20))
        throw systemError('ENOSPC')
      },
    }))
    expect(outcome).toEqual({
      type: 'failed',
      reason: 'full',
      path: join(device.root, 'tale.epub'),
    })
    expect(kept).toBe(true)
    expect(names(device.root)).toEqual(['tale.epub'])
  })

  test('can only be read', async () => {
    for (const code of ['EROFS', 'EACCES', 'EPERM']) {
      const { outcome, kept } = await copyWith(() => ({
        write: () => Promise.reject(systemError(code)),
      }))
      expect(outcome).toMatchObject({ type: 'failed', reason: 'read-only' })
      expect(kept).toBe(true)
    }
  })

  // To root every folder may be written.
  test.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'has a folder that can only be read',
    async () => {
      const device = await connect()
      chmodSync(device.root, 0o555)
      const tale = book('tale.epub', await smallEpub('urn:tale'))
      const outcome = await copyBook(tale, device, systemDisk)
      chmodSync(device.root, 0o755)
      expect(outcome).toMatchObject({ type: 'failed', reason: 'read-only' })
    },
  )

  test('is pulled out while the book is written, whatever the system calls it', async () => {
    for (const code of ['EIO', 'ENOENT', 'EROFS', 'UNKNOWN']) {
      const { outcome, device } = await copyWith(({ root }) => ({
        write() {
          rmSync(root, { recursive: true })
          return Promise.reject(systemError(code))
        },
        remove: () => Promise.reject(systemError('EIO')),
      }))
      expect(outcome).toMatchObject({ type: 'failed', reason: 'gone' })
      const leftover = join(device.root, `.octavo-${process.pid}.part`)
      expect(outcome).toMatchObject({ leftover })
    }
  })

  test('is pulled out and leaves a folder of the system, which is no reader', async () => {
    const { outcome } = await copyWith(({ root }) => ({
      async rename(from, to) {
        rmSync(join(root, '.kobo'), { recursive: true })
        await systemDisk.rename(from, to)
      },
    }))
    expect(outcome).toMatchObject({ type: 'failed', reason: 'gone' })
  })

  test('answers no more, though it is still shown', async () => {
    const { outcome, device, kept } = await copyWith(() => ({
      write: () => Promise.reject(systemError('EIO')),
    }))
    expect(outcome).toMatchObject({ type: 'failed', reason: 'gone' })
    expect(kept).toBe(true)
    expect(names(device.root)).toEqual(['tale.epub'])
  })

  test('writes something else than it was given: the old book stays', async () => {
    const { outcome, device, kept } = await copyWith(() => ({
      write: (path) => systemDisk.write(path, new Uint8Array(20)),
    }))
    expect(outcome).toMatchObject({ type: 'failed', reason: 'damaged' })
    expect(kept).toBe(true)
    expect(names(device.root)).toEqual(['tale.epub'])
  })

  test('loses the book when it gets its name: what is damaged does not stay', async () => {
    const { outcome, device } = await copyWith(() => ({
      async rename(from, to) {
        await systemDisk.rename(from, to)
        writeFileSync(to, 'garbage')
      },
    }))
    expect(outcome).toMatchObject({ type: 'failed', reason: 'damaged' })
    expect(names(device.root)).toEqual([])
  })

  test('does not take the name', async () => {
    const { outcome } = await copyWith(() => ({
      write: () => Promise.reject(systemError('EILSEQ')),
    }))
    expect(outcome).toMatchObject({ type: 'failed', reason: 'name' })
  })

  test('fails in a way that is nobody’s doing: the error is thrown on', async () => {
    const disk = { write: () => Promise.reject(systemError('EMFILE')) }
    await expect(copyWith(() => disk)).rejects.toThrow('EMFILE')
    const fault = { write: () => Promise.reject(new Error('internal: wrong')) }
    await expect(copyWith(() => fault)).rejects.toThrow('internal: wrong')
  })
})
