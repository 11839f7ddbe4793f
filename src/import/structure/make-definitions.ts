import type { MdBlock, MdDefinitionList, MdInline } from '../../markdown/document/document.ts'
import type { Line } from '../evidence/read-line.ts'
import { makeInlines } from './make-inlines.ts'
import { makeList } from './make-list.ts'
import { nowhere } from './nowhere.ts'
import type { StructureContext } from './structure-context.ts'

interface Options {
  readonly noteLabel: (id: string) => string | undefined
}

interface Item {
  readonly terms: readonly Line[]
  /** The lines of each definition. */
  readonly definitions: readonly (readonly Line[])[]
}

/**
 * Makes a definition list of terms and definitions in order. What lacks its term, or its
 * definition, is a paragraph.
 */
export function makeDefinitions(
  lines: readonly Line[],
  options: Options,
  context: StructureContext,
): readonly MdBlock[] {
  const blocks: MdBlock[] = []
  let items: MdDefinitionList['items'][number][] = []
  const endList = () => {
    if (items.length > 0) blocks.push({ type: 'definitionList', span: nowhere, items })
    items = []
  }
  for (const { terms, definitions } of itemsOf(lines)) {
    const texts = definitions.map((one) => contentOf(one, options, context))
    if (terms.length > 0 && texts.length > 0) {
      items.push({ term: termOf(terms, options, context), definitions: texts })
      continue
    }
    endList()
    for (const line of terms) blocks.push(paragraphOf(line, options, context))
    blocks.push(...texts.flat())
  }
  endList()
  return blocks
}

function itemsOf(lines: readonly Line[]): readonly Item[] {
  const items: { terms: Line[]; definitions: Line[][] }[] = []
  let last: Line | undefined
  for (const line of lines) {
    const isTerm = line.look.role === 'term'
    if (items.length === 0 || (isTerm && last?.look.role !== 'term')) {
      items.push({ terms: [], definitions: [] })
    }
    const item = items.at(-1)
    const goesOn = last?.look.role !== 'term' && last?.look.definition === line.look.definition
    if (isTerm) item?.terms.push(line)
    else if (goesOn && item && item.definitions.length > 0) item.definitions.at(-1)?.push(line)
    else item?.definitions.push([line])
    last = line
  }
  return items
}

// A term is one line in Markdown.
function termOf(
  terms: readonly Line[],
  options: Options,
  context: StructureContext,
): readonly MdInline[] {
  const [first] = terms
  if (first && terms.length > 1) {
    const message = `${terms.length} terms with one definition are one term, with commas.`
    context.notices.add('changed', message, first)
  }
  return terms.flatMap((line, index): readonly MdInline[] => {
    const runs = line.runs.map((run) =>
      run.type === 'break' ? ({ type: 'text', value: ' ', format: {} } as const) : run,
    )
    const inlines = makeInlines(runs, { ...options, text: line.text }, context)
    return index === 0 ? inlines : [{ type: 'text', span: nowhere, value: ', ' }, ...inlines]
  })
}

function contentOf(
  lines: readonly Line[],
  options: Options,
  context: StructureContext,
): readonly MdBlock[] {
  const blocks: MdBlock[] = []
  for (let from = 0; from < lines.length;) {
    const isList = (line: Line | undefined) => line?.look.list !== undefined
    let to = from + 1
    while (to < lines.length && isList(lines[from]) && isList(lines[to])) to++
    const group = lines.slice(from, to)
    if (isList(lines[from])) blocks.push(...makeList(group, options, context))
    else blocks.push(...group.map((line) => paragraphOf(line, options, context)))
    from = to
  }
  return blocks
}

function paragraphOf(line: Line, options: Options, context: StructureContext): MdBlock {
  const children = makeInlines(line.runs, { ...options, text: line.text }, context)
  return { type: 'paragraph', span: nowhere, children }
}
