import { expect, test } from 'vitest'
import { loadFontFaces } from '../../../src/project/resources/load-font-faces.ts'
import { bookFolder } from '../../support/book-folder.ts'
import { collect, silent } from '../../support/collect.ts'

const face = { family: 'Mine', style: 'normal', weight: 400, from: 'look/my.css' } as const

test('reads a font from beside its stylesheet', () => {
  const directory = bookFolder({ 'look/mine.ttf': 'font' })
  const [file] = loadFontFaces({ directory }, [{ ...face, path: 'mine.ttf' }], silent)
  expect(file).toMatchObject({ family: 'Mine', weight: 400, file: 'look/mine.ttf' })
  expect(new TextDecoder().decode(file?.bytes)).toBe('font')
})

test('names a font that is not there, and never reads outside of the folder', () => {
  const { report, codes } = collect()
  const directory = bookFolder({ 'look/my.css': '' })
  const faces = ['mine.ttf', '../../mine.ttf', '/etc/passwd'].map((path) => ({ ...face, path }))
  expect(loadFontFaces({ directory }, faces, report)).toEqual([])
  expect(codes()).toEqual(['font/not-found', 'project/path-outside', 'project/path-outside'])
})
