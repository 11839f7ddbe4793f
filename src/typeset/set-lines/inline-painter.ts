import type { Em, Pt } from '../../edition/length.ts'
import type { Font } from '../../fonts/font.ts'
import type { Color } from '../../theme/css/color.ts'
import { placeDrawing } from './place-drawing.ts'
import type { FormulaPiece } from '../text/inline-piece.ts'
import type { ImagePiece, LinkTarget } from '../text/inline-piece.ts'
import type { PlacedItem, PlacedText, PlacedWord } from '../paged-book/paged-book.ts'
import type { ShapedWord, TextStyle } from '../words/text-style.ts'

export interface InkSettings {
  readonly scale: number
  readonly trackingEm: Em
  readonly baseline: Pt
}

interface Run {
  readonly style: TextStyle
  readonly font: Font
  readonly size: Pt
  readonly isTracked: boolean
  readonly words: WordInHand[]
}

// A word until its line is done.
interface WordInHand extends PlacedWord {
  spaceAfter: boolean
  hyphenated?: boolean
}

interface Stretch {
  readonly style: TextStyle
  readonly link: LinkTarget | undefined
  readonly from: Pt
  to: Pt
}

/** Places the words of one line, and what belongs to them: links, underlines, backgrounds. */
export class InlinePainter {
  readonly #out: PlacedItem[]
  readonly #ink: InkSettings
  #run: Run | undefined
  #stretch: Stretch | undefined
  readonly #behind: number // backgrounds go in front of the line's text in the list, so that they lie under it

  constructor(out: PlacedItem[], ink: InkSettings) {
    this.#out = out
    this.#ink = ink
    this.#behind = out.length
  }

  /** Places a word; returns where it ends. */
  word(
    x: Pt,
    shape: ShapedWord,
    { style, link }: { readonly style: TextStyle; readonly link?: LinkTarget },
    hyphenated = false,
  ): Pt {
    const { scale, trackingEm } = this.#ink
    let word: WordInHand | undefined
    for (const piece of shape.pieces) {
      const run = this.#runOf(style, piece.font, piece.size, shape.glyphCount > 0)
      word = {
        x: x + piece.x * scale + piece.glyphsBefore * trackingEm * style.size,
        shape: piece.shape,
        spaceAfter: false,
      }
      run.words.push(word)
    }
    if (hyphenated && word) word.hyphenated = true
    const end = x + shape.width * scale + shape.glyphCount * trackingEm * style.size
    this.#extend(style, link, x, end)
    return end
  }

  /** Moves over a word space; returns where it ends. */
  space(
    x: Pt,
    width: Pt,
    space: { readonly style: TextStyle; readonly link?: LinkTarget } | undefined,
  ): Pt {
    if (space) {
      this.trailingSpace()
      if (
        this.#stretch &&
        this.#stretch.style === space.style &&
        this.#stretch.link === space.link
      ) {
        this.#stretch.to = x + width
      }
    }
    return x + width
  }

  /** Moves over what a line is stretched by between two characters; returns where it ends. */
  gap(
    x: Pt,
    width: Pt,
    { style, link }: { readonly style: TextStyle; readonly link?: LinkTarget },
  ): Pt {
    this.#extend(style, link, x, x + width)
    return x + width
  }

  /** Says that a space follows the last word in the text. */
  trailingSpace(): void {
    const word = this.#run?.words.at(-1)
    if (word) word.spaceAfter = true
    const last = this.#run ? undefined : this.#out.at(-1)
    if (last?.type === 'drawing' && last.alt !== '') {
      this.#out.pop()
      this.#out.push({ ...last, alt: `${last.alt.trimEnd()} ` })
    }
  }

  image(x: Pt, image: ImagePiece): Pt {
    this.#flushRun()
    this.#out.push({
      type: 'image',
      x,
      y: this.#ink.baseline - image.size.height,
      width: image.size.width,
      height: image.size.height,
      resource: image.resource,
      alt: image.alt,
    })
    return x + image.size.width
  }

  formula(x: Pt, { parts, alt, font, rise }: FormulaPiece, index: number): Pt {
    const part = parts[index]
    if (!part) return x
    this.#flushRun()
    const baseline = this.#ink.baseline - rise
    const said = index === 0 ? alt : ''
    this.#out.push(placeDrawing(part.drawing, x, baseline, said, font))
    return x + part.drawing.width
  }

  finish(): void {
    this.#flushRun()
    this.#flushStretch()
  }

  #runOf(style: TextStyle, font: Font, size: Pt, isTracked: boolean): Run {
    const run = this.#run
    const isSame = run?.style === style && run.font === font && run.size === size
    if (run && isSame && run.isTracked === isTracked) return run
    this.#flushRun()
    return (this.#run = { style, font, size, isTracked, words: [] })
  }

  #flushRun(): void {
    const run = this.#run
    this.#run = undefined
    if (!run || run.words.length === 0) return
    const { style } = run.style
    const text: PlacedText = {
      type: 'text',
      y: this.#ink.baseline - style.verticalAlign,
      font: run.font,
      size: run.size,
      color: style.color,
      scale: this.#ink.scale,
      tracking: run.isTracked
        ? style.letterSpacing * this.#ink.scale + this.#ink.trackingEm * run.style.size
        : 0,
      words: run.words,
    }
    this.#out.push(text)
  }

  #extend(style: TextStyle, link: LinkTarget | undefined, from: Pt, to: Pt): void {
    const stretch = this.#stretch
    if (stretch && stretch.style === style && stretch.link === link && from - stretch.to < 0.01) {
      stretch.to = to
      return
    }
    this.#flushStretch()
    this.#stretch = { style, link, from, to }
  }

  #flushStretch(): void {
    const stretch = this.#stretch
    this.#stretch = undefined
    if (!stretch) return
    const { style, font, size } = stretch.style
    const baseline = this.#ink.baseline - style.verticalAlign
    const { ascender, descender, underlinePosition, underlineThickness, strikeoutPosition } =
      font.metrics
    const box = { x: stretch.from, width: stretch.to - stretch.from }
    const rule = (y: Pt, height: Pt, color: Color) =>
      ({ type: 'rule', ...box, y, height, color }) as const
    if (style.backgroundColor && style.display === 'inline') {
      const top = baseline - ascender * size * 0.85
      const height = (ascender * 0.85 - descender) * size
      this.#out.splice(this.#behind, 0, rule(top, height, style.backgroundColor))
    }
    const thickness = Math.max(underlineThickness * size, 0.4)
    for (const decoration of style.textDecorationLine) {
      const rise =
        decoration === 'underline'
          ? underlinePosition * size
          : decoration === 'overline'
            ? ascender * size * 0.9
            : strikeoutPosition * size
      this.#out.push(rule(baseline - rise - thickness / 2, thickness, style.color))
    }
    if (stretch.link) {
      this.#out.push({
        type: 'link',
        ...box,
        y: baseline - ascender * size,
        height: (ascender - descender) * size,
        to: stretch.link,
      })
    }
  }
}
