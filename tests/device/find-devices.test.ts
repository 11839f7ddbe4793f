import { symlinkSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { deviceKinds } from '../../src/device/device-kind.ts'
import { systemDisk } from '../../src/device/disk.ts'
import { findDevices, type Device } from '../../src/device/find-devices.ts'
import { mountPlaces } from '../../src/device/mount-places.ts'
import { mounts, readerTrees } from './reader-trees.ts'

const find = (parent: string): Promise<readonly Device[]> =>
  findDevices({ parents: [parent], disks: [] }, systemDisk)

async function findOne(label: string, tree: Readonly<Record<string, string>>): Promise<Device> {
  const devices = await find(mounts({ [label]: tree }))
  expect(devices).toHaveLength(1)
  return devices[0] as Device
}

describe('findDevices', () => {
  test('knows a Kobo by its database, and its model by its version', async () => {
    const device = await findOne('KOBOeReader', readerTrees.kobo)
    expect(device).toMatchObject({ name: 'kobo', model: 'Kobo Libra 2', label: 'KOBOeReader' })
    expect(device.kind.opens[0]).toBe('kepub')
  })

  test('knows a Kobo whose model is not in the table', async () => {
    const device = await findOne('KOBOeReader', {
      ...readerTrees.kobo,
      '.kobo/version': 'N999,0,0,0,0,00000000-0000-0000-0000-000000000999',
    })
    expect(device.kind.name).toBe('Kobo')
    expect(device.model).toBeUndefined()
  })

  test('tells a Tolino with the firmware of Kobo from a Kobo: it gets no KEPUB', async () => {
    const device = await findOne('tolino', readerTrees.newTolino)
    expect(device.kind.name).toBe('Tolino')
    expect(device.kind.opens).not.toContain('kepub')
    expect(device.kind.pathLimit).toBe(185)
  })

  test('knows an older Tolino by its hidden folder or by its label', async () => {
    expect((await findOne('disk', readerTrees.oldTolino)).kind.id).toBe('tolino')
    expect((await findOne('_TELEKOMTOLINO', { 'Books/': '' })).kind.id).toBe('tolino')
  })

  test('knows a Kindle by its two folders and what is in them', async () => {
    expect((await findOne('Kindle', { 'documents/': '', 'system/': '' })).name).toBe('kindle')
    expect((await findOne('E', readerTrees.kindle)).name).toBe('kindle')
  })

  test('tells a PocketBook from a Kindle, though both have a system folder', async () => {
    expect((await findOne('PB632', readerTrees.pocketbook)).name).toBe('pocketbook')
    expect((await findOne('USB', readerTrees.pocketbook)).name).toBe('pocketbook')
    expect((await findOne('PB700K3', { 'system/': '', 'documents/': '' })).name).toBe('pocketbook')
  })

  test('knows a Nook by its folders or by its label', async () => {
    expect((await findOne('F', readerTrees.nook)).name).toBe('nook')
    expect((await findOne('NOOK', { 'my documents/': '' })).name).toBe('nook')
  })

  test('takes no camera, no stick and no folder of documents for a reader', async () => {
    const parent = mounts({
      camera: readerTrees.camera,
      stick: { 'a.txt': '' },
      work: { 'documents/': '', 'system/': '' },
    })
    expect(await find(parent)).toEqual([])
  })

  test('takes no heed of case: disks of readers do not', async () => {
    const tree = { 'Documents/': '', 'System/Thumbnails/': '' }
    expect((await findOne('x', tree)).name).toBe('kindle')
  })

  test('gives names apart to two readers of a kind, and finds both', async () => {
    const parent = mounts({
      KOBOeReader: readerTrees.kobo,
      KOBOeReader1: readerTrees.kobo,
      Kindle: readerTrees.kindle,
    })
    const names = (await find(parent)).map(({ name }) => name)
    expect(names).toEqual(['kobo-1', 'kobo-2', 'kindle'])
  })

  test('finds a disk that stands at the place itself, and nothing where nothing is', async () => {
    const root = join(mounts({ KOBOeReader: readerTrees.kobo }), 'KOBOeReader')
    const devices = await findDevices({ parents: ['/nowhere'], disks: [root, '/no'] }, systemDisk)
    expect(devices.map((device) => device.root)).toEqual([root])
  })

  test.skipIf(process.platform === 'win32')('follows no links out of the disks', async () => {
    const parent = mounts({ empty: {} })
    const elsewhere = mounts({ KOBOeReader: readerTrees.kobo })
    symlinkSync(join(elsewhere, 'KOBOeReader'), join(parent, 'link'))
    expect(await find(parent)).toEqual([])
  })
})

describe('mountPlaces', () => {
  test('are where each system shows disks', () => {
    expect(mountPlaces('darwin', {}).parents).toEqual(['/Volumes'])
    expect(mountPlaces('linux', { USER: 'ann' })).toEqual({
      parents: ['/media/ann', '/run/media/ann', '/media', '/mnt'],
      disks: ['/mnt'],
    })
    const { disks } = mountPlaces('win32', {})
    expect(disks[0]).toBe('D:\\')
    expect(disks).not.toContain('C:\\')
  })

  test('are those of OCTAVO_MOUNTS when it is set', () => {
    const environment = { OCTAVO_MOUNTS: ['/a', '/b'].join(delimiter) }
    expect(mountPlaces('linux', environment)).toEqual({ parents: ['/a', '/b'], disks: [] })
  })
})

describe('deviceKinds', () => {
  test('name a source and a folder each, and open a PDF', () => {
    for (const kind of deviceKinds) {
      expect(kind.source).not.toBe('')
      expect(kind.folders).not.toEqual([])
      expect(kind.opens).toContain('pdf')
    }
  })

  test('send no EPUB to a Kindle and a KEPUB to Kobos alone', () => {
    const openers = (format: string) =>
      deviceKinds.filter(({ opens }) => opens.includes(format)).map(({ name }) => name)
    expect(openers('epub')).not.toContain('Kindle')
    expect(openers('kepub')).toEqual(['Kobo'])
  })
})
