import type { Em, Pt } from '../../edition/length.ts'
import type { Font } from '../../fonts/font.ts'
import type { Origin } from '../paged-book/origin.ts'
import type { PlacedDrawing, PlacedItem, PlacedText } from '../paged-book/paged-book.ts'
import { WordsInHand } from '../paged-book/placed-words.ts'
import type { FormulaPiece, ImagePiece, LinkTarget } from '../lists/inline-piece.ts'
import type { ShapedPiece, ShapedWord, TextStyle } from '../words/text-style.ts'
import type { Pen } from './pen.ts'
import { placeDrawing } from './set-drawing.ts'
import { stretchBackground, stretchItems, type TextStretch } from './text-stretch.ts'

/** Where a line begins, and how its glyphs are widened or narrowed. */
export interface InkSettings extends Pen {
  readonly scale: number
  readonly trackingEm: Em
}

/** The look of text in a line, and its link. */
export interface TextLook {
  readonly style: TextStyle
  readonly link?: LinkTarget
  readonly origin: Origin
}

interface Run {
  readonly style: TextStyle
  readonly font: Font
  readonly size: Pt
  readonly isTracked: boolean
  readonly origin: Origin
  readonly words: WordsInHand
}

interface StretchInHand extends TextStretch {
  to: Pt
}

/**
 * Sets one line from left to right: words and images, and the links, underlines and backgrounds
 * that belong to them. The pen moves on with each.
 */
export class InlinePainter {
  readonly #items: PlacedItem[] = []
  readonly #above: PlacedItem[] = []
  readonly #ink: InkSettings
  #x: Pt
  // The run of words or the formula that was set last, until it is known what follows.
  #run: Run | undefined
  #drawing: PlacedDrawing | undefined
  #stretch: StretchInHand | undefined

  constructor(ink: InkSettings) {
    this.#ink = ink
    this.#x = ink.x
  }

  /** Where the next thing is set. */
  get x(): Pt {
    return this.#x
  }

  word(shape: ShapedWord, look: TextLook, hyphenated = false): void {
    const { scale, trackingEm } = this.#ink
    const { style, origin } = look
    const x = this.#x
    for (const piece of shape.pieces) {
      const run = this.#runOf(look, piece, shape.glyphCount > 0)
      const left = x + piece.x * scale + piece.glyphsBefore * trackingEm * style.size
      run.words.add(piece.shape, left, run.origin === origin ? undefined : origin)
    }
    if (hyphenated && shape.pieces.length > 0) this.#run?.words.hyphenate()
    this.#x = x + shape.width * scale + shape.glyphCount * trackingEm * style.size
    this.#extend(look, x, this.#x)
  }

  /** Sets a word space. */
  space(width: Pt, { style, link }: Pick<TextLook, 'style' | 'link'>): void {
    this.spaceFollows()
    this.#x += width
    const stretch = this.#stretch
    if (stretch && stretch.style === style && stretch.link === link) stretch.to = this.#x
  }

  /** Moves on by the stretch between two characters. */
  gap(width: Pt, look: TextLook): void {
    const x = this.#x
    this.#x += width
    this.#extend(look, x, this.#x)
  }

  /** Moves on without setting anything. */
  skip(width: Pt): void {
    this.#x += width
  }

  /** Records that a space follows what was set last. */
  spaceFollows(): void {
    const drawing = this.#drawing
    if (this.#run) this.#run.words.spaceFollows()
    else if (drawing && drawing.alt !== '') {
      this.#drawing = { ...drawing, alt: `${drawing.alt.trimEnd()} ` }
    }
  }

  image({ size: { width, height }, resource, alt, origin, link }: ImagePiece): void {
    this.#putDown()
    const box = { x: this.#x, y: this.#ink.baseline - height, width, height }
    this.#items.push({ type: 'image', ...box, resource, alt, origin })
    if (link) this.#items.push({ type: 'link', ...box, to: link, origin })
    this.#x += width
  }

  /** Sets a part of a formula. The first part has the text of the whole. */
  formula({ parts, alt, font, rise, origin }: FormulaPiece, index: number): void {
    const part = parts[index]
    if (!part) return
    this.#putDown()
    const pen = { x: this.#x, baseline: this.#ink.baseline - rise }
    this.#drawing = placeDrawing(part.drawing, pen, {
      alt: index === 0 ? alt : '',
      font,
      origin,
    })
    this.#x += part.drawing.width
  }

  /** A painter for what stands above this place, at the natural width of its glyphs. */
  above(right: Pt, up: Pt): InlinePainter {
    const { baseline } = this.#ink
    return new InlinePainter({
      x: this.#x + right,
      baseline: baseline - up,
      scale: 1,
      trackingEm: 0,
    })
  }

  /** Adds what stands above the line after the line itself, so that its words stay together. */
  takeAbove(painter: InlinePainter): void {
    this.#above.push(...painter.finish())
  }

  /** Returns everything that was set; backgrounds come first, so that they lie under the text. */
  finish(): readonly PlacedItem[] {
    this.#putDown()
    this.#endStretch()
    return [...this.#items, ...this.#above]
  }

  #runOf({ style, origin }: TextLook, { font, size }: ShapedPiece, isTracked: boolean): Run {
    const run = this.#run
    const isSame = run?.style === style && run.font === font && run.size === size
    if (run && isSame && run.isTracked === isTracked) return run
    this.#putDown()
    return (this.#run = { style, font, size, isTracked, origin, words: new WordsInHand() })
  }

  #putDown(): void {
    if (this.#drawing) this.#items.push(this.#drawing)
    if (this.#run) this.#items.push(placeRun(this.#run, this.#ink))
    this.#drawing = undefined
    this.#run = undefined
  }

  #extend({ style, link, origin }: TextLook, from: Pt, to: Pt): void {
    const stretch = this.#stretch
    if (stretch && stretch.style === style && stretch.link === link && from - stretch.to < 0.01) {
      stretch.to = to
      return
    }
    this.#endStretch()
    this.#stretch = { style, link, origin, from, to }
  }

  #endStretch(): void {
    const stretch = this.#stretch
    this.#stretch = undefined
    if (!stretch) return
    const background = stretchBackground(stretch, this.#ink.baseline)
    if (background) this.#items.unshift(background)
    const items = stretchItems(stretch, this.#ink.baseline)
    if (items.length === 0) return
    // A formula that was set earlier comes before them.
    if (this.#drawing) this.#putDown()
    this.#items.push(...items)
  }
}

function placeRun(
  { style: { style, size }, isTracked, words, origin, ...run }: Run,
  { baseline, scale, trackingEm }: InkSettings,
): PlacedText {
  return {
    type: 'text',
    y: baseline - style.verticalAlign,
    font: run.font,
    size: run.size,
    color: style.color,
    scale,
    tracking: isTracked ? style.letterSpacing * scale + trackingEm * size : 0,
    words: words.finish(),
    origin,
  }
}
