import JSZip from 'jszip'
import { crc32, deflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { openZip } from '../../../src/container/zip/open-zip.ts'

const textOf = (bytes: Uint8Array | undefined) => bytes && Buffer.from(bytes).toString()

async function zipOf(files: Readonly<Record<string, string>>): Promise<Buffer> {
  const zip = new JSZip()
  for (const [path, text] of Object.entries(files)) zip.file(path, text)
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' })
}

/** An archive with one file, whose numbers are all in Zip64 records (APPNOTE 4.3.14, 4.3.15, 4.5.3). */
function zip64Of(path: string, text: string): Buffer {
  const data = Buffer.from(text)
  const packed = deflateRawSync(data)
  const name = Buffer.from(path)
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(8, 8)
  local.writeUInt16LE(name.length, 26)
  const wide = Buffer.alloc(28)
  wide.writeUInt16LE(1, 0)
  wide.writeUInt16LE(24, 2)
  wide.writeBigUInt64LE(BigInt(data.length), 4)
  wide.writeBigUInt64LE(BigInt(packed.length), 12)
  const central = Buffer.alloc(46)
  central.writeUInt32LE(0x02014b50, 0)
  central.writeUInt16LE(8, 10)
  central.writeUInt32LE(crc32(data), 16)
  central.fill(0xff, 20, 28)
  central.writeUInt16LE(name.length, 28)
  central.writeUInt16LE(wide.length, 30)
  central.fill(0xff, 42, 46)
  const start = local.length + name.length + packed.length
  const size = central.length + name.length + wide.length
  const record = Buffer.alloc(56)
  record.writeUInt32LE(0x06064b50, 0)
  record.writeBigUInt64LE(44n, 4)
  record.writeBigUInt64LE(1n, 24)
  record.writeBigUInt64LE(1n, 32)
  record.writeBigUInt64LE(BigInt(size), 40)
  record.writeBigUInt64LE(BigInt(start), 48)
  const locator = Buffer.alloc(20)
  locator.writeUInt32LE(0x07064b50, 0)
  locator.writeBigUInt64LE(BigInt(start + size), 8)
  locator.writeUInt32LE(1, 16)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.fill(0xff, 8, 20)
  return Buffer.concat([local, name, packed, central, name, wide, record, locator, end])
}

describe('openZip', () => {
  test('lists files in the order of the directory, without folders', async () => {
    const zip = openZip(await zipOf({ 'b.txt': 'B', 'a/c.txt': 'C' }))
    expect(zip?.files.map(({ path, size }) => [path, size])).toEqual([
      ['b.txt', 1],
      ['a/c.txt', 1],
    ])
    expect(textOf(zip?.file('a/c.txt')?.read())).toBe('C')
    expect(zip?.file('a')).toBeUndefined()
  })

  test('unpacks no more than it is allowed to', async () => {
    const bomb = openZip(await zipOf({ 'a.txt': 'x'.repeat(1_000_000) }))
    expect(bomb?.file('a.txt')?.read(999_999)).toBeUndefined()
    expect(bomb?.file('a.txt')?.read(1_000_000)).toHaveLength(1_000_000)
  })

  test('gives out nothing that is larger or smaller than the archive says', async () => {
    for (const size of [0, 10, 1000]) {
      const liar = await zipOf({ 'a.txt': 'x'.repeat(100) })
      liar.writeUInt32LE(size, liar.lastIndexOf('a.txt') - 46 + 24)
      expect(openZip(liar)?.file('a.txt')?.read()).toBeUndefined()
    }
  })

  test('gives out nothing whose checksum is another, nor what is encrypted', async () => {
    const damaged = await zipOf({ 'a.txt': 'x' })
    damaged.writeUInt32LE(1, damaged.lastIndexOf('a.txt') - 46 + 16)
    expect(openZip(damaged)?.file('a.txt')?.read()).toBeUndefined()
    const locked = await zipOf({ 'a.txt': 'x' })
    locked.writeUInt16LE(1, locked.lastIndexOf('a.txt') - 46 + 8)
    expect(openZip(locked)?.file('a.txt')?.read()).toBeUndefined()
  })

  test('reads on past a file whose header is not there', async () => {
    const broken = await zipOf({ 'a.txt': 'A', 'b.txt': 'B' })
    broken.writeUInt32LE(0, 0)
    const zip = openZip(broken)
    expect(zip?.file('a.txt')?.read()).toBeUndefined()
    expect(textOf(zip?.file('b.txt')?.read())).toBe('B')
  })

  test('passes over bytes before and after the archive', async () => {
    const zip = await zipOf({ 'a.txt': 'A', 'b.txt': 'B' })
    const wrapped = Buffer.concat([Buffer.from('\n<html> '.repeat(100)), zip, Buffer.from('\n')])
    const opened = openZip(wrapped)
    expect(opened?.files.map((file) => textOf(file.read()))).toEqual(['A', 'B'])
  })

  test('reads Zip64, with bytes before it as well', () => {
    const zip = zip64Of('a.txt', 'a text of some length')
    for (const archive of [zip, Buffer.concat([Buffer.from('junk'), zip])]) {
      const file = openZip(archive)?.file('a.txt')
      expect(file?.size).toBe(21)
      expect(textOf(file?.read())).toBe('a text of some length')
    }
  })

  test('takes the last of several files with one path', async () => {
    const zip = await zipOf({ 'a.txt': 'first', 'b.txt': 'last' })
    for (let at = zip.indexOf('b.txt'); at !== -1; at = zip.indexOf('b.txt')) zip.write('a', at)
    expect(textOf(openZip(zip)?.file('a.txt')?.read())).toBe('last')
  })

  test('is undefined for what is no archive or has a broken directory', async () => {
    const zip = await zipOf({ 'a.txt': 'A', 'b.txt': 'B' })
    expect(openZip(new Uint8Array())).toBeUndefined()
    expect(openZip(Buffer.from('PK\u0003\u0004 not'))).toBeUndefined()
    expect(openZip(zip.subarray(0, zip.length - 23))).toBeUndefined()
    const broken = Buffer.from(zip)
    broken.writeUInt32LE(0, broken.lastIndexOf('b.txt') - 46)
    expect(openZip(broken)).toBeUndefined()
  })

  test('never throws, whatever byte is another', async () => {
    for (const zip of [await zipOf({ 'a.txt': 'A', 'b/c.txt': 'C' }), zip64Of('a.txt', 'A')])
      for (let at = 0; at < zip.length; at++)
        for (const byte of [0, 0x55, 0xff]) {
          const broken = Buffer.from(zip)
          broken[at] = byte
          expect(() => openZip(broken)?.files.map((file) => file.read())).not.toThrow()
        }
  })
})
