import type { TypesetContext } from '../text/typeset-context.ts'
import type { NoteHeights } from '../pages/page-note.ts'
import type { Pt } from '../../edition/length.ts'
import type { VerticalBlock } from './vertical-list.ts'

/** A note at the foot of a page: its blocks from its own top. */
export interface NoteLayout {
  readonly lines: readonly NoteLine[]
  /** Heights of its first lines, summed up, with the space between blocks. */
  readonly heights: NoteHeights
}

/**
 * A line of a note: a line of text, an image, a row of a table. The head of a table and its first
 * row count as one line, so that no page ends between them.
 */
export interface NoteLine {
  readonly block: VerticalBlock
  /** The lines of the block that it consists of: from the first up to the last. */
  readonly from: number
  readonly to: number
  /** From the top of the note. */
  readonly top: Pt
}

/** The context for setting a section: also its notes, laid out. */
export interface SettingContext extends TypesetContext {
  readonly note: (id: string) => NoteLayout
}
