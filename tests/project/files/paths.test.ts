/** Paths and names as other systems write them. */
import { writeFileSync } from 'node:fs'
import { join, posix, win32 } from 'node:path'
import { describe, expect, test } from 'vitest'
import { outputName } from '../../../src/edition/output-name.ts'
import { isReservedName } from '../../../src/edition/reserved-name.ts'
import { pictureFile } from '../../../src/import/structure/picture-file.ts'
import { insidePath, readInside } from '../../../src/project/files/read-inside.ts'
import { wayInto } from '../../../src/project/files/way-into.ts'
import { bookFolder } from '../../support/book-folder.ts'

describe('a path that an author writes', () => {
  test.each([
    ['images\\map.png', 'images/map.png'],
    ['.\\images\\..\\map.png', 'map.png'],
    ['images//map.png', 'images/map.png'],
    ['images/', 'images'],
    ['..map.png', '..map.png'],
    ['C', 'C'],
  ])('%s leads to %s', (written, path) => {
    expect(insidePath(written)).toBe(path)
  })

  test.each([
    '..\\map.png',
    'images\\..\\..\\map.png',
    'C:\\maps\\map.png',
    'c:/maps/map.png',
    'C:map.png',
    '\\\\server\\share\\map.png',
    '//server/share/map.png',
    '\\\\?\\C:\\map.png',
    '\\\\.\\NUL',
    '\\map.png',
    '/map.png',
    'map.png\0.txt',
  ])('%s leads out of the book', (written) => {
    expect(insidePath(written)).toBeUndefined()
  })

  test('finds a name whose accents are letters of their own on the disk, and the other way round', () => {
    const directory = bookFolder({})
    const [composed, apart] = ['Käfer.md', 'Ka\u0308fer 2.md']
    for (const name of [composed, apart]) writeFileSync(join(directory, name), 'x')
    expect(readInside(directory, composed.normalize('NFD'), 9)).toHaveProperty('bytes')
    expect(readInside(directory, apart.normalize('NFC'), 9)).toHaveProperty('bytes')
    expect(readInside(directory, 'Kafer.md', 9)).toEqual({ refusal: 'missing' })
  })

  test('may be longer than any disk allows, and is then missing', () => {
    const directory = bookFolder({})
    expect(readInside(directory, `${'long'.repeat(100)}.md`, 9)).toEqual({ refusal: 'missing' })
  })
})

describe('the way from a folder to a file', () => {
  test('has forward slashes on Windows', () => {
    expect(wayInto('C:\\books\\tale', 'C:\\books\\tale\\images\\map.png', win32)).toBe(
      'images/map.png',
    )
  })

  test('does not tell capitals apart on Windows', () => {
    expect(wayInto('C:\\Books', 'c:\\books\\a.md', win32)).toBe('a.md')
  })

  test('does not lead to another drive, another share or a device', () => {
    for (const path of ['D:\\a.md', '\\\\server\\share\\a.md', '\\\\.\\con', 'C:\\a.md'])
      expect(wayInto('C:\\books', path, win32)).toBeUndefined()
  })

  test('keeps a backslash in a name where it is a letter', () => {
    expect(wayInto('/books', '/books/a\\b.md', posix)).toBe('a\\b.md')
  })

  test('tells a name that begins with two dots from the folder above', () => {
    expect(wayInto('/books', '/books/..a/b.md', posix)).toBe('..a/b.md')
    expect(wayInto('/books', '/a.md', posix)).toBeUndefined()
    expect(wayInto('/books', '/', posix)).toBeUndefined()
    expect(wayInto('/books', '/books', posix)).toBe('')
  })
})

describe('a name that Windows reserves', () => {
  test.each(['con', 'AUX', 'nul.md', 'Com1.png', 'lpt9', 'CONIN$', 'com².txt', 'prn .x'])(
    '%s is one',
    (name) => {
      expect(isReservedName(name)).toBe(true)
    },
  )

  test.each(['conrad', 'com', 'com10', 'nulls.md', 'a.con', '1-aux.md'])('%s is none', (name) => {
    expect(isReservedName(name)).toBe(false)
  })

  test('is given to no edition', () => {
    const ebook = { name: 'ebook', format: 'epub' } as const
    expect(outputName('Aux', ebook, [ebook])).toBe('aux-book.epub')
    expect(outputName('COM¹', ebook, [ebook])).toBe('com1-book.epub')
  })
})

describe('the file of an imported picture', () => {
  test('does not replace another on a disk that does not tell capitals apart', () => {
    expect(pictureFile('Map.png', ['map.png', 'map-2.PNG'])).toBe('Map-3.png')
  })

  test('has no name that Windows reserves, and none that it changes', () => {
    expect(pictureFile('con.png', [])).toBe('picture-con.png')
    expect(pictureFile('map.', [])).toBe('map')
    expect(pictureFile('a:b?.png', [])).toBe('a-b-.png')
    expect(pictureFile('..\\..\\map.png', [])).toBe('map.png')
  })

  test('is short enough for every disk, and still its own', () => {
    const long = `${'picture'.repeat(60)}.png`
    const first = pictureFile(long, [])
    expect(first.length).toBeLessThan(120)
    expect(pictureFile(long, [first])).toMatch(/-2\.png$/)
  })
})
