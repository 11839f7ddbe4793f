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

/** The file with a table of its filled with nonsense. */
function withoutTable(tag: string): Uint8Array {
  const broken = Uint8Array.from(file)
  const view = new DataView(broken.buffer)
  for (let entry = 12; entry < 12 + 16 * view.getUint16(4); entry += 16) {
    if (String.fromCharCode(...broken.subarray(entry, entry + 4)) !== tag) continue
    const offset = view.getUint32(entry + 8)
    broken.fill(0xff, offset, offset + view.getUint32(entry + 12))
  }
  return broken
}

test.each([
  ['text', new TextEncoder().encode('not a font'), 'is not a font'],
  ['a collection', new TextEncoder().encode('ttcf....'), 'is a collection of several fonts'],
  ['half a file', file.slice(0, 5000), 'is damaged: its table "hmtx" is missing or cut off'],
  ['a font with a broken table of kerning', withoutTable('GPOS'), 'is damaged'],
  ['a broken WOFF2', new TextEncoder().encode('wOF2 and nothing'), 'is damaged'],
])('%s is refused with a message', async (_, bytes, problem) => {
  const { font, reports } = await convert(bytes)
  expect(font).toBeUndefined()
  expect(reports[0]?.code).toBe('font/unreadable')
  expect(reports[0]?.message).toContain(`The font file "fonts/mine.ttf" ${problem}`)
})

test('a font whose outlines lead nowhere is refused, and does not end the build', async () => {
  const loca = tableAt('loca')
  const damaged = new Uint8Array(file)
  damaged.fill(0xee, loca.offset + 8, loca.offset + loca.length)
  const { font, reports } = await convert(damaged)
  expect(font).toBeUndefined()
  expect(reports.map(({ code }) => code)).toEqual(['font/unreadable'])
})

function tableAt(tag: string): { readonly offset: number; readonly length: number } {
  const view = new DataView(file.buffer, file.byteOffset)
  for (let entry = 12; entry < 12 + view.getUint16(4) * 16; entry += 16) {
    if (String.fromCharCode(...file.subarray(entry, entry + 4)) === tag)
      return { offset: view.getUint32(entry + 8), length: view.getUint32(entry + 12) }
  }
  throw new Error(`internal: no table ${tag}`)
}
