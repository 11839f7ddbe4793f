/** What stands on one side of a sheet that is folded once: indexes of pages, absent where it is blank. */
export interface SheetSide {
  readonly left?: number
  readonly right?: number
}

/** A sheet of two leaves. */
export interface Sheet {
  /** 0-based. */
  readonly signature: number
  /** How many sheets of its signature lie around it. */
  readonly depth: number
  readonly front: SheetSide
  readonly back: SheetSide
}

/**
 * The pages of each signature, a multiple of four and no more than asked. Signatures are as even as
 * possible, the larger ones first: a last one of a single sheet would be weak at the spine.
 */
export function signatureSizes(pageCount: number, most: number): readonly number[] {
  const sheets = Math.ceil(pageCount / 4)
  const count = Math.ceil(sheets / Math.max(1, Math.floor(most / 4)))
  return Array.from(
    { length: count },
    (_, index) => 4 * (Math.floor(sheets / count) + (index < sheets % count ? 1 : 0)),
  )
}

/**
 * The sheets in the order of printing, each signature from the outside in. Pages that are not there
 * are blank, at the end of the last signature. A book that is bound on the right has its sides
 * mirrored.
 */
export function gatherSheets(
  sizes: readonly number[],
  pageCount: number,
  boundOnRight: boolean,
): readonly Sheet[] {
  let first = 0
  return sizes.flatMap((size, signature) => {
    const start = first
    first += size
    return Array.from({ length: size / 4 }, (_, depth): Sheet => {
      // Of a signature of 8: 8 and 1 on the front of the outer sheet, 2 and 7 on its back.
      const low = start + 2 * depth
      const high = start + size - 1 - 2 * depth
      const side = (left: number, right: number): SheetSide => {
        const [onLeft, onRight] = boundOnRight ? [right, left] : [left, right]
        return {
          ...(onLeft < pageCount && { left: onLeft }),
          ...(onRight < pageCount && { right: onRight }),
        }
      }
      return { signature, depth, front: side(high, low), back: side(low + 1, high - 1) }
    })
  })
}
