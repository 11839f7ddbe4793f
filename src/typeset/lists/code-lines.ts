import type { Pt } from '../../edition/length.ts'
import type { HorizontalList } from './horizontal-list.ts'

/** A line of code as its author typed it. */
export interface CodeLine {
  /** Its items, by their index in the list, without what ends the line. */
  readonly items: readonly number[]
  /** The first item after its indent. */
  readonly first: number
  /** Index after its last item. */
  readonly end: number
  readonly width: Pt
  /** Width of the spaces it begins with. */
  readonly indent: Pt
  /** Width of a space in it. */
  readonly space: Pt
  /** The last run of spaces within it, with which authors line up comments. */
  readonly run?: SpaceRun
}

/** Several spaces in a row. */
export interface SpaceRun {
  readonly from: number
  readonly to: number
  /** Where it ends, from the start of its line: what follows is lined up there. */
  readonly column: Pt
}

/** The lines of a list of code. */
export function codeLines(list: HorizontalList): readonly CodeLine[] {
  const lines: CodeLine[] = []
  let from = 0
  list.items.forEach((item, index) => {
    if (item.type !== 'penalty' || item.cost !== -Infinity) return
    // A penalty and glue without limits come before a forced break.
    lines.push(codeLine(list, from, Math.max(from, index - 2)))
    from = index + 1
  })
  return lines
}

/** Width of items together. */
export function widthOf(list: HorizontalList, items: readonly number[]): Pt {
  return items.reduce((sum, index) => {
    const item = list.items[index]
    return item && item.type !== 'penalty' ? sum + item.width : sum
  }, 0)
}

function codeLine(list: HorizontalList, from: number, end: number): CodeLine {
  const items = Array.from({ length: end - from }, (_, index) => from + index)
  const isSpace = (item: number) => list.contents[item]?.type === 'space'
  const first = items.find((item) => !isSpace(item)) ?? end
  const space = list.contents[items.find(isSpace) ?? -1]
  const run = lastRun(list, items, first)
  return {
    items,
    first,
    end,
    width: widthOf(list, items),
    indent: widthOf(list, items.slice(0, first - from)),
    space: space?.type === 'space' ? space.style.space : spaceOfWord(list, first),
    ...(run && { run }),
  }
}

function spaceOfWord({ contents }: HorizontalList, item: number): Pt {
  const content = contents[item]
  return content?.type === 'word' ? content.word.style.space : 0
}

function lastRun(
  list: HorizontalList,
  items: readonly number[],
  first: number,
): SpaceRun | undefined {
  let run: SpaceRun | undefined
  let start: number | undefined
  for (const item of items) {
    if (item < first) continue
    if (list.contents[item]?.type === 'space') start ??= item
    else if (start !== undefined) {
      const before = items.slice(0, item - (items[0] ?? 0))
      if (item - start > 1) run = { from: start, to: item, column: widthOf(list, before) }
      start = undefined
    }
  }
  return run
}
