import type { FeatureSet, Font } from './font.ts'
import { pathPoints } from './path-points.ts'

/**
 * Whether the figure 1 of a font, with some features, is drawn like a capital I: many old-style
 * figures are. Among capitals, "11" then reads as "II".
 */
export function isOneLikeI(font: Font, features: FeatureSet, language: string): boolean {
  const glyph = (text: string, set: FeatureSet) =>
    font.shape(text, { features: set, language }).glyphs[0]?.id
  const one = glyph('1', features)
  const capital = glyph('I', { key: '', features: {} })
  if (one === undefined || capital === undefined) return false
  const lean = leanOf(font.glyphPath(one))
  const straight = leanOf(font.glyphPath(capital))
  if (lean === undefined || straight === undefined) return false
  return Math.abs(lean - straight) < sameLean
}

// A 1 with a flag leans at least 0.07 of its height more to the left than an I; one that is drawn
// like an I, at most 0.015 (measured in the faces that come with the program).
const sameLean = 0.04

// How far the middle of the head of a glyph stands to the right of the middle of its foot, as a
// share of its height. Head and foot are three tenths of the height.
function leanOf(path: string): number | undefined {
  const points = pathPoints(path)
  const ys = points.map(({ y }) => y)
  const foot = Math.min(...ys)
  const height = Math.max(...ys) - foot
  if (ys.length === 0 || height <= 0) return undefined
  const middle = (from: number, to: number) => {
    const band = points.flatMap(({ x, y }) => {
      const share = (y - foot) / height
      return share >= from && share <= to ? [x] : []
    })
    return (Math.min(...band) + Math.max(...band)) / 2
  }
  return (middle(0.7, 1) - middle(0, 0.3)) / height
}
