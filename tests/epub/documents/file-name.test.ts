import { expect, it } from 'vitest'
import { FileNames, fileStem } from '../../../src/epub/documents/file-name.ts'
it('makes a plain word of a title', () => {
  expect(fileStem('Après tout: ça ira!', 'chapter')).toBe('apres-tout-ca-ira')
})

it('falls back where nothing of a title is ASCII', () => {
  expect(fileStem('Глава', 'chapter')).toBe('chapter')
})

it('cuts a long title between words', () => {
  const name = fileStem(
    'a very long title that goes on and on until nobody wants to read it any more',
    '',
  )
  expect(name).toBe('a-very-long-title-that-goes-on-and-on-until')
})

it('does not give a name twice, whatever its case', () => {
  const names = new FileNames(['Toc.xhtml'])
  expect([names.give('toc', 'xhtml'), names.give('TOC', 'xhtml')]).toEqual([
    'toc-2.xhtml',
    'TOC-3.xhtml',
  ])
})
