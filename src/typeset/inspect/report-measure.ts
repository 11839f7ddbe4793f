import { diagnostic, type Report } from '../../diagnostics/diagnostic.ts'
import type { Pt } from '../../edition/length.ts'
import { onceFor } from '../../keep/once-for.ts'
import type { LineFacts, Page } from '../paged-book/paged-book.ts'
import { textOfRun } from '../paged-book/placed-words.ts'

// Characters of a line that is read with ease: 45 to 75, and 66 is best (Bringhurst, 2.1.2). A few
// more do no harm.
const fewest = 45
const most = 80
const aim = 66

/** Large print has fewer characters to a line, as its readers need. */
const largePrint: Pt = 16

const enoughLines = 10
const mostLines = 400

/**
 * Reports lines of body text that hold too few characters, or too many: the median of the full
 * lines that are as wide as the text block, spaces included. Columns, verse, large print and
 * scripts of wide characters have measures of their own, and a text of a few lines has none.
 */
export function reportMeasure(pages: readonly Page[], report: Report): void {
  const lines = fullLines(pages)
  if (lines.length < enoughLines) return
  const fontSize = median(lines.map((line) => line.fontSize))
  const count = Math.round(median(lines.map((line) => line.characters)))
  if (fontSize >= largePrint || (count >= fewest && count <= most)) return
  const measure = median(lines.map((line) => line.measure))
  const isLong = count > most
  const message = `A full line of the text has about ${count} characters: type of ${rounded(fontSize)} pt on lines of ${rounded(measure)} pt. Lines of ${fewest} to ${most} are read with ease.`
  const hints = [
    `set the text ${isLong ? 'larger' : 'smaller'}, in about ${rounded(fontSize * Math.min(Math.max(count / aim, smallest), largest))} pt: body { font-size: … }`,
    isLong
      ? 'or give the pages wider margins, or a smaller trim'
      : 'or give the pages narrower margins, or a larger trim',
  ]
  report(diagnostic('line/measure', message, { hints }))
}

// Times the size; beyond these other margins help more.
const smallest = 0.75
const largest = 1.5

interface FullLine {
  readonly characters: number
  readonly fontSize: Pt
  readonly measure: Pt
}

// The first of them say enough of a long book.
function fullLines(pages: readonly Page[]): readonly FullLine[] {
  const found: FullLine[] = []
  for (const page of pages) {
    if (found.length >= mostLines) break
    found.push(...fullLinesOf(page))
  }
  return found
}

const fullLinesOf = onceFor(({ facts, items }: Page): readonly FullLine[] => {
  const full = facts?.lines.filter((line) => isFull(line, facts.measure)) ?? []
  if (full.length === 0) return []
  const texts = items.filter((item) => item.type === 'text')
  return full.flatMap(({ y, width, measure, fontSize }) => {
    const text = texts
      .filter((item) => Math.abs(item.y - y) < 0.1)
      .map(textOfRun)
      .join('')
    if (wideScript.test(text)) return []
    // A ragged line is not filled.
    const characters = (Array.from(text).length * measure) / Math.max(width, 1)
    return [{ characters, fontSize, measure }]
  })
})

const widestIndent = 0.8 // of the text block: what is set further in, as a column is, is no body text

function isFull({ place, spaces, width, measure }: LineFacts, textBlock: Pt): boolean {
  if (place !== 'inner' || spaces === 0) return false
  return measure >= textBlock * widestIndent && width >= measure * 0.7
}

const wideScript = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

function rounded(length: Pt): number {
  return Math.round(10 * length) / 10
}
