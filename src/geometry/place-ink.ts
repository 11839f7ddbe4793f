import type { Pt } from '../edition/length.ts'
import type { Narrowing } from '../typeset/leaves/page-geometry.ts'
import type { InkRoom } from './ink-room.ts'
import type { Move } from './move-page.ts'

/** How far ink stays from the edges of a page. */
export interface InkLimits {
  readonly inner: Pt
  readonly outer: Pt
  readonly top: Pt
  readonly bottom: Pt
}

/** How pages keep to limits: what moves, and how much smaller their text block must be besides. */
export interface Placement {
  readonly move: Move
  readonly lacking: Narrowing
}

/**
 * Finds the smallest move that keeps ink within its limits. Heads and feet move toward the text
 * first, and the text block moves next: both leave every line and page as it is. Only what is
 * still lacking makes the block smaller.
 */
export function placeInk(room: InkRoom, limits: InkLimits): Placement {
  const outward = balance(room.inner.distance - limits.inner, room.outer.distance - limits.outer)
  const heads = shiftOf(room.heads.distance - limits.top, room.underHeads)
  const feet = shiftOf(room.feet.distance - limits.bottom, room.overFeet)
  const above = Math.min(room.top.distance, room.heads.distance + heads) - limits.top
  const below = Math.min(room.bottom.distance, room.feet.distance + feet) - limits.bottom
  const down = balance(above, below)
  return {
    move: { outward: outward.shift, down: down.shift, heads, feet },
    lacking: {
      inner: outward.lack,
      top: above < 0 ? down.lack - Math.max(-below, 0) : 0,
      bottom: below < 0 ? down.lack - Math.max(-above, 0) : 0,
    },
  }
}

/** Whether the text block need not be smaller. */
export function isEnough({ lacking: { inner, top, bottom } }: Placement): boolean {
  return inner === 0 && top === 0 && bottom === 0
}

// How far to move from one edge (or, below zero, toward it), with what each has to spare.
function balance(near: Pt, far: Pt): { readonly shift: Pt; readonly lack: Pt } {
  if (near >= 0 && far >= 0) return { shift: 0, lack: 0 }
  const lack = -near - far
  if (near < 0) return { shift: Math.min(-near, Math.max(far, 0)), lack: Math.max(lack, 0) }
  return { shift: Math.max(far, -near), lack: Math.max(lack, 0) }
}

// Between a head and its text.
const leastGap: Pt = 6

function shiftOf(spare: Pt, gap: Pt): Pt {
  return spare >= 0 ? 0 : Math.min(-spare, Math.max(gap - leastGap, 0))
}
