import type { MdInline } from '../../markdown/document/document.ts'
import type { PlacedSection } from '../arrange/draft-section.ts'

/** Something in the book that a link can lead to. */
export interface Target {
  readonly id: string
  readonly type: 'section' | 'heading' | 'figure' | 'table' | 'other'
  /** The section it is, or stands in. */
  readonly section: PlacedSection
  /** Of figures and tables with captions. */
  readonly number?: number
  /** Of headings. */
  readonly text?: readonly MdInline[]
}

/** The path of a URL and what follows its `#`, decoded; '' for what it has not. */
export function splitUrl(url: string): readonly [path: string, fragment: string] {
  const mark = url.indexOf('#')
  const path = mark < 0 ? url : url.slice(0, mark)
  return [decode(path), mark < 0 ? '' : decode(url.slice(mark + 1))]
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
