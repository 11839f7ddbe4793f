import type { Pt } from '../../edition/length.ts'
import type { FormulaPiece, ImagePiece, LinkTarget, TextPiece } from './inline-piece.ts'
import type { LineItem } from '../lines/line-items.ts'
import type { Level } from '../words/bidi.ts'
import type { TextStyle, WordItems } from '../words/text-style.ts'

/** A paragraph as a list of boxes, glue and penalties, and what each item shows. */
export interface HorizontalList {
  readonly items: readonly LineItem[]
  /** Parallel to `items`. */
  readonly contents: readonly (ItemContent | undefined)[]
  /** Notes and ids, each at the index of the item that follows it. */
  readonly marks: readonly ListMark[]
  /** Embedding levels, parallel to `items`; absent if everything runs from left to right. */
  readonly levels?: readonly Level[]
}

export type ItemContent =
  | WordContent
  | { readonly type: 'space'; readonly style: TextStyle; readonly link?: LinkTarget }
  // A place between two characters of a script without spaces, where a line can be stretched.
  | { readonly type: 'gap'; readonly piece: TextPiece }
  | { readonly type: 'image'; readonly image: ImagePiece }
  // Beside the break where a line of code turns over.
  | { readonly type: 'turnover'; readonly atSpace: boolean }
  | { readonly type: 'formula'; readonly formula: FormulaPiece; readonly part: number }
  | { readonly type: 'ruby'; readonly ruby: RubyBox }

export interface ListMark {
  readonly item: number
  readonly note?: string
  readonly anchor?: string
}

/** A part of a word at its place in the text. */
export interface WordContent {
  readonly type: 'word'
  readonly word: WordItems
  /** The piece that it comes from, and where in that piece the word begins. */
  readonly piece: TextPiece
  readonly offset: number
  /** Its index among the parts into which hyphens split the word. */
  readonly part: number
}

/** A base and its annotation, each on one line, and where they stand in their box. */
export interface RubyBox {
  readonly base: HorizontalList
  readonly over: HorizontalList
  readonly width: Pt
  /** Where each begins, from the left edge of the box: the narrower one is centered. */
  readonly baseX: Pt
  readonly overX: Pt
  /** How far the baseline of the annotation is above that of the base. */
  readonly rise: Pt
  /** How far the annotation reaches above the baseline of the base. */
  readonly height: Pt
}
