import type { Pt } from '../edition/length.ts'
import { findBreakpoints, type Breakpoints } from './breakpoints.ts'
import type { LineItem } from './line-items.ts'

/** What line breaking weighs. Demerits are TeX's; where a number differs from TeX's the reason stands beside it. */
export interface LineBreakOptions {
  /** The greatest stretch ratio a line may have; 1 is the aim at the most. */
  readonly tolerance: number
  /** Demerits of a line before its badness (TeXbook, p. 98). */
  readonly linePenalty: number
  /** For neighboring lines two fitness classes apart or more. */
  readonly adjacentDemerits: number
  /** For a second hyphen in a row. */
  readonly doubleHyphenDemerits: number
  /** For each hyphen in a row past `maxHyphens`: as good as forbidden. */
  readonly hyphenRunDemerits: number
  /** How many lines in a row may end in a hyphen. */
  readonly maxHyphens: number
  /** For a hyphen in the last full line. TeX's 5000 is a wish; here it is a rule of the house that gives way only to overfull lines. */
  readonly finalHyphenDemerits: number
  /** A last line should be longer than this. */
  readonly minLastLine: Pt
  /** A last line that is no longer than this is a runt; one between the two costs a share of its demerits. */
  readonly shortestLastLine: Pt
  readonly runtDemerits: number
  /** A last line should be full or stop this far before the margin. */
  readonly lastLineGap: Pt
  readonly lastLineGapDemerits: number
  /** Stretch that every line has for nothing when all else has failed (TeX's \emergencystretch). */
  readonly emergencyStretch: Pt
  /** Set for text that is not justified: the shortfall that counts as ratio 1. */
  readonly ragged?: Pt
  /** Give a line that is too long rather than no answer. */
  readonly allowOverfull: boolean
}

export const defaultLineBreakOptions: LineBreakOptions = {
  tolerance: 1,
  linePenalty: 10,
  adjacentDemerits: 6000,
  doubleHyphenDemerits: 30_000,
  hyphenRunDemerits: 1e8,
  maxHyphens: 2,
  finalHyphenDemerits: 1e6,
  minLastLine: 0,
  shortestLastLine: 0,
  runtDemerits: 3e5,
  lastLineGap: 0,
  lastLineGapDemerits: 2000,
  emergencyStretch: 0,
  allowOverfull: false,
}

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
  /** 0 natural, −1 fully shrunk, 1 stretched as far as is the aim, more when overstretched. */
  readonly ratio: number
  /** What the line is set to, hanging characters aside: its measure, or less in a last or ragged line. */
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
 * Breaks a paragraph into lines as a whole (Knuth & Plass 1981). Returns the best breaking for each number of lines
 * that can be had within the tolerance, the best of all first: so that a page can ask for a line more or less.
 * Empty when no breaking keeps within the tolerance.
 */
export function breakLines(
  items: readonly LineItem[],
  measure: (line: number) => Pt,
  options: LineBreakOptions = defaultLineBreakOptions,
): readonly Breaking[] {
  const points = findBreakpoints(items)
  const last = points.count - 1
  const start: Node = {
    point: 0,
    line: 0,
    fitness: 1,
    hyphens: 0,
    demerits: 0,
    ratio: 0,
    width: 0,
    previous: undefined,
  }
  let active: (readonly Node[])[] = [[start]]
  for (let point = 1; point <= last; point++) {
    const found = reach(points, active, point, measure, options)
    const forced = points.cost[point] === -Infinity
    const staying = forced
      ? []
      : active.filter((nodes) => canReachFurther(points, nodes, point, measure, options))
    if (found.length > 0) staying.push(prune(found, options.adjacentDemerits))
    active = staying
    if (active.length === 0) return []
  }
  return (active.at(-1) ?? [])
    .reduce<Node[]>(bestByLineCount, [])
    .sort((a, b) => a.demerits - b.demerits)
    .map((node) => traceBack(points, node))
}

// The best ways to end a line at a point. Nodes of one point share their sums, and mostly their measure.
function reach(
  points: Breakpoints,
  active: readonly (readonly Node[])[],
  point: number,
  measure: (line: number) => Pt,
  options: LineBreakOptions,
): Node[] {
  const found: Node[] = []
  const isLast = point === points.count - 1
  for (const nodes of active) {
    let line: FittedLine | undefined
    for (const node of nodes) {
      const target = measure(node.line)
      if (line?.target !== target) line = fitLine(points, node.point, point, target, options)
      if (line.ratio < -1 || line.ratio > options.tolerance) continue
      keepBest(found, nextNode(points, node, point, isLast, line, options))
    }
  }
  const mustTake = options.allowOverfull && found.length === 0 && active.at(-1)
  if (
    mustTake &&
    !active.some((nodes) => canReachFurther(points, nodes, point, measure, options))
  ) {
    for (const node of mustTake) {
      const line = fitLine(points, node.point, point, measure(node.line), options)
      keepBest(found, nextNode(points, node, point, isLast, line, options))
    }
  }
  return found
}

// Whether a line from here to a point is not yet too long: then it may end further on.
function canReachFurther(
  points: Breakpoints,
  nodes: readonly Node[],
  point: number,
  measure: (line: number) => Pt,
  options: LineBreakOptions,
): boolean {
  let target: Pt | undefined
  for (const node of nodes) {
    const own = measure(node.line)
    if (own === target) continue
    target = own
    if (fitLine(points, node.point, point, own, options).ratio >= -1) return true
  }
  return false
}

interface FittedLine {
  readonly ratio: number
  /** Badness of the line, 0 upwards; 100 at ratio 1 (TeXbook, p. 97). */
  readonly badness: number
  readonly natural: Pt
  readonly target: Pt
}

// How well the stretch between two breakpoints fills a line.
function fitLine(
  p: Breakpoints,
  start: number,
  to: number,
  target: Pt,
  options: LineBreakOptions,
): FittedLine {
  const natural =
    at(p.endWidth, to) - at(p.startWidth, start) - at(p.hangStart, start) - at(p.hangEnd, to)
  const shortfall = target - natural
  let ratio = 0
  if (shortfall >= 0) {
    const filled = at(p.endFill, to) > at(p.startFill, start)
    if (!filled)
      ratio =
        shortfall / Math.max(stretchOf(p, start, to, options) + options.emergencyStretch, 1e-6)
  } else if (options.ragged !== undefined) {
    if (shortfall < -0.01) ratio = -2
  } else {
    const shrink =
      at(p.endShrink, to) - at(p.startShrink, start) + at(p.endFlex, to) - at(p.startFlex, start)
    ratio = shortfall / Math.max(shrink, 1e-6)
  }
  const size = Math.min(Math.abs(ratio), 1e3)
  return { ratio, badness: 100 * size * size * size, natural, target }
}

function stretchOf(p: Breakpoints, start: number, to: number, options: LineBreakOptions): Pt {
  if (options.ragged !== undefined) return options.ragged
  return (
    at(p.endStretch, to) - at(p.startStretch, start) + at(p.endFlex, to) - at(p.startFlex, start)
  )
}

function nextNode(
  p: Breakpoints,
  from: Node,
  to: number,
  isLast: boolean,
  line: FittedLine,
  options: LineBreakOptions,
): Node {
  const fitness = fitnessClass(line.ratio)
  const flagged = at(p.flagged, to) === 1
  // Runs longer than allowed are all alike.
  const hyphens = flagged ? Math.min(from.hyphens, options.maxHyphens) + 1 : 0
  const cost = at(p.cost, to)
  let demerits = (options.linePenalty + line.badness) ** 2
  if (cost > 0) demerits += cost ** 2
  else if (cost !== -Infinity) demerits -= cost ** 2
  if (hyphens > 1) demerits += options.doubleHyphenDemerits
  if (hyphens > options.maxHyphens) demerits += options.hyphenRunDemerits
  if (Math.abs(fitness - from.fitness) > 1) demerits += options.adjacentDemerits
  if (isLast) demerits += lastLineDemerits(from, line, options)
  return {
    point: to,
    line: from.line + 1,
    fitness,
    hyphens,
    demerits: from.demerits + demerits,
    ratio: line.ratio,
    width:
      line.ratio === 0 || options.ragged !== undefined
        ? Math.min(line.natural, line.target)
        : line.target,
    previous: from,
  }
}

function lastLineDemerits(from: Node, line: FittedLine, options: LineBreakOptions): number {
  if (from.line === 0) return 0
  let demerits = 0
  if (from.hyphens > 0) demerits += options.finalHyphenDemerits
  const shortBy = options.minLastLine - line.natural
  if (shortBy > 0) {
    const range = options.minLastLine - options.shortestLastLine
    demerits += options.runtDemerits * Math.min(shortBy / range, 1)
  }
  const gap = line.target - line.natural
  if (gap > 0.5 && gap < options.lastLineGap) demerits += options.lastLineGapDemerits
  return demerits
}

// Tight, decent, loose, very loose (Knuth & Plass 1981, p. 1155).
function fitnessClass(ratio: number): number {
  if (ratio < -0.5) return 0
  if (ratio <= 0.5) return 1
  return ratio <= 1 ? 2 : 3
}

// One node for each line number, fitness class and run of hyphens: the cheapest.
function keepBest(nodes: Node[], node: Node): void {
  for (let i = 0; i < nodes.length; i++) {
    const other = nodes[i]
    if (
      other?.line === node.line &&
      other.fitness === node.fitness &&
      other.hyphens === node.hyphens
    ) {
      if (node.demerits < other.demerits) nodes[i] = node
      return
    }
  }
  nodes.push(node)
}

const mostLinesApart = 1

// A class that costs more than the best plus what changing class costs can never win (Knuth & Plass 1981, p. 1159).
// Line numbers far from that of the best are not followed: in long paragraphs they would multiply.
function prune(nodes: readonly Node[], adjacentDemerits: number): readonly Node[] {
  const best = nodes.reduce((least, node) => (node.demerits < least.demerits ? node : least))
  return nodes.filter(
    (node) =>
      Math.abs(node.line - best.line) <= mostLinesApart &&
      !nodes.some((o) => o.line === node.line && o.demerits + adjacentDemerits < node.demerits),
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
      start: at(points.item, node.previous.point),
      end: at(points.item, node.point),
      ratio: node.ratio,
      width: node.width,
      hangStart: at(points.hangStart, node.previous.point),
    })
  }
  return { demerits: end.demerits, lines: lines.reverse() }
}

// The columns hold a number at every breakpoint; the index is one of theirs.
function at(column: Float64Array | Int32Array | Uint8Array, index: number): number {
  return column[index] as number
}
