import { expect, it } from 'vitest'
import { beginCover } from '../../src/cover/begin-cover.ts'
import { drawCover } from '../../src/cover/draw-cover.ts'
import { loadFontLibrary } from '../../src/fonts/load-font-library.ts'
import { openKeep } from '../../src/keep/keep.ts'
import { parseTheme } from '../../src/theme/stylesheet/parse-theme.ts'
import { book, metadata } from '../support/build.ts'
import { silent } from '../support/collect.ts'

const fonts = await loadFontLibrary([], silent)
const theme = parseTheme('classic', () => undefined, silent)

it('gives the picture that the author gave', async () => {
  const bytes = new Uint8Array([1, 2, 3])
  const given = { name: 'sea.jpg', mediaType: 'image/jpeg' as const, bytes, width: 16, height: 25 }
  const of = {
    ...book(),
    metadata: metadata({ cover: 'sea.jpg' }),
    resources: { 'sea.jpg': given },
  }
  expect(await (await beginCover(of, theme, fonts)).finish()).toBe(given)
})

it('draws a cover, and draws it once as long as nothing that it shows changes', async () => {
  const of = book()
  const drawn = await drawCover(of.metadata, theme, fonts)
  expect(await (await beginCover(of, theme, fonts)).finish()).toEqual(drawn)
  const keep = openKeep()
  const first = await (await beginCover(of, theme, fonts, keep)).finish()
  const later = { ...of, metadata: { ...of.metadata, modified: '2030-01-01T00:00:00Z' } }
  expect(first).toEqual(drawn)
  expect(await (await beginCover(later, theme, fonts, keep)).finish()).toBe(first)
})
