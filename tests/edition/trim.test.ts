import { describe, expect, it } from 'vitest'
import { printers, printsTrim } from '../../src/edition/printers.ts'
import { parseTrim } from '../../src/edition/trim.ts'

describe('parseTrim', () => {
  it('reads sizes and their names', () => {
    expect(parseTrim('5.5x8.5in')).toEqual({ width: 396, height: 612 })
    expect(parseTrim('148 × 210 mm')).toEqual(parseTrim('A5'))
    expect(parseTrim('us-trade')).toEqual({ width: 432, height: 648 })
  })

  it('refuses what no page can be', () => {
    for (const text of ['', 'a5x', '1x1in', '100x100in', '6x9', '0x9in', 'constructor']) {
      expect([text, parseTrim(text)]).toEqual([text, undefined])
    }
  })
})

describe('printsTrim', () => {
  it('knows what a printer makes', () => {
    expect(printsTrim(printers.kdp, { width: 396, height: 612 })).toBe(true)
    expect(printsTrim(printers.kdp, { width: 250, height: 612 })).toBe(false)
    // A4 is as high as KDP prints, to the twentieth of a point.
    expect(printsTrim(printers.kdp, parseTrim('210x297mm') ?? { width: 0, height: 0 })).toBe(false)
  })
})
