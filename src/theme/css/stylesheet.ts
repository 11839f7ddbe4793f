/**
 * A stylesheet as data: parsed and checked, but with nothing computed yet. Rules stand in the order
 * of the cascade, imported ones first.
 */
import type { Span } from '../../diagnostics/diagnostic.ts'
import type { CssValue } from './css-value.ts'
import type { PageQuery } from './page-query.ts'
import type { Selector } from './selector.ts'
import type { MarginBoxName } from './margin-box.ts'
/** The look of a book, for both editions. */
export interface Theme extends Stylesheet {
  /** `classic`, or the path of the author's file. */
  readonly name: string
}

/** The contents of one stylesheet and of everything that it imports. */
export interface Stylesheet {
  readonly rules: readonly StyleRule[]
  readonly pageRules: readonly PageRule[]
  readonly fontFaces: readonly FontFace[]
}

/** Where a rule holds: `screen` is the ebook. */
export type Media = 'all' | 'screen' | 'print'

/** One `selectors { declarations }`. */
export interface StyleRule {
  readonly selectors: readonly Selector[]
  readonly declarations: readonly Declaration[]
  readonly media: Media
  /**
   * The at-rule around it, when that asks for more than the medium: `@media (min-width: 30em)`.
   * Such rules are for the ebook only.
   */
  readonly condition?: string
  /** The sizes of page that the rule is for; absent when it is for all. */
  readonly pageSize?: readonly PageQuery[]
}

/** One `property: value`. */
export interface Declaration {
  /** In lower case, except for custom properties. */
  readonly property: string
  readonly value: CssValue
  readonly important: boolean
  /** Absent in built-in stylesheets. */
  readonly span?: Span
}

/** One `@page`. */
export interface PageRule {
  /** Whether it comes with the program. */
  readonly isBuiltIn: boolean
  /** Empty for every page. */
  readonly selectors: readonly PageSelector[]
  readonly declarations: readonly Declaration[]
  readonly marginBoxes: readonly MarginBoxRule[]
  /** The sizes of page that the rule is for; absent when it is for all. */
  readonly pageSize?: readonly PageQuery[]
}

/** `chapter:first`. */
export interface PageSelector {
  /** Of the named page. */
  readonly name?: string
  readonly classes: readonly PageClass[]
}

/** The page pseudo-classes of CSS Paged Media 3, § 4; left is `verso` and right is `recto`. */
export type PageClass = 'first' | 'blank' | 'recto' | 'verso'

/** `@top-left { … }` within `@page`. */
export interface MarginBoxRule {
  readonly name: MarginBoxName
  readonly declarations: readonly Declaration[]
}

/** One of the author's font files, from `@font-face`. */
export interface FontFace {
  readonly family: string
  readonly style: 'normal' | 'italic'
  readonly weight: number
  /** As written in `src: url(…)`. */
  readonly path: string
  /** The stylesheet that `path` is relative to. */
  readonly from: string
  readonly span?: Span
}
