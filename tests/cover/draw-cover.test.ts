import { expect, it } from 'vitest'
import type { Metadata } from '../../src/book/model/metadata.ts'
import { drawCover } from '../../src/cover/draw-cover.ts'
import { loadFontLibrary } from '../../src/fonts/load-font-library.ts'
import { parseTheme } from '../../src/theme/stylesheet/parse-theme.ts'
import { metadata } from '../support/build.ts'
import { silent } from '../support/collect.ts'

const fonts = await loadFontLibrary([], silent)
const draw = (given: Partial<Metadata>, theme = 'classic') =>
  drawCover(
    metadata(given),
    parseTheme(theme, () => undefined, silent),
    fonts,
  )

it('is a PNG of the size that shops ask for, small enough to be sent with every book', async () => {
  const cover = await draw({
    title: 'The Salt Road',
    subtitle: 'A Novel',
    series: { name: 'The Coast', number: 2 },
    publisher: 'Lantern Press',
  })
  expect(cover).toMatchObject({ mediaType: 'image/png', width: 1600, height: 2560 })
  const bytes = Buffer.from(cover.bytes)
  expect(bytes.subarray(1, 4).toString()).toBe('PNG')
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1600, 2560])
  expect(bytes.length).toBeLessThan(150_000)
})

it('is the same in every build, and another for another title', async () => {
  const one = await draw({ title: 'The Salt Road' })
  const again = await draw({ title: 'The Salt Road' })
  const other = await draw({ title: 'The Salt Roads' })
  expect(Buffer.from(again.bytes).equals(one.bytes)).toBe(true)
  expect(Buffer.from(other.bytes).equals(one.bytes)).toBe(false)
})

it('is set in the type of the theme', async () => {
  const classic = await draw({ title: 'Dracula' })
  const modern = await draw({ title: 'Dracula' }, 'modern')
  expect(Buffer.from(modern.bytes).equals(classic.bytes)).toBe(false)
})

it('takes any title: very long, in other scripts, in characters that no font has, or none', async () => {
  const titles = ['word '.repeat(80), 'ß'.repeat(200), 'Война и мир', 'שלום', '\u{10ffff}', '']
  for (const title of titles) {
    expect((await draw({ title, contributors: [] })).bytes.length).toBeGreaterThan(1000)
  }
})
