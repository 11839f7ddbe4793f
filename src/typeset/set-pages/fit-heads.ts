import { toMeasure } from '../../theme/css/extent.ts'
import type { Pt } from '../../edition/length.ts'
import type { Style } from '../../theme/properties/style.ts'
import type { MarginBoxName } from '../../theme/css/margin-box.ts'
import { shapeLine } from '../words/shape-line.ts'
import type { ShapedWord, TextStyle } from '../words/text-style.ts'
import { cutHead, type HeadPart } from './cut-head.ts'
import { alignOf, isBesideText } from './margin-box-area.ts'

/** A running head or a folio before it is fitted. */
export interface Head {
  readonly name: MarginBoxName
  readonly style: Style
  readonly parts: readonly HeadPart[]
}

/** A running head or a folio as it is set. */
export interface FittedHead {
  readonly name: MarginBoxName
  readonly style: Style
  readonly textStyle: TextStyle
  readonly words: readonly ShapedWord[]
  /** The whole text, if it was cut. */
  readonly whole?: string
}

/** The widths that margin boxes have. */
export interface HeadRoom {
  /** That of the text. */
  readonly measure: Pt
  /** Those of the margins. */
  readonly left: Pt
  readonly right: Pt
}

/**
 * Fits the heads of a page into their boxes. A head that is too long is set a little tighter and
 * smaller. If that is not enough, it is cut and ends in an ellipsis. Folios are never changed.
 */
export function fitHeads(
  heads: readonly Head[],
  room: HeadRoom,
  textStyle: (style: Style) => TextStyle,
): readonly FittedHead[] {
  const wide = heads.map((head) => wideHead(head, textStyle))
  return wide.map((head) => {
    const beside = wide.filter((other) => other !== head && isBeside(other, head))
    const own = isBesideText(head.name)
      ? room[head.name.includes('left') ? 'left' : 'right']
      : roomOf(head, beside, room.measure)
    return fitHead(head, own - head.padding, textStyle)
  })
}

/** The width of words on one line. */
export function widthOf(words: readonly ShapedWord[], { space }: TextStyle): Pt {
  return words.reduce((sum, word) => sum + word.width, (words.length - 1) * space)
}

// A head with its whole text on one line, however long.
interface WideHead extends Head {
  readonly textStyle: TextStyle
  readonly words: readonly ShapedWord[]
  readonly width: Pt
  readonly padding: Pt
  readonly align: 'left' | 'center' | 'right'
  /** It has no other text. */
  readonly isFolio: boolean
}

function wideHead(head: Head, textStyleOf: (style: Style) => TextStyle): WideHead {
  const { name, style, parts } = head
  const textStyle = textStyleOf(style)
  const words = shapeLine(textOf(parts), textStyle)
  return {
    textStyle,
    words,
    width: widthOf(words, textStyle),
    padding: toMeasure(style.padding.left, 0) + toMeasure(style.padding.right, 0),
    align: alignOf(name, style),
    isFolio: parts.every(({ isFolio, text }) => isFolio || text.trim() === ''),
    ...head,
  }
}

function textOf(parts: readonly HeadPart[]): string {
  return parts
    .map(({ text }) => text)
    .join('')
    .trim()
}

function isBeside({ name }: Head, head: Head): boolean {
  const [edge = ''] = head.name.split('-')
  return name.startsWith(`${edge}-`) && !isBesideText(name)
}

// The room that the other boxes leave a head in the measure. A folio takes all the room it needs,
// and any other box no more than its share: half of the measure, or a quarter beside a middle box.
// The middle box stays centered, so both sides lose what the wider side box takes.
function roomOf(head: WideHead, beside: readonly WideHead[], measure: Pt): Pt {
  const taken = (boxes: readonly WideHead[], share: Pt) =>
    Math.max(
      0,
      ...boxes.map((box) => {
        const needed = box.width + box.padding + box.textStyle.size
        return box.isFolio ? needed : Math.min(needed, share)
      }),
    )
  if (head.align === 'center') return measure - 2 * taken(beside, measure / 4)
  const middle = beside.filter(({ align }) => align === 'center')
  const others = beside.filter(({ align }) => align !== 'center' && align !== head.align)
  if (middle.length === 0) return measure - taken(others, measure / 2)
  const left = measure - 2 * taken(others, measure / 4)
  return Math.min(
    (measure - taken(middle, Math.max(left, measure / 2))) / 2,
    measure - taken(others, measure / 2),
  )
}

// The steps for a head that is too long: letter spacing and size, as fractions of their normal
// values. Below the last step a head would look like a different text.
const closer = [
  { spacing: 0.6, size: 1 },
  { spacing: 0.5, size: 0.95 },
  { spacing: 0.4, size: 0.9 },
  { spacing: 0.3, size: 0.85 },
] as const
const smallestSize: Pt = 6.5

function fitHead(head: WideHead, room: Pt, textStyleOf: (style: Style) => TextStyle): FittedHead {
  const { name, style, textStyle, words, parts } = head
  if (head.width <= room || head.isFolio) return { name, style, textStyle, words }
  const whole = textOf(parts)
  for (const step of closer) {
    const fitted = textStyleOf(closerStyle(style, step))
    if (fitted.size < Math.min(smallestSize, textStyle.size)) break
    const shaped = shapeLine(whole, fitted)
    if (widthOf(shaped, fitted) <= room) return { name, style, textStyle: fitted, words: shaped }
  }
  const fits = (text: string) => widthOf(shapeLine(text, textStyle), textStyle) <= room
  return { name, style, textStyle, words: shapeLine(cutHead(parts, fits), textStyle), whole }
}

// One style for each step, so that a head is shaped once for all its pages.
const closerStyles = new WeakMap<Style, Map<number, Style>>()

function closerStyle(style: Style, step: (typeof closer)[number]): Style {
  const known = closerStyles.get(style) ?? new Map<number, Style>()
  closerStyles.set(style, known)
  const letterSpacing =
    style.letterSpacing > 0 ? style.letterSpacing * step.spacing : style.letterSpacing
  const found = known.get(step.spacing) ?? {
    ...style,
    fontSize: style.fontSize * step.size,
    letterSpacing,
  }
  known.set(step.spacing, found)
  return found
}
