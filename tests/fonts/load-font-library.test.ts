import { expect, test } from 'vitest'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import type { FontRequest } from '../../src/fonts/font.ts'
import { loadFontLibrary, type FontFaceFile } from '../../src/fonts/load-font-library.ts'
import { shippedFile } from './shipped-file.ts'

const garamond = shippedFile('EB Garamond')
const bold = shippedFile('EB Garamond', 700)

async function library(faces: readonly FontFaceFile[] = []) {
  const reports: Diagnostic[] = []
  const fonts = await loadFontLibrary(faces, (report) => reports.push(report))
  const match = (...families: string[]) => ({
    as: (style: FontRequest['style'], weight: number) => fonts.match({ families, style, weight }),
  })
  return { fonts, match, reports }
}

function face(given: Partial<FontFaceFile> = {}): FontFaceFile {
  const file = 'fonts/mine.ttf'
  return { family: 'Mine', style: 'normal', weight: 400, file, bytes: garamond, ...given }
}

test('a shipped family has its faces under the names stylesheets use, in any case', async () => {
  const { match, reports } = await library()
  expect(match('EB Garamond').as('italic', 700)[0]?.id).toBe('EBGaramond-BoldItalic')
  expect(match('eb garamond').as('normal', 400)[0]?.id).toBe('EBGaramond-Regular')
  expect(match('Libertinus Serif').as('normal', 600)[0]?.id).toBe('LibertinusSerif-SemiBold')
  expect(reports).toEqual([])
})

test('generic families are families that ship', async () => {
  const { match, reports } = await library()
  expect(match('serif').as('normal', 400)[0]?.family).toBe('EB Garamond')
  expect(match('sans-serif').as('normal', 400)[0]?.family).toBe('Source Sans 3')
  expect(match('monospace').as('normal', 400)[0]?.family).toBe('Source Code Pro')
  expect(reports).toEqual([])
})

test('the families of a style come first, then fallbacks that have what they lack', async () => {
  const { match } = await library()
  const fonts = match('EB Garamond', 'Literata').as('normal', 400)
  expect(fonts.slice(0, 3).map((font) => font.family)).toEqual([
    'EB Garamond',
    'Literata',
    'Noto Serif',
  ])
  const all = [...'Жλ⁂→★☐⚓∴א♔']
  const missing = all.filter(
    (character) => !fonts.some((font) => font.has(character.codePointAt(0) ?? 0)),
  )
  expect(missing).toEqual([])
})

test('the same request gives the same array', async () => {
  const { match } = await library()
  expect(match('serif').as('normal', 400)).toBe(match('serif').as('normal', 400))
})

test('a family that is not there is named once, and the next one serves', async () => {
  const { match, reports } = await library()
  expect(match('Georgia', 'Literata').as('normal', 400)[0]?.family).toBe('Literata')
  match('Georgia', 'Literata').as('italic', 400)
  expect(reports.map((report) => [report.code, report.message])).toEqual([
    ['font/not-found', 'There is no font "Georgia"; "Literata" is used instead.'],
  ])
})

test('a family after one that is there is not missed', async () => {
  const { match, reports } = await library()
  match('Literata', 'Georgia', 'serif').as('normal', 400)
  expect(reports).toEqual([])
})

test('a style with no known family is set in the serif that ships', async () => {
  const { match, reports } = await library()
  expect(match('Nope').as('normal', 400)[0]?.family).toBe('EB Garamond')
  expect(reports).toHaveLength(1)
})

test('a bold that a family lacks is named once and not faked', async () => {
  const { match, reports } = await library([face()])
  expect(match('Mine').as('normal', 700)[0]?.weight).toBe(400)
  match('Mine').as('normal', 800)
  match('Mine').as('italic', 400)
  expect(reports.map((report) => report.message)).toEqual([
    'The font "Mine" has no bold; its regular is used.',
    'The font "Mine" has no 800; its regular is used.',
    'The font "Mine" has no italic; its regular is used.',
  ])
})

test('faces of the author come before a shipped family of the same name', async () => {
  const { match } = await library([face({ family: 'Literata', weight: 700, bytes: bold })])
  const fonts = match('Literata').as('normal', 700)
  expect(fonts[0]?.id).toBe('EBGaramond-Bold')
})

test('two files of one name get names of their own', async () => {
  const { match } = await library([face({ family: 'One' }), face({ family: 'Two' })])
  const ids = ['One', 'Two'].map((family) => match(family).as('normal', 400)[0]?.id)
  expect(ids).toEqual(['EBGaramond-Regular', 'EBGaramond-Regular-2'])
})

test('fonts count as used from their first shaped text on, in that order', async () => {
  const { fonts, match } = await library()
  const options = { features: { key: '', features: {} }, language: 'en' }
  const [literata] = match('Literata').as('normal', 400)
  const [code] = match('monospace').as('normal', 400)
  code?.shape('x', options)
  literata?.shape('x', options)
  code?.shape('y', options)
  expect(fonts.used()).toEqual([code, literata])
})
