import type { Pt } from '../../edition/length.ts'
import type { PageVariant } from './page-block.ts'
import type { CarriedNote } from './page-note.ts'

/** A note that is split over two pages. */
export interface SplitNote {
  /** The height of all notes on the page, including the part of this one. */
  readonly height: Pt
  readonly carried: CarriedNote
}

const leastLines = 2 // of a note on either page

/**
 * Splits the last note marked in a line so that the notes of the page fit a height. As much of it
 * as possible stays, with two lines or more on each side. Undefined if it cannot be split or if all
 * of it fits.
 */
export function splitLastNote(
  variant: PageVariant,
  line: number,
  allNotes: Pt,
  room: Pt,
): SplitNote | undefined {
  const notes = variant.notes.find((found) => found.line === line)?.notes ?? []
  const note = notes.at(-1)
  if (!note || allNotes <= room) return undefined
  const { heights } = note
  const before = allNotes - (heights.at(-1) ?? 0)
  const count = heights.length - 1
  for (let from = count - leastLines; from >= leastLines; from--) {
    const height = before + (heights[from] ?? 0)
    if (height <= room) return { height, carried: { ...note, from } }
  }
  return undefined
}

/**
 * Splits the last note of something that must stand on this page, or sends all of that note to the
 * next page. Undefined if all notes fit, or if those before it have no room.
 */
export function splitOrSendLastNote(
  variant: PageVariant,
  line: number,
  allNotes: Pt,
  room: Pt,
): SplitNote | undefined {
  const split = splitLastNote(variant, line, allNotes, room)
  const note = variant.notes.find((found) => found.line === line)?.notes.at(-1)
  if (split || !note || allNotes <= room) return split
  const height = allNotes - (note.heights.at(-1) ?? 0)
  return height <= Math.max(room, 0) ? { height, carried: { ...note, from: 0 } } : undefined
}

/** The rest of a carried note after a page with that much room, which takes at least one line. */
export function carryOver(carried: CarriedNote, room: Pt): CarriedNote {
  const { heights, from } = carried
  const begun = heights[from] ?? 0
  let to = from + 1
  while (to < heights.length - 2 && (heights[to + 1] ?? 0) - begun <= room) to++
  return { ...carried, from: to }
}
