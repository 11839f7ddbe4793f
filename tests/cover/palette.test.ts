import { expect, it } from 'vitest'
import { hashText, palettes } from '../../src/cover/palette.ts'

// WCAG 2.2, relative luminance and contrast ratio.
function luminance(color: string): number {
  const channel = (at: number): number => {
    const value = Number.parseInt(color.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

it.each(palettes)('can be read: $ink and $accent on $ground', ({ ground, ink, accent }) => {
  expect(contrast(ink, ground)).toBeGreaterThanOrEqual(7)
  expect(contrast(accent, ground)).toBeGreaterThanOrEqual(4.5)
})

it('spreads titles over all palettes', () => {
  const titles = Array.from({ length: 500 }, (_, index) => `Title ${index}`)
  expect(new Set(titles.map((title) => hashText(title) % palettes.length)).size).toBe(
    palettes.length,
  )
})
