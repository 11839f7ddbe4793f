import type { Pt, Size } from '../../edition/length.ts'
import { computePageStyle } from '../../theme/cascade/compute-page-style.ts'
import type { PageContext, PageStyle, Style } from '../../theme/properties/style.ts'
import { bodyStyle } from '../../theme/cascade/style-tree.ts'
import type { Theme } from '../../theme/css/stylesheet.ts'
import type { Edges } from '../../theme/properties/property-values.ts'
import type { TextStyle } from '../words/text-style.ts'
import { notNarrower, type Narrowing, type PageGeometry } from './page-geometry.ts'

/** The grid that every page of a book is set on. */
export interface BookGrid {
  readonly size: Size
  /** Baseline to baseline of the body text. */
  readonly leading: Pt
  /** Width of the text block. */
  readonly measure: Pt
  /** Rows in a text block: what the margins leave, in whole lines. */
  readonly rows: number
  /** From the top of a row to its baseline. */
  readonly gridBaseline: Pt
  /** Space between the text of a page and its notes. */
  readonly noteSpace: Pt
  /** What its margins are wider by than those of the theme. */
  readonly narrowing: Narrowing
  /** Computes the style of a page, once for each kind of page. */
  readonly pageStyle: (page: PageContext) => PageStyle
}

const noteSpaceShare = 0.6 // of the leading

/** Derives the grid of a book from the style of its body text and the margins of its pages. */
export function bookGrid(
  theme: Theme,
  { trim: size, narrowing = notNarrower }: PageGeometry,
  language: string,
  textStyle: (style: Style) => TextStyle,
): BookGrid {
  const body = bodyStyle(theme, { media: 'print', language })
  const leading = body.lineHeight
  const pageStyle = pageStyles(theme, size, language, narrowing)
  const { margin } = pageStyle({ name: 'auto', side: 'recto', first: false, blank: false })
  const { font, size: fontSize } = textStyle(body)
  const { ascender, descender } = font.metrics
  return {
    size,
    leading,
    measure: Math.max(size.width - margin.left - margin.right, 36),
    // A hair more, so that rounding cannot lose the last line of an exact fit.
    rows: Math.max(Math.floor((size.height - margin.top - margin.bottom) / leading + 0.01), 4),
    gridBaseline: (leading - (ascender - descender) * fontSize) / 2 + ascender * fontSize,
    noteSpace: leading * noteSpaceShare,
    narrowing,
    pageStyle,
  }
}

function pageStyles(
  theme: Theme,
  size: Size,
  language: string,
  narrowing: Narrowing,
): (page: PageContext) => PageStyle {
  const known = new Map<string, PageStyle>()
  return (page) => {
    const key = `${page.name} ${page.side} ${page.first} ${page.blank}`
    let style = known.get(key)
    if (!style) {
      const given = computePageStyle(theme, page, size, language)
      style = { ...given, margin: narrowed(given.margin, page.side, narrowing) }
      known.set(key, style)
    }
    return style
  }
}

function narrowed(
  { top, right, bottom, left }: Edges<Pt>,
  side: PageContext['side'],
  { inner, top: down, bottom: up }: Narrowing,
): Edges<Pt> {
  const isRecto = side === 'recto'
  return {
    top: top + down,
    right: right + (isRecto ? 0 : inner),
    bottom: bottom + up,
    left: left + (isRecto ? inner : 0),
  }
}
