import type { Pt } from '../../edition/length.ts'
import type { Color } from '../css/color.ts'
import type { Extent } from '../css/extent.ts'
import type { MarginBoxName } from '../css/margin-box.ts'

export interface Edges<T> {
  readonly top: T
  readonly right: T
  readonly bottom: T
  readonly left: T
}

export interface Border {
  readonly width: Pt
  readonly style: 'none' | 'solid' | 'dotted' | 'dashed' | 'double'
  readonly color: Color
}

export type Display =
  | 'none'
  | 'inline'
  | 'block'
  | 'list-item'
  | 'table'
  | 'table-caption'
  | 'table-header-group'
  | 'table-row-group'
  | 'table-row'
  | 'table-cell'

export type BreakValue =
  'auto' | 'avoid' | 'page' | 'recto' | 'verso' | 'left' | 'right' | 'always' | 'avoid-page'

/** A piece of generated content (CSS Generated Content for Paged Media). */
export type ContentItem =
  | { readonly type: 'string'; readonly value: string }
  | { readonly type: 'attr'; readonly name: string }
  | { readonly type: 'content' } // the element's own text: content(), content(text)
  | { readonly type: 'counter'; readonly name: string; readonly style: string }
  | {
      readonly type: 'namedString'
      readonly name: string
      readonly which: 'first' | 'start' | 'last' | 'first-except'
    }
  | { readonly type: 'targetCounter'; readonly name: 'page'; readonly attr: string } // target-counter(attr(href), page)
  | { readonly type: 'leader'; readonly pattern: string } // leader(dotted) is '.'

/** What an element gets: complete, in points. Percentages stay only where they need the measure. */
export interface Style {
  readonly display: Display
  readonly fontFamily: readonly string[]
  readonly fontSize: Pt
  readonly fontStyle: 'normal' | 'italic'
  /** 100–900. */
  readonly fontWeight: number
  readonly fontVariantCaps: 'normal' | 'small-caps' | 'all-small-caps'
  /** `oldstyle-nums`, `lining-nums`, `tabular-nums`, … ; empty is normal. */
  readonly fontVariantNumeric: readonly string[]
  /** `no-common-ligatures`, `discretionary-ligatures`, … ; empty is normal. */
  readonly fontVariantLigatures: readonly string[]
  /** OpenType tag → value, from font-feature-settings. */
  readonly fontFeatureSettings: Readonly<Record<string, number>>
  readonly fontKerning: 'auto' | 'none'
  /** Baseline to baseline. */
  readonly lineHeight: Pt
  readonly color: Color
  readonly backgroundColor?: Color
  readonly textAlign: 'start' | 'end' | 'left' | 'right' | 'center' | 'justify'
  readonly textAlignLast: 'auto' | 'start' | 'end' | 'left' | 'right' | 'center' | 'justify'
  readonly textIndent: Extent
  readonly letterSpacing: Pt
  readonly wordSpacing: Pt
  readonly textTransform: 'none' | 'uppercase' | 'lowercase' | 'capitalize'
  readonly textDecorationLine: readonly ('underline' | 'line-through' | 'overline')[]
  /** How far the baseline is raised above that of the block, raised parents counted; `sub` and `super` are already lengths. */
  readonly verticalAlign: Pt
  readonly whiteSpace: 'normal' | 'nowrap' | 'pre' | 'pre-wrap' | 'pre-line'
  readonly overflowWrap: 'normal' | 'break-word' | 'anywhere'
  readonly textWrap: 'wrap' | 'nowrap' | 'balance' | 'pretty'
  readonly hyphens: 'none' | 'manual' | 'auto'
  /** Letters: in the word, before the hyphen, after it (hyphenate-limit-chars). */
  readonly hyphenateLimitChars: readonly [number, number, number]
  /** Hyphenated lines in a row at most; Infinity for no-limit. */
  readonly hyphenateLimitLines: number
  /** Whether the last full line of a paragraph may end in a hyphen. */
  readonly hyphenateLimitLast: 'none' | 'always'
  readonly hangingPunctuation: boolean
  readonly widows: number
  readonly orphans: number
  /** `auto` on the left and right centers; above, it asks for the foot of the page. Never below. */
  readonly margin: Edges<Extent | 'auto'>
  readonly padding: Edges<Extent>
  readonly border: Edges<Border>
  readonly width: Extent | 'auto'
  readonly height: Extent | 'auto'
  readonly maxWidth: Extent | 'none'
  readonly maxHeight: Extent | 'none'
  readonly breakBefore: BreakValue
  readonly breakAfter: BreakValue
  readonly breakInside: 'auto' | 'avoid'
  /** Named page (`page: chapter`), that of the parent for `page: auto`; `auto` when no parent has one. */
  readonly page: string
  /** `decimal`, `disc`, …; a string stands in quotes: `"– "`. */
  readonly listStyleType: string
  readonly float: 'none' | 'footnote' | 'top' | 'bottom'
  /** Set on `::first-letter` or on the element: lines that the initial spans, and how deep it sinks. */
  readonly initialLetter?: { readonly size: number; readonly sink: number }
  readonly borderCollapse: 'separate' | 'collapse'
  /** string-set: what running heads pick up here. */
  readonly stringSet: readonly { readonly name: string; readonly content: readonly ContentItem[] }[]
  /** Of ::before, ::after, ::marker and margin boxes; absent for `normal` and `none`. */
  readonly content?: readonly ContentItem[]
  /** BCP 47: decides hyphenation and shaping. */
  readonly language: string
}

/** What a page gets from `@page`. */
export interface PageStyle {
  readonly margin: Edges<Pt>
  readonly marginBoxes: Readonly<Partial<Record<MarginBoxName, Style>>>
}

/** Which page is asked about. */
export interface PageContext {
  /** Named page, or `auto`. */
  readonly name: string
  readonly side: 'recto' | 'verso'
  /** First page of its named run (a chapter's opening): `:first`. */
  readonly first: boolean
  readonly blank: boolean
}
