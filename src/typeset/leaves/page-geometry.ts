import type { Pt, Size } from '../../edition/length.ts'

/** What decides where lines and pages end, besides the theme. */
export interface PageGeometry {
  /** Size of the trimmed page. */
  readonly trim: Size
  /** What the margins of the theme are widened by; absent when they stay. */
  readonly narrowing?: Narrowing
}

/** By how much the text block is smaller than its theme asks for, on every page. */
export interface Narrowing {
  /** At the spine. */
  readonly inner: Pt
  readonly top: Pt
  readonly bottom: Pt
}

/** The text block of the theme. */
export const notNarrower: Narrowing = { inner: 0, top: 0, bottom: 0 }
