import type { Pt } from '../../edition/length.ts'

/** The heights of the first lines of a note, summed up: one more entry than lines. */
export type NoteHeights = readonly Pt[]

/** A note as page breaking sees it: which one it is, and how high its lines are. */
export interface PageNote {
  readonly id: string
  readonly heights: NoteHeights
}

/** The notes marked in one line of a block, in the order of their marks. */
export interface LineNotes {
  readonly line: number
  readonly notes: readonly PageNote[]
}

/** The rest of a note that did not fit on its page: it continues at the foot of the next. */
export interface CarriedNote extends PageNote {
  /** The first line that is carried over. */
  readonly from: number
}

/** Height of the lines that are carried over. */
export function carriedHeight({ heights, from }: CarriedNote): Pt {
  return (heights.at(-1) ?? 0) - (heights[from] ?? 0)
}
