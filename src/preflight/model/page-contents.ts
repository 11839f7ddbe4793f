import type { Size } from '../../edition/length.ts'
import type { Area } from '../../drawing/area.ts'
import type { Mark } from './mark.ts'

/** A page of a finished book, and what is on it. */
export interface PageContents {
  /** Its position in the file, 1-based. */
  readonly number: number
  /** Which side of its leaf it is; a cover has one side. */
  readonly side: 'recto' | 'verso' | 'cover'
  /** Where the spine is. */
  readonly spine: 'left' | 'right' | 'none'
  readonly boxes: PageBoxes
  /** The size of the page after trimming. */
  readonly trim: Size
  /** The sheet that the file has, from the top left corner of the trim. */
  readonly sheet: Area
  readonly marks: readonly Mark[]
  readonly transparency: readonly Transparency[]
  readonly annotations: readonly Annotation[]
  readonly features: ReadonlySet<PageFeature>
  /** Fonts of text on it that are not in the file, by name. */
  readonly missingFonts: readonly string[]
  /** The rectangle around the ink that does not bleed; absent when there is no ink. */
  readonly ink?: Area
  /** Why not everything on the page was read. */
  readonly unread?: string
}

/** The boxes of a page, as the file has them, in the coordinates of the file. */
export interface PageBoxes {
  readonly media: Area
  readonly crop?: Area
  readonly bleed?: Area
  readonly trim?: Area
  readonly art?: Area
  /** A multiple of 90, clockwise. */
  readonly rotation: number
  readonly userUnit: number
}

/** Something that lets what lies below show through. */
export interface Transparency {
  readonly type: 'soft mask' | 'opacity' | 'blend mode' | 'group'
  readonly area?: Area
}

/** A link, a comment or a field, laid over the page. */
export interface Annotation {
  readonly subtype: string
  readonly area: Area
}

/** Something else on a page that standards forbid. */
export type PageFeature =
  | 'layers'
  | 'transfer-curve'
  | 'halftone'
  | 'postscript'
  | 'lzw'
  | 'jpeg2000'
  | 'jbig2'
  | 'page-group'
  | 'actions'
  | 'private-data'
  | 'opi'
