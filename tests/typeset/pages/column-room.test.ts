import { describe, expect, it } from 'vitest'
import {
  balancedDepth,
  columnRoom,
  fillColumns,
  type ColumnPiece,
} from '../../../src/typeset/pages/column-room.ts'

const line: ColumnPiece = { before: 0, height: 10, atHead: 0 }
const lines = (count: number): ColumnPiece[] => Array.from({ length: count }, () => line)

/** The numbers of pieces in columns that are as equal as they can be, and their depth. */
function balanced(pieces: readonly ColumnPiece[], count: number) {
  const room = columnRoom(pieces, count, 10)
  const all = { from: 0, to: pieces.length }
  const depth = balancedDepth(room, all)
  return { depth, columns: fillColumns(room, all, depth)?.map(({ from, to }) => to - from) }
}

describe('columns', () => {
  it('share lines as equally as they can, the first no shorter than the last', () => {
    expect(balanced(lines(8), 2)).toEqual({ depth: 40, columns: [4, 4] })
    expect(balanced(lines(7), 2)).toEqual({ depth: 40, columns: [4, 3] })
    expect(balanced(lines(7), 3)).toEqual({ depth: 30, columns: [3, 3, 1] })
    expect(balanced(lines(1), 3)).toEqual({ depth: 10, columns: [1] })
  })

  it('end before a piece that would not fit, which stays whole', () => {
    const pieces = [line, { ...line, height: 30 }, line]
    expect(balanced(pieces, 2)).toEqual({ depth: 40, columns: [2, 1] })
  })

  it('drop the space above at their head', () => {
    const spaced = lines(4).map((piece) => ({ ...piece, before: 10 }))
    expect(balanced(spaced, 2)).toEqual({ depth: 30, columns: [2, 2] })
  })

  it('take what is repeated at their head', () => {
    const rows = lines(6).map((piece, index) => ({ ...piece, atHead: index > 0 ? 10 : 0 }))
    expect(balanced(rows, 2)).toEqual({ depth: 40, columns: [4, 2] })
  })

  it('begin where a piece asks for it, and do not fit where too many ask', () => {
    const asking = lines(6).map((piece, index) =>
      index === 2 ? { ...piece, beginsColumn: true as const } : piece,
    )
    expect(balanced(asking, 2)).toEqual({ depth: 40, columns: [2, 4] })
    expect(balanced(asking, 1).depth).toBe(Infinity)
  })

  it('are filled one after another to a depth that is given', () => {
    const room = columnRoom(lines(5), 2, 10)
    expect(fillColumns(room, { from: 0, to: 5 }, 40)).toEqual([
      { from: 0, to: 4 },
      { from: 4, to: 5 },
    ])
    expect(fillColumns(room, { from: 0, to: 5 }, 20)).toBeUndefined()
  })

  it('have the depth that trying every depth finds', () => {
    // Heights of one to three rows in an order that no formula knows.
    const heights = [3, 1, 1, 2, 3, 2, 1, 3, 1, 1, 2, 1, 3, 2, 2, 1, 1, 3]
    const pieces = heights.map((rows, index) => ({
      ...line,
      height: rows * 10,
      before: index % 4 === 0 ? 10 : 0,
    }))
    for (const count of [1, 2, 3, 4]) {
      const room = columnRoom(pieces, count, 10)
      for (let to = 1; to <= pieces.length; to++) {
        let rows = 1
        while (!fillColumns(room, { from: 0, to }, rows * 10)) rows++
        expect(balancedDepth(room, { from: 0, to }), `${count} columns to ${to}`).toBe(rows * 10)
      }
    }
  })
})
