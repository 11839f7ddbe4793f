import type { Pt } from '../../edition/length.ts'
import { findBreakpoints, type Breakpoints } from './breakpoints.ts'
import { defaultLineBreakOptions, type LineBreakOptions } from './line-break-options.ts'
import { badness, fitnessClass, lastLineDemerits } from './line-demerits.ts'
import type { LineItem } from './line-items.ts'

/** One way to break a paragraph. */
export interface Breaking {
  /** Sum of the demerits of its lines. */
  readonly demerits: number
  readonly lines: readonly BrokenLine[]
}

/** A line as numbers. */
export interface BrokenLine {
  /** Index of the item the line before was broken at; −1 for the first line. */
  readonly start: number
  /** Index of the item this line is broken at. */
  readonly end: number
  /** 0 natural, −1 fully shrunk, 1 stretched as far as it should be, more when overstretched. */
  readonly ratio: number
  /** Without hanging characters: its measure, or less in a last or ragged line. */
  readonly width: Pt
  readonly hangStart: Pt
}

/** Where a line is in the tree of choices. */
interface Node {
  readonly point: number
  readonly line: number
  readonly fitness: number
  readonly hyphens: number
  readonly demerits: number
  readonly ratio: number
  readonly width: Pt
  readonly previous: Node | undefined
}

/**
 * Breaks a paragraph into lines as a whole (Knuth & Plass 1981). Returns the best breaking for each
 * number of lines within the tolerance, the best of all first, so that a page can ask for a line
 * more or less. Empty when no breaking keeps within the tolerance.
 */
export function breakLines(
  items: readonly LineItem[],
  measure: (line: number) => Pt,
  options: LineBreakOptions = defaultLineBreakOptions,
): readonly Breaking[] {
  return new LineBreaker(findBreakpoints(items), measure, options).breakings()
}

class LineBreaker {
  readonly #points: Breakpoints
  readonly #measure: (line: number) => Pt
  readonly #options: LineBreakOptions
  // The length of each line, once it is known.
  readonly #measures: Pt[] = []

  constructor(points: Breakpoints, measure: (line: number) => Pt, options: LineBreakOptions) {
    this.#points = points
    this.#measure = measure
    this.#options = options
  }

  breakings(): readonly Breaking[] {
    const points = this.#points
    const { allowOverfull, adjacentDemerits, changeDemerits } = this.#options
    const mostForChange = adjacentDemerits + changeDemerits
    // Active nodes by their breakpoint, first to last.
    const active: (readonly Node[])[] = [[startOfParagraph]]
    for (let point = 1; point < points.count; point++) {
      const found: Node[] = []
      let staying = 0
      for (let i = 0; i < active.length; i++) {
        const nodes = active[i] as readonly Node[]
        if (this.#reach(nodes, point, found)) active[staying++] = nodes
      }
      if (allowOverfull && found.length === 0 && staying === 0) {
        for (const node of active.at(-1) ?? []) this.#endLine(node, point, found)
      }
      active.length = points.cost[point] === -Infinity ? 0 : staying
      if (found.length > 0) active.push(prune(found, mostForChange))
      if (active.length === 0) return []
    }
    return (active.at(-1) ?? [])
      .reduce<Node[]>(bestByLineCount, [])
      .sort((a, b) => a.demerits - b.demerits)
      .map((node) => traceBack(points, node))
  }

  // Ends a line at a point, starting from each node of one breakpoint where the line would be good.
  // Returns whether a line from there may still end later, since not all of them are too long yet.
  #reach(nodes: readonly Node[], point: number, found: Node[]): boolean {
    const { tolerance } = this.#options
    const measures = this.#measures
    let ratio = -2
    let target: Pt = NaN
    let goesOn = false
    for (const node of nodes) {
      const own = measures[node.line] ?? this.#measureOf(node.line)
      if (own !== target) {
        target = own
        ratio = this.#ratio(node.point, point, target)
      }
      if (ratio < -1) continue
      goesOn = true
      if (ratio <= tolerance) this.#endLine(node, point, found, ratio)
    }
    return goesOn
  }

  #measureOf(line: number): Pt {
    return (this.#measures[line] ??= this.#measure(line))
  }

  #natural(start: number, to: number): Pt {
    const p = this.#points
    return (
      (p.endWidth[to] as Pt) -
      (p.startWidth[start] as Pt) -
      (p.hangStart[start] as Pt) -
      (p.hangEnd[to] as Pt)
    )
  }

  // How much a line is stretched or shrunk to fill its measure.
  #ratio(start: number, to: number, target: Pt): number {
    const p = this.#points
    const { ragged, emergencyStretch } = this.#options
    const shortfall = target - this.#natural(start, to)
    if (shortfall >= 0) {
      if ((p.endFill[to] as number) > (p.startFill[start] as number)) return 0
      const stretch =
        ragged ??
        (p.endStretch[to] as Pt) -
          (p.startStretch[start] as Pt) +
          (p.endFlex[to] as Pt) -
          (p.startFlex[start] as Pt)
      return shortfall / Math.max(stretch + emergencyStretch, 1e-6)
    }
    if (ragged !== undefined) return shortfall < -0.01 ? -2 : 0
    const shrink =
      (p.endShrink[to] as Pt) -
      (p.startShrink[start] as Pt) +
      (p.endFlex[to] as Pt) -
      (p.startFlex[start] as Pt)
    return shortfall / Math.max(shrink, 1e-6)
  }

  // Keeps one node, the cheapest, for each line number, fitness class and run of hyphens.
  #endLine(
    from: Node,
    to: number,
    found: Node[],
    ratio = this.#ratio(from.point, to, this.#measureOf(from.line)),
  ): void {
    const p = this.#points
    const options = this.#options
    const line = from.line + 1
    const fitness = fitnessClass(ratio)
    // Runs longer than allowed count as equal.
    const hyphens = p.flagged[to] === 1 ? Math.min(from.hyphens, options.maxHyphens) + 1 : 0
    const target = this.#measureOf(from.line)
    const natural = this.#natural(from.point, to)
    const cost = p.cost[to] as number
    let demerits = from.demerits + (options.linePenalty + badness(ratio)) ** 2
    if (cost > 0) demerits += cost ** 2
    else if (cost !== -Infinity) demerits -= cost ** 2
    if (hyphens > 1) demerits += options.doubleHyphenDemerits
    if (hyphens > options.maxHyphens) demerits += options.hyphenRunDemerits
    if (Math.abs(fitness - from.fitness) > 1) demerits += options.adjacentDemerits
    if (options.ragged === undefined) {
      demerits += options.changeDemerits * (ratio - from.ratio) ** 2
    }
    if (to === p.count - 1 && from.line > 0) {
      const followsHyphen = from.hyphens > 0
      demerits += lastLineDemerits({ natural, target, followsHyphen }, options)
    }

    let slot = 0
    let kept = true
    for (; slot < found.length; slot++) {
      const twin = found[slot] as Node
      if (twin.line !== line || twin.fitness !== fitness || twin.hyphens !== hyphens) continue
      kept = demerits < twin.demerits
      break
    }
    if (options.onCandidate) this.#tellCandidate(from, to, { ratio, total: demerits, kept })
    if (!kept) return
    const keepsWidth = ratio === 0 || options.ragged !== undefined
    found[slot] = {
      point: to,
      line,
      fitness,
      hyphens,
      demerits,
      ratio,
      width: keepsWidth ? Math.min(natural, target) : target,
      previous: from,
    }
  }

  #tellCandidate(
    { point, line, demerits }: Node,
    to: number,
    found: { readonly ratio: number; readonly total: number; readonly kept: boolean },
  ): void {
    const { item } = this.#points
    const own = { start: item[point] as number, end: item[to] as number, line: line + 1 }
    this.#options.onCandidate?.({ ...own, demerits: found.total - demerits, ...found })
  }
}

const startOfParagraph: Node = {
  point: 0,
  line: 0,
  fitness: 1,
  hyphens: 0,
  demerits: 0,
  ratio: 0,
  width: 0,
  previous: undefined,
}

const mostLinesApart = 1

// A class that costs more than the best one plus a change of class can never win (Knuth & Plass
// 1981, p. 1159). Line numbers far from the best one's are dropped too: long paragraphs would have
// many.
function prune(nodes: readonly Node[], mostForChange: number): readonly Node[] {
  if (nodes.length === 1) return nodes
  const best = nodes.reduce((least, node) => (node.demerits < least.demerits ? node : least))
  return nodes.filter(
    (node) =>
      Math.abs(node.line - best.line) <= mostLinesApart &&
      !nodes.some((o) => o.line === node.line && o.demerits + mostForChange < node.demerits),
  )
}

function bestByLineCount(best: Node[], node: Node): Node[] {
  const twin = best.findIndex((other) => other.line === node.line)
  const other = best[twin]
  if (other === undefined) best.push(node)
  else if (node.demerits < other.demerits) best[twin] = node
  return best
}

function traceBack(points: Breakpoints, end: Node): Breaking {
  const lines: BrokenLine[] = []
  for (let node = end; node.previous; node = node.previous) {
    lines.push({
      start: points.item[node.previous.point] as number,
      end: points.item[node.point] as number,
      ratio: node.ratio,
      width: node.width,
      hangStart: points.hangStart[node.previous.point] as Pt,
    })
  }
  return { demerits: end.demerits, lines: lines.reverse() }
}
