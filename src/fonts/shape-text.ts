import {
  Buffer,
  ClusterLevel,
  Direction,
  Feature,
  shape as shapeBuffer,
  type Font as HarfBuzzFont,
} from 'harfbuzzjs'
import type { FeatureSet, Glyph, Shape, ShapeOptions } from './font.ts'
import { scriptOf } from './script.ts'

// One buffer for all fonts: shaping is synchronous, and a buffer costs more to make than a word to shape.
const buffer = new Buffer()
const featureLists = new Map<string, Feature[]>()

/**
 * Shapes a text in one font. `known` holds the last glyph made of each id, by font, so that most glyphs of a book are the
 * same few hundred objects.
 */
export function shapeText(
  font: HarfBuzzFont,
  unitsPerEm: number,
  text: string,
  options: ShapeOptions,
  known: Glyph[],
): Shape {
  buffer.clearContents()
  buffer.setClusterLevel(ClusterLevel.MONOTONE_CHARACTERS)
  buffer.setDirection(options.direction === 'rtl' ? Direction.RTL : Direction.LTR)
  buffer.setLanguage(isLanguageTag.test(options.language) ? options.language : 'und')
  buffer.setScript(scriptOf(text, options.language))
  buffer.addText(text)
  shapeBuffer(font, buffer, featureList(options.features))
  const infos = buffer.getGlyphInfos()
  const positions = buffer.getGlyphPositions()
  const clusterText = clusterTexts(infos, text)
  let advance = 0
  const glyphs = infos.map((info, index) => {
    const position = positions[index]
    if (!position) throw new Error(`internal: no position for glyph ${index} of "${text}"`)
    advance += position.xAdvance
    return internGlyph(known, {
      id: info.codepoint,
      advance: position.xAdvance / unitsPerEm,
      xOffset: position.xOffset / unitsPerEm,
      yOffset: position.yOffset / unitsPerEm,
      text: clusterText[index] ?? '',
    })
  })
  return { text, advance: advance / unitsPerEm, glyphs }
}

// HarfBuzz takes ASCII; what an author wrote may be anything.
const isLanguageTag = /^[A-Za-z0-9-]+$/

function featureList(set: FeatureSet): Feature[] {
  let features = featureLists.get(set.key)
  if (!features) {
    features = Object.entries(set.features).map(([tag, value]) => new Feature(tag, value))
    featureLists.set(set.key, features)
  }
  return features
}

// The first glyph of a cluster in visual order takes the characters up to where the next cluster begins in the text.
// Clusters rise from left to right, or fall when the run is set from right to left.
function clusterTexts(infos: readonly { readonly cluster: number }[], text: string): string[] {
  // Mostly every character has a glyph, in the order of the text.
  if (infos.length === text.length && infos.every(({ cluster }, index) => cluster === index)) {
    return text.split('')
  }
  const starts = [...new Set(infos.map((info) => info.cluster))].sort((a, b) => a - b)
  const ends = new Map(starts.map((start, index) => [start, starts[index + 1] ?? text.length]))
  return infos.map((info, index) => {
    const isFirst = index === 0 || infos[index - 1]?.cluster !== info.cluster
    return isFirst ? text.slice(info.cluster, ends.get(info.cluster)) : ''
  })
}

function internGlyph(known: Glyph[], glyph: Glyph): Glyph {
  const last = known[glyph.id]
  if (
    last &&
    last.advance === glyph.advance &&
    last.text === glyph.text &&
    last.xOffset === glyph.xOffset &&
    last.yOffset === glyph.yOffset
  ) {
    return last
  }
  known[glyph.id] = glyph
  return glyph
}
