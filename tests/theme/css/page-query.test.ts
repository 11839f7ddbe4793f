import { describe, expect, test } from 'vitest'
import { matchesPageSize, parsePageQueries } from '../../../src/theme/css/page-query.ts'
import { parseTheme } from '../../../src/theme/stylesheet/parse-theme.ts'
import { themeForPage } from '../../../src/theme/stylesheet/theme-for-page.ts'

const inches = (width: number, height: number) => ({ width: width * 72, height: height * 72 })

describe('a query about the size of a page', () => {
  test.each([
    ['(max-width:5in)', true, false],
    ['(min-width:127.1mm)', false, true],
    ['(width:5in)', true, false],
    ['(width<=5in)', true, false],
    ['(6in>=width)', true, true],
    ['(4in<=width<5.5in)', true, false],
    ['(min-width:4in)and (max-height:8in)', true, false],
  ])('%s', (condition, onSmall, onLarge) => {
    const queries = parsePageQueries(condition) ?? []
    expect(queries).not.toEqual([])
    expect(matchesPageSize(queries, inches(5, 8))).toBe(onSmall)
    expect(matchesPageSize(queries, inches(6, 9))).toBe(onLarge)
  })

  test.each([
    '(max-width:30em)',
    '(orientation:portrait)',
    '(min-width:4in)and (hover)',
    '(width)',
  ])('%s is none', (condition) => expect(parsePageQueries(condition)).toBeUndefined())
})

test('rules for a page of one size hold on it alone', () => {
  const css = `p { text-indent: 1em }
    @media print and (max-width: 5in) { p { text-indent: 0 } @page { margin: 1in } }
    @media print and (max-width: 30em) { p { text-indent: 2em } }`
  const told: string[] = []
  const read = () => ({ file: 'my.css', text: css })
  const theme = parseTheme('my.css', read as never, ({ message }) => void told.push(message))
  const [small, large] = [inches(5, 8), inches(6, 9)].map((size) => themeForPage(theme, size))
  const counts = [small, large].map(
    (one) => one?.rules.filter(({ media }) => media === 'print').length,
  )
  expect(counts).toEqual([1, 0])
  expect([small?.pageRules.length, large?.pageRules.length]).toEqual([1, 0])
  expect(themeForPage(theme, inches(5, 8))).toBe(small)
  expect(told).toEqual([
    '"@media print and (max-width:30em)" has no effect in print: a page answers for its width and height alone.',
  ])
})
