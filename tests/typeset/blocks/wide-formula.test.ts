/** A formula that is wider than its line is set smaller, as far as it can be read. */
import { expect, test } from 'vitest'
import { collect } from '../../support/collect.ts'
import { typesetFolder } from '../../support/typeset-folder.ts'

/** The widths of the formulas of `terms` terms, the measure, and what is reported. */
async function formulaOf(terms: number) {
  const tex = Array.from({ length: terms }, () => 'aaa').join(' + ')
  const { report, diagnostics } = collect()
  const { pages } = await typesetFolder(
    { '1.md': `# One\n\nText.\n\n$$\n${tex}\n$$\n` },
    undefined,
    report,
  )
  const [drawing] = pages.flatMap(({ items }) => items.filter(({ type }) => type === 'drawing'))
  const measure = pages.find(({ facts }) => facts)?.facts?.measure ?? NaN
  if (drawing?.type !== 'drawing') throw new Error('internal: no formula')
  const codes = diagnostics.map(({ code }) => code).filter((code) => code.startsWith('line/'))
  return { width: drawing.width, height: drawing.height, measure, codes }
}

test('one that fits has its size, and one that is a little too wide gets smaller, fills its line and is told', async () => {
  const short = await formulaOf(3)
  const wide = await formulaOf(11)
  // The box of a drawing is a little larger than its ink, on every side.
  expect(wide.width).toBeLessThanOrEqual(wide.measure + 3)
  expect(wide.width).toBeGreaterThan(0.95 * wide.measure)
  expect(wide.height).toBeLessThan(short.height)
  expect([short.codes, wide.codes]).toEqual([[], ['line/formula-small']])
})

test('one that would have to be tiny keeps its size, and is told', async () => {
  const [short, widest] = [await formulaOf(3), await formulaOf(20)]
  expect(widest.height).toBe(short.height)
  expect(widest.codes).toEqual(['line/overfull'])
})
