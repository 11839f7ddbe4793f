import type { MdBlock, MdListItem } from '../../markdown/document/document.ts'
import { makeInlines } from './make-inlines.ts'
import { nowhere } from './nowhere.ts'
import type { Line } from '../evidence/read-line.ts'
import type { StructureContext } from './structure-context.ts'

interface Options {
  readonly noteLabel: (id: string) => string | undefined
}

/** Makes lists of the lines of lists; deeper levels lie in the item before them. */
export function makeList(
  lines: readonly Line[],
  options: Options,
  context: StructureContext,
): readonly MdBlock[] {
  return listsAt(lines, options, context, 0)
}

function listsAt(
  lines: readonly Line[],
  options: Options,
  context: StructureContext,
  depth: number,
): readonly MdBlock[] {
  const level = Math.min(...lines.map(levelOf))
  const lists: MdBlock[] = []
  for (let from = 0; from < lines.length;) {
    const first = lines[from]
    let to = from + 1
    while (to < lines.length && first && isSameList(first, lines[to], level)) to++
    const items = itemsOf(lines.slice(from, to), level, options, context, depth)
    const list = first?.look.list
    lists.push({
      type: 'list',
      span: nowhere,
      ordered: list?.ordered ?? false,
      start: list?.ordered ? list.number : 1,
      tight: items.every(
        ({ children }) => children.filter(({ type }) => type === 'paragraph').length <= 1,
      ),
      items,
    })
    from = to
  }
  return lists
}

function levelOf({ look }: Line): number {
  return look.list?.level ?? 0
}

// A deeper line belongs to the list; a line of another list, or one that counts anew, does not.
function isSameList(first: Line, line: Line | undefined, level: number): boolean {
  if (!line) return false
  const own = first.look.list
  const other = line.look.list
  if (levelOf(line) > level) return true
  if (other?.continues) return true
  return (
    own?.id === other?.id &&
    own?.ordered === other?.ordered &&
    !(other?.ordered && other.number === 1)
  )
}

function itemsOf(
  lines: readonly Line[],
  level: number,
  options: Options,
  context: StructureContext,
  depth: number,
): readonly MdListItem[] {
  const items: MdListItem[] = []
  for (let from = 0; from < lines.length;) {
    let to = from + 1
    while (to < lines.length && belongs(lines[to], level)) to++
    const children: MdBlock[] = []
    for (let at = from; at < to;) {
      const isInner = (line: Line | undefined) =>
        line !== undefined && levelOf(line) > level && depth < deepest
      let end = at + 1
      while (end < to && isInner(lines[at]) && isInner(lines[end])) end++
      const group = lines.slice(at, end)
      if (isInner(lines[at])) children.push(...listsAt(group, options, context, depth + 1))
      else children.push(...group.map((line) => paragraphOf(line, options, context)))
      at = end
    }
    items.push({ type: 'listItem', span: nowhere, children })
    from = to
  }
  return items
}

function paragraphOf(line: Line, options: Options, context: StructureContext): MdBlock {
  const children = makeInlines(line.runs, { ...options, text: line.text }, context)
  return { type: 'paragraph', span: nowhere, children }
}

function belongs(line: Line | undefined, level: number): boolean {
  return line !== undefined && (levelOf(line) > level || line.look.list?.continues === true)
}

// The parser reads lists to a depth of 24 blocks, and an item is two.
const deepest = 9
