import { describe, expect, it } from 'vitest'
import { toPt } from '../../src/edition/length.ts'
import { trimSizes } from '../../src/edition/trim.ts'
import { coverSheetOf, formatSheet } from '../../src/printers/cover-sheet.ts'
import { formatSource, isSure, type Fact } from '../../src/printers/fact.ts'
import { inches } from '../../src/printers/inches.ts'
import {
  evenPages,
  gutterFor,
  nearestTrims,
  pageCounts,
  printsTrim,
} from '../../src/printers/page-limits.ts'
import { bindingsOf, printers, printRules } from '../../src/printers/printers.ts'
import type { Paper, PrintRules } from '../../src/printers/printer.ts'
import { spineWidth } from '../../src/printers/spine.ts'

describe('the table of printers', () => {
  it('has a source, a date and a certainty for every number', () => {
    const facts = Object.values(printers).flatMap(factsIn)
    expect(facts.length).toBeGreaterThan(100)
    for (const { source } of facts) {
      expect(source.page).not.toBe('')
      expect(source.read).toMatch(/^20\d\d-\d\d$/)
      expect(formatSource(source)).toContain(source.page)
    }
  })

  it('calls only what was read somewhere sure', () => {
    const facts = Object.values(printers).flatMap(factsIn)
    const sure = facts.filter(({ source }) => isSure(source))
    expect(new Set(sure.map(({ source }) => source.certainty))).toEqual(
      new Set(['vendor', 'third party']),
    )
    expect(sure.length).toBeLessThan(facts.length)
  })

  it('lists sizes that lie between the smallest and the largest, and prints each', () => {
    for (const printer of Object.values(printers)) {
      for (const binding of bindingsOf(printer)) {
        const trims = printRules(printer, binding)?.trims.value
        for (const size of trims?.listed ?? []) expect(trims && printsTrim(trims, size)).toBe(true)
        expect(trims && printsTrim(trims, trims.smallest)).toBe(true)
        expect(trims && printsTrim(trims, trims.largest)).toBe(true)
      }
    }
  })
})

describe('the sizes of a printer', () => {
  it('are those between its limits, and A4 where 8.27 × 11.69 in is listed', () => {
    const { value } = kdp('paperback').trims
    expect(printsTrim(value, inches(5.5, 8.5))).toBe(true)
    expect(printsTrim(value, trimSizes.a4)).toBe(true)
    expect(printsTrim(value, trimSizes['b-format'])).toBe(true)
    expect(printsTrim(value, inches(3.5, 8.5))).toBe(false)
    expect(printsTrim(value, inches(8.6, 11))).toBe(false)
  })

  it('are only the listed ones for a hardcover from KDP', () => {
    const { value } = kdp('hardcover').trims
    expect(printsTrim(value, inches(6, 9))).toBe(true)
    expect(printsTrim(value, inches(5.8, 8.8))).toBe(false)
    expect(nearestTrims(value, inches(5.8, 8.8))[0]).toEqual(inches(6, 9))
  })
})

describe('page counts', () => {
  it('depend on paper and size', () => {
    const rules = kdp('paperback')
    const most = (paper: keyof PrintRules['papers'], width: number, height: number) =>
      pageCounts(paperOf(rules, paper), inches(width, height)).value.most
    expect(most('white', 5, 8)).toBe(828)
    expect(most('cream', 5, 8)).toBe(776)
    expect(most('cream', 8.5, 11)).toBe(550)
    expect(most('white', 8.25, 6)).toBe(800)
    expect(most('white', 8.27, 11.69)).toBe(780)
    expect(most('color', 8.5, 11)).toBe(600)
  })

  it('of a size that is not listed are those of the strictest that holds it', () => {
    const white = paperOf(kdp('paperback'), 'white')
    expect(pageCounts(white, inches(6.5, 9.5)).value.most).toBe(828)
    expect(pageCounts(white, inches(8.4, 10.5)).value.most).toBe(590)
  })

  it('are raised to whole leaves or sheets', () => {
    expect(evenPages(kdp('paperback'), 101)).toBe(102)
    expect(evenPages(printers.bod.bindings.paperback ?? kdp('paperback'), 101)).toBe(104)
    expect(evenPages(printers.screen.bindings.paperback ?? kdp('paperback'), 101)).toBe(101)
  })
})

describe('the gutter', () => {
  it.each([
    [24, 0.375],
    [150, 0.375],
    [151, 0.5],
    [300, 0.5],
    [301, 0.625],
    [500, 0.625],
    [501, 0.75],
    [700, 0.75],
    [701, 0.875],
    [828, 0.875],
  ])('of %i pages at KDP is %d in', (pages, inside) => {
    expect(gutterFor(kdp('paperback'), pages)?.value).toBe(toPt(inside, 'in'))
  })

  it('is not known for a screen', () => {
    const rules = printers.screen.bindings.paperback
    expect(rules && gutterFor(rules, 300)).toBeUndefined()
  })
})

describe('the sheet of a cover', () => {
  it('is twice the trim, the spine and the bleed', () => {
    const trim = inches(5.5, 8.5)
    const edition = { name: 'p', format: 'pdf', trim, printer: 'kdp', paper: 'cream' } as const
    const sheet = coverSheetOf(edition, 98)
    expect(sheet && formatSheet(sheet)).toBe('11.495 × 8.75 in')
    expect(sheet?.spine).toBeCloseTo(0.245 * 72, 6)
  })

  it('is unknown without a printer, and not sure where sources differ', () => {
    const edition = { name: 'p', format: 'pdf', trim: inches(6, 9) } as const
    expect(coverSheetOf(edition, 200)).toBeUndefined()
    expect(coverSheetOf({ ...edition, printer: 'kdp' }, 200)?.isSure).toBe(true)
    expect(coverSheetOf({ ...edition, printer: 'ingramspark' }, 200)?.isSure).toBe(false)
    const given = coverSheetOf({ ...edition, printer: 'ingramspark', spine: 36 }, 200)
    expect(given?.isSure).toBe(true)
    expect(given && formatSheet(given)).toBe('12.75 × 9.25 in')
  })
})

describe('the spine', () => {
  it('is pages × caliper at KDP, and 0.06 in more at Lulu', () => {
    const rules = kdp('paperback')
    expect(spineWidth(rules, paperOf(rules, 'white'), 300)?.value).toBeCloseTo(0.6756 * 72, 6)
    expect(spineWidth(rules, paperOf(rules, 'cream'), 300)?.value).toBeCloseTo(0.75 * 72, 6)
    const lulu = printRules(printers.lulu, 'paperback') ?? rules
    // Lulu's own API: 12.389, 12.458 and 13.306 in for a cover of 12.25 in and a spine.
    const width = (pages: number) => spineWidth(lulu, paperOf(lulu, 'white'), pages)?.value ?? 0
    expect(12.25 + width(32) / 72).toBeCloseTo(12.382, 3)
    expect(12.25 + width(444) / 72).toBeCloseTo(13.31, 3)
  })

  it('is known by the table of hardcovers only where the table says it', () => {
    const rules = printRules(printers.lulu, 'hardcover') ?? kdp('hardcover')
    expect(spineWidth(rules, undefined, 100)?.value).toBe(toPt(13, 'mm'))
    expect(spineWidth(rules, undefined, 400)).toBeUndefined()
  })

  it('is not guessed at: no caliper, no spine, unless the author gives it', () => {
    const rules = kdp('paperback')
    const groundwood = paperOf(rules, 'groundwood')
    expect(spineWidth(rules, groundwood, 300)).toBeUndefined()
    expect(spineWidth(rules, groundwood, 300, 0.2)?.value).toBeCloseTo(60, 6)
    expect(spineWidth(kdp('hardcover'), undefined, 300)).toBeUndefined()
  })
})

function kdp(binding: 'paperback' | 'hardcover'): PrintRules {
  const rules = printRules(printers.kdp, binding)
  if (!rules) throw new Error('KDP makes both')
  return rules
}

function paperOf(rules: PrintRules, name: keyof PrintRules['papers']): Paper {
  const paper = rules.papers[name]
  if (!paper) throw new Error(`no paper "${name}"`)
  return paper
}

function factsIn(value: unknown): readonly Fact<unknown>[] {
  if (typeof value !== 'object' || value === null) return []
  const inside = Object.values(value).flatMap(factsIn)
  return 'source' in value && 'value' in value ? [value as Fact<unknown>, ...inside] : inside
}
