import type { MdInline } from '../../markdown/document/document.ts'
import type { PlacedSection } from '../arrange/draft-section.ts'
import { decodeUrl } from '../model/decode-url.ts'

/** Something in the book that a link can point to. */
export interface Target {
  readonly id: string
  readonly type: 'section' | 'heading' | 'figure' | 'table' | 'other'
  /** The section itself, or the section that holds it. */
  readonly section: PlacedSection
  /** Given for figures and tables with captions. */
  readonly number?: number
  /** Given for headings. */
  readonly text?: readonly MdInline[]
}

/** The path of a URL and its fragment after `#`, decoded; '' for a missing one. */
export function splitUrl(url: string): readonly [path: string, fragment: string] {
  const mark = url.indexOf('#')
  const path = mark < 0 ? url : url.slice(0, mark)
  return [decodeUrl(path), mark < 0 ? '' : decodeUrl(url.slice(mark + 1))]
}
