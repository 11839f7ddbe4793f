import { describe, expect, it } from 'vitest'
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
