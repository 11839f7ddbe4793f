/**
 * Counts what a designer would mark on the proofs of a book. In: a PagedBook. Out: numbers for each
 * page and for the book. The rules are the house rules that the README lists under `page` and
 * `line`.
 */
import type { Span } from '../diagnostics/diagnostic.ts'
import type { LineFacts, Page, PagedBook, PageFacts } from '../typeset/paged-book/paged-book.ts'
import type { RuntReason } from '../typeset/paged-book/paged-book.ts'
import { letterfit } from '../typeset/words/glyph-flex.ts'
import {
  hasFullSpaces,
  markPages,
  type DefectCounts,
  type DefectName,
  type MarkedPage,
} from './mark-pages.ts'
import type { Band } from './page-bands.ts'

export interface PageProof {
  readonly index: number
  readonly folio: string
  readonly lines: number
  readonly hyphens: number
  readonly defects: DefectCounts
  /** Where on the page some of them are: its empty rows, a bold line at its foot, its sink. */
  readonly bands: readonly Band[]
}

/** A line that stands out, and where to find it. */
export interface MarkedLine {
  readonly folio: string
  /** 1-based, counted from the head of the page. */
  readonly line: number
  /** As a fraction of the natural word space. */
  readonly wordSpace: number
  readonly span?: Span
}

/** A line whose letters differ in width from those of the line above it, and where to find it. */
export interface MarkedPair {
  readonly folio: string
  /** 1-based, counted from the head of the page. */
  readonly line: number
  /** By how much, as a fraction of the width of an average letter. */
  readonly change: number
  readonly span?: Span
}

/**
 * A last line hardly longer than an indent, and what the best other way to set its paragraph would
 * cost.
 */
export interface MarkedRunt {
  readonly folio: string
  /** 1-based, counted from the head of the page. */
  readonly line: number
  readonly reason: RuntReason
  readonly span?: Span
}

/** The defects of a book on its pages, counted, and where each is. */
export interface BookProof {
  readonly pages: readonly PageProof[]
  readonly lines: number
  /** Lines that are set to the measure. */
  readonly justified: number
  readonly hyphens: number
  /** The most lines in a row that end in a hyphen. */
  readonly longestHyphenRun: number
  /** The spread of word spaces in justified lines: standard deviation divided by mean. */
  readonly spaceSpread: number
  /**
   * Neighboring justified lines of a page, and those whose letters differ in width by more than 3
   * and 4 % of an average letter.
   */
  readonly letterfit: { readonly pairs: number; readonly over3: number; readonly over4: number }
  /** Pairs of facing pages in one flow that should be level, and how many of them are. */
  readonly spreads: number
  readonly levelSpreads: number
  /** Rows added to spaces above headings, stanzas and figures so that facing pages are level. */
  readonly widened: number
  /** Rows left empty at the foot of pages inside a chapter, so that facing pages are level. */
  readonly shortRows: number
  readonly defects: DefectCounts
  readonly loosest: readonly MarkedLine[]
  readonly tightest: readonly MarkedLine[]
  /** The neighboring lines whose letters differ most, by 3 % at least. */
  readonly worstPairs: readonly MarkedPair[]
  /** All of them, in page order. */
  readonly runts: readonly MarkedRunt[]
}

const level = 0.75 // pt
const markedLines = 10

/** Counts the defects on the pages of a book. */
export function proofBook(paged: PagedBook): BookProof {
  const counter = new Counter()
  const marked = markPages(paged.pages)
  const pages = paged.pages.map((page, index) => counter.page(page, marked[index] ?? unmarked))
  return counter.finish(pages)
}

const unmarked: MarkedPage = { defects: {}, bands: [], longestHyphenRun: 0, hyphenRun: 0 }

class Counter {
  readonly #totals: Partial<Record<DefectName, number>> = {}
  readonly #loosest: MarkedLine[] = []
  readonly #tightest: MarkedLine[] = []
  readonly #runts: MarkedRunt[] = []
  readonly #unlike: MarkedPair[] = []
  #lines = 0
  #justified = 0
  #hyphens = 0
  #longestRun = 0
  #spreads = 0
  #levelSpreads = 0
  #widened = 0
  #shortRows = 0
  readonly #letterfit = { pairs: 0, over3: 0, over4: 0 }
  // Sums over the word spaces of justified lines.
  #spaces = 0
  #sum = 0
  #squares = 0

  page({ index, folio, facts }: Page, marked: MarkedPage): PageProof {
    const { defects, bands, spread } = marked
    const place = { index, folio, defects }
    if (!facts) return { ...place, lines: 0, hyphens: 0, bands }
    for (const [name, times] of Object.entries(defects) as [DefectName, number][])
      this.#totals[name] = (this.#totals[name] ?? 0) + times
    facts.lines.forEach((line, at) => this.#line(folio, line, at))
    this.#pairs(folio, facts)
    const hyphens = facts.lines.filter((line) => line.endsInHyphen).length
    this.#lines += facts.lines.length
    this.#hyphens += hyphens
    this.#longestRun = Math.max(this.#longestRun, marked.longestHyphenRun)
    this.#widened += facts.widened
    if (!facts.isLast) this.#shortRows += Math.max(0, facts.fullRows - facts.rows)
    if (spread) this.#spreads++
    if (spread === 'level') this.#levelSpreads++
    return { ...place, lines: facts.lines.length, hyphens, bands }
  }

  finish(pages: readonly PageProof[]): BookProof {
    const mean = this.#sum / this.#spaces
    const variance = this.#squares / this.#spaces - mean ** 2
    return {
      pages,
      lines: this.#lines,
      justified: this.#justified,
      hyphens: this.#hyphens,
      longestHyphenRun: this.#longestRun,
      spaceSpread: this.#spaces > 0 ? Math.sqrt(Math.max(variance, 0)) / mean : 0,
      letterfit: this.#letterfit,
      spreads: this.#spreads,
      levelSpreads: this.#levelSpreads,
      widened: this.#widened,
      shortRows: this.#shortRows,
      defects: this.#totals,
      loosest: this.#loosest,
      tightest: this.#tightest,
      worstPairs: this.#unlike.sort((a, b) => b.change - a.change).slice(0, markedLines),
      runts: this.#runts,
    }
  }

  // How much the letters of neighboring lines differ in width.
  #pairs(folio: string, { lines, leading }: PageFacts): void {
    lines.forEach((line, index) => {
      const above = lines[index - 1]
      const isPair = above?.justified && line.justified && above.fontSize === line.fontSize
      if (!isPair || Math.abs(line.y - above.y - leading) > level) return
      const change = Math.abs(line.glyphs - above.glyphs) * letterfit
      this.#letterfit.pairs++
      if (change > 0.04) this.#letterfit.over4++
      if (change <= 0.03) return
      this.#letterfit.over3++
      const { span } = line
      this.#unlike.push({ folio, line: index + 1, change, ...(span && { span }) })
    })
  }

  #line(folio: string, line: LineFacts, index: number): void {
    if (!line.justified) return
    const place = () => ({ folio, line: index + 1, ...(line.span && { span: line.span }) })
    if (line.runt) this.#runts.push({ ...place(), reason: line.runt })
    if (!hasFullSpaces(line)) return
    this.#justified++
    this.#spaces += line.spaces
    this.#sum += line.spaces * line.wordSpace
    this.#squares += line.spaces * line.wordSpace ** 2
    this.#mark(line.wordSpace, place)
  }

  // Keeps the few lines that stand out most. Of lines that are equal, the first is looser, and the
  // last is tighter.
  #mark(wordSpace: number, place: () => Omit<MarkedLine, 'wordSpace'>): void {
    const among = (lines: MarkedLine[], isBefore: (other: number) => boolean): void => {
      const last = lines.at(-1)
      if (lines.length === markedLines && last && !isBefore(last.wordSpace)) return
      const at = lines.findIndex((one) => isBefore(one.wordSpace))
      lines.splice(at < 0 ? lines.length : at, 0, { ...place(), wordSpace })
      if (lines.length > markedLines) lines.pop()
    }
    among(this.#loosest, (other) => wordSpace > other)
    among(this.#tightest, (other) => wordSpace <= other)
  }
}
