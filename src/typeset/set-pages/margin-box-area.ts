import type { Pt, Size } from '../../edition/length.ts'
import type { MarginBoxName } from '../../theme/css/margin-box.ts'
import type { Edges } from '../../theme/properties/property-values.ts'
import type { Style } from '../../theme/properties/style.ts'
import type { Narrowing } from '../leaves/page-geometry.ts'
import { isRightToLeft } from '../../language/script.ts'

/** Where a margin box is on its page, and where its text stands in it. */
export interface MarginBoxArea {
  readonly left: Pt
  readonly right: Pt
  readonly top: Pt
  readonly bottom: Pt
  readonly align: 'left' | 'center' | 'right'
  readonly verticalAlign: 'top' | 'middle' | 'bottom'
}

/** The margins and the size of a page, and the width of its text. */
export interface PageFrame {
  readonly margin: Edges<Pt>
  readonly measure: Pt
  readonly size: Size
  /**
   * What the margins are wider by than the theme asks for. A margin box stays as near to the text
   * as it would be without that.
   */
  readonly narrowing: Narrowing
}

/**
 * The area of a margin box (CSS Paged Media 3, § 5.3). The three boxes above the text share its
 * width, and so do those below it; the middle one is centered there. The others are as wide as the
 * margin at their side.
 */
export function marginBoxArea(
  name: MarginBoxName,
  style: Style,
  { margin, measure, size, narrowing }: PageFrame,
): MarginBoxArea {
  const inner = {
    left: margin.left,
    right: margin.left + measure,
    top: margin.top,
    bottom: size.height - margin.bottom,
  }
  const across = isBesideText(name)
    ? name.includes('left')
      ? { left: 0, right: inner.left }
      : { left: size.width - margin.right, right: size.width }
    : { left: inner.left, right: inner.right }
  const down = name.startsWith('top')
    ? { top: narrowing.top, bottom: inner.top }
    : name.startsWith('bottom')
      ? { top: inner.bottom, bottom: size.height - narrowing.bottom }
      : { top: inner.top, bottom: inner.bottom }
  return { align: alignOf(name, style), verticalAlign: verticalAlignOf(name), ...across, ...down }
}

/** Whether a margin box is in the margin at the left or the right, corners included. */
export function isBesideText(name: MarginBoxName): boolean {
  return name.endsWith('-corner') || name.startsWith('left') || name.startsWith('right')
}

/** The alignment of a margin box in its area. */
export function alignOf(name: MarginBoxName, style: Style): MarginBoxArea['align'] {
  if (isBesideText(name)) return ownAlign(style)
  const { textAlign } = style
  if (name.endsWith('-left')) return textAlign === 'center' ? 'center' : 'left'
  if (name.endsWith('-right')) return textAlign === 'center' ? 'center' : 'right'
  return 'center'
}

function ownAlign({ textAlign, language }: Style): MarginBoxArea['align'] {
  if (textAlign === 'center' || textAlign === 'left' || textAlign === 'right') return textAlign
  return (textAlign === 'end') === isRightToLeft(language) ? 'left' : 'right'
}

function verticalAlignOf(name: MarginBoxName): MarginBoxArea['verticalAlign'] {
  if (name === 'left-top' || name === 'right-top') return 'top'
  return name === 'left-bottom' || name === 'right-bottom' ? 'bottom' : 'middle'
}
