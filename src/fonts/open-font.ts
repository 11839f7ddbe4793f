/**
 * A font file opened with HarfBuzz: metrics, coverage and shaped text. Shaped words are cached,
 * because a book repeats its words.
 */
import { Blob, Face, Font as HarfBuzzFont, MetricsTag } from 'harfbuzzjs'
import { canShape } from './coverage.ts'
import type { Bounds, Font, FontMetrics, Shape, ShapeOptions } from './font.ts'
import type { FaceStyle } from './match-face.ts'
import { shapeText, type ShapingFont } from './shape-text.ts'
import {
  capitalLetters,
  featureSetOf,
  smallCapitalForms,
  type CapitalLetters,
} from './small-capitals.ts'

/** A face whose file may not have been read yet. */
export interface FontSource extends FaceStyle {
  readonly family: string
  /** The name of the font if its file has none. */
  readonly file: string
  readonly read: () => Uint8Array
  /** Makes the name unique in the library. */
  readonly nameFont: (postScriptName: string) => string
  /** Called when the font shapes its first text. */
  readonly onFirstUse: (font: Font) => void
}

/** Opens a Font that reads its file only when a caller needs something from it. */
export function openFont(source: FontSource): Font {
  return new LazyFont(source)
}

// What a font has shaped with some options.
interface Bucket {
  readonly options: ShapeOptions
  readonly shapes: Map<string, Shape>
  readonly letters: CapitalLetters | undefined
}

class LazyFont implements Font {
  readonly family: string
  readonly style: 'normal' | 'italic'
  readonly weight: number
  readonly #source: FontSource
  readonly #buckets = new Map<string, Bucket>()
  #opened: OpenedFont | undefined
  #bucket: Bucket | undefined

  constructor(source: FontSource) {
    this.family = source.family
    this.style = source.style
    this.weight = source.weight
    this.#source = source
  }

  get id(): string {
    return this.#open().id
  }
  get metrics(): FontMetrics {
    return this.#open().metrics
  }
  get bytes(): Uint8Array {
    return this.#open().bytes
  }

  has(codePoint: number): boolean {
    return canShape(this.#open().codePoints, codePoint)
  }

  hasFeature(tag: string): boolean {
    return this.#open().features.has(tag)
  }

  shape(text: string, options: ShapeOptions): Shape {
    const { shapes, letters } = this.#bucketFor(options)
    const known = shapes.get(text)
    if (known) return known
    const forms = letters && smallCapitalForms(text, letters)
    const shape = shapeText(this.#open(), text, options, forms)
    shapes.set(text, shape)
    return shape
  }

  #lettersFor(options: ShapeOptions): CapitalLetters | undefined {
    if (!this.hasFeature('locl')) return undefined
    return capitalLetters(options.features, (letter, features) => {
      const plain = { ...options, features: featureSetOf(features) }
      const { glyphs } = shapeText(this.#open(), letter, plain)
      return glyphs.map(({ id }) => id).join()
    })
  }

  glyphBounds(glyph: number): Bounds {
    const { font, metrics } = this.#open()
    const extents = font.glyphExtents(glyph)
    if (!extents) return { minX: 0, minY: 0, maxX: 0, maxY: 0 }
    const em = metrics.unitsPerEm
    return {
      minX: extents.xBearing / em,
      minY: (extents.yBearing + extents.height) / em,
      maxX: (extents.xBearing + extents.width) / em,
      maxY: extents.yBearing / em,
    }
  }

  glyphPath(glyph: number): string {
    const { font, metrics } = this.#open()
    return font
      .glyphToJson(glyph)
      .map(
        ({ type, values }) =>
          type + values.map((value) => Number((value / metrics.unitsPerEm).toFixed(5))).join(' '),
      )
      .join('')
  }

  // Callers reuse their options objects, so comparing with the last one saves building a key for
  // each word.
  #bucketFor(options: ShapeOptions): Bucket {
    if (this.#bucket?.options === options) return this.#bucket
    const key = `${options.direction ?? 'ltr'} ${options.language} ${options.features.key}`
    let bucket = this.#buckets.get(key)
    if (!bucket) {
      if (this.#buckets.size === 0) this.#source.onFirstUse(this)
      bucket = { options, shapes: new Map(), letters: this.#lettersFor(options) }
      this.#buckets.set(key, bucket)
    }
    return (this.#bucket = { ...bucket, options })
  }

  #open(): OpenedFont {
    return (this.#opened ??= openFile(this.#source))
  }
}

interface OpenedFont extends ShapingFont {
  readonly id: string
  readonly metrics: FontMetrics
  readonly codePoints: ReadonlySet<number>
  readonly features: ReadonlySet<string>
  readonly bytes: Uint8Array
}

function openFile(source: FontSource): OpenedFont {
  const bytes = source.read()
  const face = new Face(new Blob(bytes))
  const font = new HarfBuzzFont(face)
  return {
    id: source.nameFont(face.getName(postScriptNameId, 'en') || source.file),
    font,
    unitsPerEm: face.upem,
    glyphs: new Map(),
    metrics: readMetrics(font, face.upem),
    codePoints: new Set(face.collectUnicodes()),
    features: new Set([...face.getTableFeatureTags('GSUB'), ...face.getTableFeatureTags('GPOS')]),
    bytes,
  }
}

// OpenType 1.9, `name`, name IDs.
const postScriptNameId = 6

function readMetrics(font: HarfBuzzFont, unitsPerEm: number): FontMetrics {
  const extents = font.hExtents()
  const metric = (tag: MetricsTag) => font.getMetricPositionWithFallback(tag) / unitsPerEm
  const space = font.nominalGlyph(0x20)
  return {
    unitsPerEm,
    ascender: extents.ascender / unitsPerEm,
    descender: extents.descender / unitsPerEm,
    capHeight: metric(MetricsTag.CAP_HEIGHT),
    xHeight: metric(MetricsTag.X_HEIGHT),
    underlinePosition: metric(MetricsTag.UNDERLINE_OFFSET),
    underlineThickness: metric(MetricsTag.UNDERLINE_SIZE),
    strikeoutPosition: metric(MetricsTag.STRIKEOUT_OFFSET),
    space: space === undefined ? 0.25 : font.glyphHAdvance(space) / unitsPerEm,
  }
}
