import { expect, it } from 'vitest'
import { findSkippedLevels } from '../../../src/epub/elements/skipped-levels.ts'

const skipped = (...levels: readonly number[]) =>
  findSkippedLevels(levels.map((level) => ({ level }))).map(({ heading, before }) => [
    before,
    heading.level,
  ])

it('finds headings more than one level below the one before them', () => {
  expect(skipped(1, 3, 2, 4)).toEqual([
    [1, 3],
    [2, 4],
  ])
})

it('lets a document begin at any level, and lets levels rise by any number', () => {
  expect(skipped(3, 4, 1, 2, 2)).toEqual([])
  expect(skipped()).toEqual([])
})
