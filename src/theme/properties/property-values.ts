/**
 * The computed values that need more than a word or a number. Lengths are in points; percentages
 * remain only where they depend on the measure.
 */
import type { Pt } from '../../edition/length.ts'
import type { Color } from '../css/color.ts'

/** A value for each side of a box. */
export interface Edges<T> {
  readonly top: T
  readonly right: T
  readonly bottom: T
  readonly left: T
}

/** The name of a side. */
export type Side = keyof Edges<unknown>

/** How the line of a border is drawn. */
export type BorderStyle = 'none' | 'solid' | 'dotted' | 'dashed' | 'double'

/** The border on one side of a box. */
export interface Border {
  readonly width: Pt
  readonly style: BorderStyle
  readonly color: Color
}

/** A factor is inherited as a factor and applied to each element's own font size. */
export type LineHeight =
  | { readonly type: 'factor'; readonly value: number }
  | { readonly type: 'length'; readonly value: Pt }

/** Whether the page ends before or after a box, and on which page the text goes on. */
export type BreakValue =
  | 'auto'
  | 'avoid'
  | 'page'
  | 'recto'
  | 'verso'
  | 'left'
  | 'right'
  | 'always'
  | 'avoid-page'
  | 'column'
  | 'avoid-column'

/** How many lines an initial spans, and how many of those lines it sinks. */
export interface InitialLetter {
  readonly size: number
  readonly sink: number
}

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
  // target-counter(attr(href), page)
  | { readonly type: 'targetCounter'; readonly name: 'page'; readonly attr: string }
  | { readonly type: 'leader'; readonly pattern: string } // leader(dotted) is '.'

/** A named string, which running heads can show, and what it is made of. */
export interface NamedString {
  readonly name: string
  readonly content: readonly ContentItem[]
}
