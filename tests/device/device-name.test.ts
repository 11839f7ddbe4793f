import { describe, expect, test } from 'vitest'
import { endingOf, formatOf } from '../../src/device/book-file.ts'
import { deviceKinds, type DeviceKind } from '../../src/device/device-kind.ts'
import { deviceName } from '../../src/device/device-name.ts'

const kind = (id: string): DeviceKind => {
  const found = deviceKinds.findLast((kind) => kind.id === id)
  if (!found) throw new Error(id)
  return found
}
const name = (fileName: string, id = 'kobo', folder = '', number = 1): string =>
  deviceName({ fileName, format: formatOf(fileName) }, kind(id), folder, number)

describe('formatOf', () => {
  test('knows a KEPUB by both of its endings', () => {
    expect(formatOf('A.KEPUB.EPUB')).toBe('kepub')
    expect(formatOf('a.epub')).toBe('epub')
    expect(formatOf('a')).toBe('')
    expect(endingOf('kepub')).toBe('.kepub.epub')
  })
})

describe('deviceName', () => {
  test('leaves a plain name as it is', () => {
    expect(name('the-salt-road.epub')).toBe('the-salt-road.epub')
    expect(name('Война и мир.epub')).toBe('Война и мир.epub')
  })

  test('takes out what FAT refuses and what would hide the book', () => {
    expect(name('a: "b"? c*|d.epub')).toBe('a- -b- c-d.epub')
    expect(name('..hidden. .epub')).toBe('hidden.epub')
    expect(name('..\\..\\x.epub')).toBe('-..-x.epub')
    expect(name('con.epub')).toBe('book-con.epub')
    expect(name('.epub')).toBe('book.epub')
    expect(name('\u202Ebupe.epub')).toBe('-bupe.epub')
  })

  test('gives a KEPUB both endings', () => {
    expect(deviceName({ fileName: 'a.kepub', format: 'kepub' }, kind('kobo'), '', 1)).toBe(
      'a.kepub.epub',
    )
    expect(name('a.kepub.epub', 'kobo', '', 2)).toBe('a-2.kepub.epub')
  })

  test('stays under 185 bytes with its path on a Kobo, at the end of a character', () => {
    const long = name(`${'é'.repeat(200)}.kepub.epub`)
    const path = new TextEncoder().encode(`/mnt/onboard/${long}`)
    expect(path.length).toBeLessThan(185)
    expect(path.length).toBeGreaterThan(180)
    expect(long).toMatch(/^é+\.kepub\.epub$/)
  })

  test('stays within 255 bytes elsewhere, with its number', () => {
    const long = name(`${'x'.repeat(300)}.epub`, 'nook', 'NOOK/Books', 12)
    expect(long).toHaveLength(255)
    expect(long).toMatch(/x-12\.epub$/)
  })
})
