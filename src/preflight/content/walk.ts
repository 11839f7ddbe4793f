import { UnreadStream, type PdfDict, type PdfStream } from '../document/pdf-object.ts'
import { overlap, type Area } from '../../drawing/area.ts'
import type { Color, Mark } from '../model/mark.ts'
import type { PageFeature, Transparency } from '../model/page-contents.ts'
import type { ColorSpace } from './color-space.ts'
import type { GraphicsState, TextPlace } from './graphics-state.ts'
import type { Matrix } from '../../drawing/matrix.ts'
import type { PageFont } from './page-font.ts'
import type { Path } from './path.ts'

/** A walk over one content stream: where it is, and what it has set. */
export interface Walk {
  state: GraphicsState
  readonly saved: GraphicsState[]
  text: TextPlace
  path: Path
  readonly resources: PdfDict | undefined
  /** How many forms, patterns and glyphs this stream is inside of. */
  readonly depth: number
  /** The map of the page itself, which patterns are laid out by. */
  readonly pageMatrix: Matrix
  readonly page: PageSink
  readonly walkInside: WalkInside
}

/** Walks over a stream within a stream: a form, a pattern or a glyph. */
export type WalkInside = (outer: Walk, stream: PdfStream, inner: InnerStream) => void

/** How a stream within a stream differs from the one around it. */
export interface InnerStream {
  readonly matrix: Matrix
  readonly clip: Area
  readonly resources: PdfDict | undefined
  /** Where its marks go, if not onto the page. */
  readonly page?: PageSink
}

/** Where a walk puts what it finds. */
export interface PageSink {
  readonly marks: Mark[]
  readonly transparency: Transparency[]
  readonly features: Set<PageFeature>
  readonly missingFonts: Set<string>
  /** The glyphs of type 3 that were walked over. */
  readonly glyphs: Set<unknown>
  readonly known: KnownResources
  readonly limits: Limits
}

/** Fonts, color spaces and patterns that were read before, by their dictionaries. */
export interface KnownResources {
  readonly fonts: Map<unknown, PageFont>
  readonly spaces: Map<unknown, Map<string, ColorSpace>>
  readonly patterns: Map<unknown, readonly Color[]>
  /** The most ink in one place of an image. */
  readonly inks: Map<unknown, number | undefined>
}

/** What a walk may still cost. */
export interface Limits {
  operations: number
  /** Bytes that streams may still have when they are decoded. */
  bytes: number
  /** Small streams that were decoded before. */
  readonly decoded: Map<unknown, Uint8Array>
  /** Why not everything was read. */
  unread: string | undefined
}

// Symbols of a map or glyphs, painted again and again.
const small = 65_536

/** The bytes of a stream; undefined, with a note of why, when they cannot or should not be read. */
export function decodeWithin(stream: PdfStream, limits: Limits): Uint8Array | undefined {
  if (limits.bytes <= 0) {
    limits.unread ??= 'it has too much data'
    limits.operations = 0
    return undefined
  }
  try {
    const bytes = limits.decoded.get(stream.identity) ?? stream.decode()
    limits.bytes -= bytes.length
    if (bytes.length <= small) limits.decoded.set(stream.identity, bytes)
    return bytes
  } catch (error) {
    const reason = error instanceof UnreadStream ? error.message : 'it is damaged'
    limits.unread ??= `a part of it cannot be read: ${reason}`
    return undefined
  }
}

/** Adds a mark, as far as the clip lets it be seen. */
export function addMark(walk: Walk, mark: Mark): void {
  const area = overlap(mark.area, walk.state.clip)
  if (area) walk.page.marks.push({ ...mark, area })
}

/** Notes that something lets what lies below show through. */
export function addTransparency(walk: Walk, type: Transparency['type'], area?: Area): void {
  walk.page.transparency.push({ type, ...(area && { area }) })
}
