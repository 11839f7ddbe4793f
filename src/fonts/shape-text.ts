import {
  Buffer,
  ClusterLevel,
  Direction,
  Feature,
  shape as shapeBuffer,
  type Font as HarfBuzzFont,
} from 'harfbuzzjs'
import type { Em } from '../edition/length.ts'
import type { FeatureSet, Glyph, Shape, ShapeOptions } from './font.ts'
import type { LocalForms } from './small-capitals.ts'
import { scriptOf } from '../language/script.ts'

// One buffer for all fonts: shaping is synchronous, and making a buffer takes longer than shaping a
// word.
const buffer = new Buffer()
buffer.setClusterLevel(ClusterLevel.MONOTONE_CHARACTERS)
const featureLists = new Map<string, Feature[]>()

/** A font, ready to shape text in. */
export interface ShapingFont {
  readonly font: HarfBuzzFont
  readonly unitsPerEm: number
  /**
   * The last glyph object made for each glyph id, so that the glyphs of a book share a few hundred
   * objects.
   */
  readonly glyphs: Map<number, Glyph>
}

/** Shapes a text in one font. */
export function shapeText(
  { font, unitsPerEm, glyphs: known }: ShapingFont,
  text: string,
  options: ShapeOptions,
  forms?: LocalForms,
): Shape {
  buffer.clearContents()
  if (isPlainEnglish(text, options)) {
    // HarfBuzz guesses script and direction in one call; setting them takes three.
    buffer.addText(text)
    buffer.guessSegmentProperties()
  } else {
    buffer.setDirection(options.direction === 'rtl' ? Direction.RTL : Direction.LTR)
    buffer.setLanguage(isLanguageTag.test(options.language) ? options.language : 'und')
    buffer.setScript(scriptOf(text, options.language))
    buffer.addText(forms?.text ?? text)
  }
  const features = featureList(options.features)
  shapeBuffer(font, buffer, forms ? [...features, ...formFeatures(forms)] : features)
  const infos = buffer.getGlyphInfos()
  const positions = buffer.getGlyphPositions()
  const clusterText = clusterTexts(infos, text, options.direction === 'rtl')
  let advance = 0
  const glyphs = infos.map((info, index) => {
    const position = positions[index]
    if (!position) throw new Error(`internal: no position for glyph ${index} of "${text}"`)
    advance += position.xAdvance
    return internGlyph(
      known,
      info.codepoint,
      position.xAdvance / unitsPerEm,
      position.xOffset / unitsPerEm,
      position.yOffset / unitsPerEm,
      clusterText[index] ?? '',
    )
  })
  return { text, advance: advance / unitsPerEm, glyphs }
}

// Words that begin with an ASCII letter, in a language that no font treats specially.
function isPlainEnglish(text: string, { language, direction }: ShapeOptions): boolean {
  return (
    direction !== 'rtl' && language.startsWith('en') && /^[a-zA-Z][a-zA-Z’.,;:!?”-]*$/.test(text)
  )
}

// HarfBuzz takes ASCII only; an author may have written anything.
const isLanguageTag = /^[A-Za-z0-9-]+$/

function featureList(set: FeatureSet): Feature[] {
  let features = featureLists.get(set.key)
  if (!features) {
    features = Object.entries(set.features).map(([tag, value]) => new Feature(tag, value))
    featureLists.set(set.key, features)
  }
  return features
}

function formFeatures({ off, capitals }: LocalForms): readonly Feature[] {
  return [
    ...off.map((at) => new Feature('locl', 0, at, at + 1)),
    ...capitals.map((at) => new Feature('c2sc', 1, at, at + 1)),
  ]
}

// The first glyph of a cluster gets the characters up to the next cluster in the text. Clusters
// rise from left to right; in a run from right to left they fall. There each glyph of a cluster
// gets one character, because many readers reverse such text character by character.
function clusterTexts(
  infos: readonly { readonly cluster: number }[],
  text: string,
  isRightToLeft: boolean,
): string[] {
  const texts = infos.map(() => '')
  let end = text.length
  const take = (index: number, cluster: number) => {
    texts[index] = text.slice(cluster, end)
    end = cluster
  }
  if (isRightToLeft) {
    infos.forEach(({ cluster }, index) => {
      if (infos[index - 1]?.cluster !== cluster) take(index, cluster)
    })
    return dealOut(texts)
  }
  for (let index = infos.length - 1; index >= 0; index--) {
    const cluster = infos[index]?.cluster ?? 0
    if (index === 0 || infos[index - 1]?.cluster !== cluster) take(index, cluster)
  }
  return texts
}

// The glyphs of such a cluster run from the last mark to the letter, so the letter comes last.
function dealOut(texts: readonly string[]): string[] {
  const dealt = [...texts]
  for (let from = 0, to = 0; from < texts.length; from = to) {
    for (to = from + 1; to < texts.length && texts[to] === '';) to++
    const characters = [...(texts[from] ?? '')]
    for (let glyph = to - 1; glyph > from; glyph--) dealt[glyph] = characters.shift() ?? ''
    dealt[from] = characters.join('')
  }
  return dealt
}

function internGlyph(
  known: Map<number, Glyph>,
  id: number,
  advance: Em,
  xOffset: Em,
  yOffset: Em,
  text: string,
): Glyph {
  const last = known.get(id)
  if (
    last &&
    last.advance === advance &&
    last.text === text &&
    last.xOffset === xOffset &&
    last.yOffset === yOffset
  ) {
    return last
  }
  const glyph = { id, advance, xOffset, yOffset, text }
  known.set(id, glyph)
  return glyph
}
