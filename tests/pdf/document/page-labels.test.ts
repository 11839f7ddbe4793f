import { expect, test } from 'vitest'
import { pageLabelRanges } from '../../../src/pdf/document/page-labels.ts'

test('front matter in roman and a body from 1 are two ranges', () => {
  expect(pageLabelRanges(['i', 'ii', 'iii', 'iv', '1', '2'])).toEqual([
    { index: 0, label: { S: 'r' } },
    { index: 4, label: { S: 'D' } },
  ])
})

test('a range that does not begin at 1 says where', () => {
  expect(pageLabelRanges(['2', '3', '5'])).toEqual([
    { index: 0, label: { S: 'D', St: 2 } },
    { index: 2, label: { S: 'D', St: 5 } },
  ])
  expect(pageLabelRanges(['XL', 'XLI'])).toEqual([{ index: 0, label: { S: 'R', St: 40 } }])
})

test('a folio that is a word is a prefix of its own', () => {
  const [range] = pageLabelRanges(['Cover', '1'])
  expect(String(range?.label['P'])).toBe('Cover')
})
