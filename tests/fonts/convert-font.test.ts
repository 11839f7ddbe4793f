import { expect, test } from 'vitest'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { convertFont } from '../../src/fonts/convert-font.ts'
import { shippedFile } from './shipped-file.ts'

const file = shippedFile('Source Code Pro')

async function convert(bytes: Uint8Array) {
  const reports: Diagnostic[] = []
  const given = { file: 'fonts/mine.ttf', style: 'normal' as const, weight: 400, bytes }
  return { font: await convertFont(given, (report) => reports.push(report)), reports }
}

test('a static font is taken as it is', async () => {
  expect(await convert(file)).toEqual({ font: file, reports: [] })
})

test.each(['woff', 'woff2'] as const)('a %s is unpacked', async (targetFormat) => {
  const { default: subset } = await import('subset-font')
  const packed = await subset(Buffer.from(file), 'abc', { targetFormat: targetFormat as 'sfnt' })
  const { font, reports } = await convert(packed)
  expect(reports).toEqual([])
  expect([...(font ?? []).slice(0, 4)]).toEqual([0, 1, 0, 0])
})

test.each([
  ['text', new TextEncoder().encode('not a font'), 'is not a font'],
  ['a collection', new TextEncoder().encode('ttcf....'), 'is a collection of several fonts'],
  ['half a file', file.slice(0, 5000), 'is damaged: its table "hmtx" is missing or cut off'],
  ['a broken WOFF2', new TextEncoder().encode('wOF2 and nothing'), 'is damaged'],
])('%s is refused with a message', async (_, bytes, problem) => {
  const { font, reports } = await convert(bytes)
  expect(font).toBeUndefined()
  expect(reports[0]?.code).toBe('font/unreadable')
  expect(reports[0]?.message).toContain(`The font file "fonts/mine.ttf" ${problem}`)
})
