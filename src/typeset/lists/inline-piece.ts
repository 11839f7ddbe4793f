import type { FormulaPart } from '../../math/tex-to-drawing.ts'
import type { Pt, Size } from '../../edition/length.ts'
import type { Font } from '../../fonts/font.ts'
import type { NodeId } from '../../book/model/block.ts'
import type { ElementOrigin } from '../paged-book/origin.ts'
import type { TextStyle } from '../words/text-style.ts'

/** A formula in a line of text. */
export interface FormulaPiece {
  readonly type: 'formula'
  /** A line may be broken between these. */
  readonly parts: readonly FormulaPart[]
  /** TeX. */
  readonly alt: string
  readonly font: Font
  /** How far its baseline is above that of the line. */
  readonly rise: Pt
  readonly origin: ElementOrigin
}

/** The content of a paragraph, flat and in order. White space is as in the source. */
export type InlinePiece =
  | RubyPiece
  | TextPiece
  | BreakPiece
  | ImagePiece
  | FormulaPiece
  | NotePiece
  | AnchorPiece
  | LeaderPiece

export interface TextPiece {
  readonly type: 'text'
  readonly text: string
  readonly style: TextStyle
  readonly origin: ElementOrigin
  /** The place of the text in the Book; absent for generated text. */
  readonly source?: { readonly node: NodeId; readonly offset: number }
  readonly link?: LinkTarget
}

/** A forced line break. */
export interface BreakPiece {
  readonly type: 'break'
  /** The line that ends here is filled to the measure. */
  readonly justified?: true
}

export interface ImagePiece {
  readonly type: 'image'
  readonly resource: string
  readonly alt: string
  /** In a line of the measure of the page, or of another width. */
  readonly size: Size
  readonly origin: ElementOrigin
  readonly sizeIn: (measure: Pt) => Size
  /** In a narrow column it may be set narrower. */
  readonly mayShrink: boolean
  readonly link?: LinkTarget
}

/** A base with its annotation above it. No line breaks between them. */
export interface RubyPiece {
  readonly type: 'ruby'
  readonly base: readonly InlinePiece[]
  readonly over: readonly InlinePiece[]
  /** The style of the base, and that of the annotation. */
  readonly style: TextStyle
  readonly overStyle: TextStyle
}

/** A note is marked here; it belongs to the word before. */
export interface NotePiece {
  readonly type: 'note'
  readonly id: string
}

/** Something with an id begins here. */
export interface AnchorPiece {
  readonly type: 'anchor'
  readonly id: string
}

/** What follows goes to the end of the line, with this pattern in between. */
export interface LeaderPiece {
  readonly type: 'leader'
  readonly pattern: string
  readonly style: TextStyle
  readonly origin: ElementOrigin
}

export type LinkTarget = { readonly url: string } | { readonly id: string }
