/**
 * Writes blocks in our Markdown. In: the nodes that a manuscript is read into. Out: the text that is
 * read into the same nodes.
 */
import type {
  MdBlock,
  MdCode,
  MdContainer,
  MdDefinitionList,
  MdList,
  MdTable,
  MdVerse,
} from '../../markdown/document/document.ts'
import { writeAttributes } from './write-attributes.ts'
import { writeInlines } from './write-inlines.ts'

/** Writes blocks with a blank line between them. */
export function writeBlocks(blocks: readonly MdBlock[]): string {
  let text = ''
  let before: MdBlock | undefined
  let bullet = 0
  for (const block of blocks) {
    // Two lists side by side would be one, but for another mark.
    bullet = isSameKind(before, block) ? 1 - bullet : 0
    const written = block.type === 'list' ? writeList(block, bullet) : writeBlock(block)
    if (written === '') continue
    const needsEnd = block.type !== 'list' && isSameKind(before, block)
    text += (text === '' ? '' : needsEnd ? '\n\n<!-- -->\n\n' : '\n\n') + written
    before = block
  }
  return text
}

function isSameKind(before: MdBlock | undefined, block: MdBlock): boolean {
  if (before?.type === 'list' && block.type === 'list') return before.ordered === block.ordered
  return before?.type === block.type && separate.has(block.type)
}

// Two of these with only a blank line between them would be one.
const separate: ReadonlySet<MdBlock['type']> = new Set(['blockquote', 'definitionList'])

function writeBlock(block: MdBlock): string {
  switch (block.type) {
    case 'paragraph':
      return writeInlines(block.children)
    case 'heading': {
      const attributes = writeAttributes(block.attributes)
      const title = writeInlines(block.children, 'heading')
      return `${'#'.repeat(block.depth)} ${title}${attributes === '' ? '' : ` ${attributes}`}`.trimEnd()
    }
    case 'thematicBreak':
      return '***'
    case 'blockquote':
      return prefix(writeBlocks(block.children), '> ', '> ')
    case 'list':
      return writeList(block, 0)
    case 'code':
      return writeCode(block)
    case 'math':
      return `$$\n${block.value}\n$$`
    case 'table':
      return writeTable(block)
    case 'verse':
      return writeVerse(block)
    case 'container':
      return writeContainer(block)
    case 'definitionList':
      return writeDefinitions(block)
  }
}

function writeList(list: MdList, bullet: number): string {
  const items = list.items.map((item, index) => {
    const mark = list.ordered
      ? `${list.start + index}${bullet === 0 ? '.' : ')'} `
      : `${bullet === 0 ? '-' : '*'} `
    const text = list.tight ? tightBlocks(item.children) : writeBlocks(item.children)
    return prefix(text === '' ? '<!-- -->' : text, mark, ' '.repeat(mark.length))
  })
  return items.join(list.tight ? '\n' : '\n\n')
}

// In a tight list, nested lists follow their paragraph without a blank line. One that does not begin
// with 1 would go on with the paragraph (CommonMark 0.31, 5.3), but for a comment.
function tightBlocks(blocks: readonly MdBlock[]): string {
  return blocks
    .map((block, index) => {
      if (block.type !== 'list') return writeBlock(block)
      const needsEnd = index > 0 && block.ordered && block.start !== 1
      return (needsEnd ? '<!-- -->\n' : '') + writeList(block, 0)
    })
    .join('\n')
}

function writeCode({ value, language, attributes }: MdCode): string {
  const runs = value.match(/`+/g) ?? []
  const fence = '`'.repeat(Math.max(3, ...runs.map((run) => run.length + 1)))
  const body = value.endsWith('\n') || value === '' ? value : `${value}\n`
  const info = [language ?? '', writeAttributes(attributes)].filter(Boolean).join(' ')
  return `${fence}${info}\n${body}${fence}`
}

function writeTable({ rows, align, caption, attributes }: MdTable): string {
  const lines = rows.map(
    (row) => `| ${row.map(({ children }) => cell(writeInlines(children, 'cell'))).join(' | ')} |`,
  )
  const rule = `| ${align.map((side) => rules[side ?? 'none']).join(' | ')} |`
  const [head = '', ...body] = lines
  const text = [head, rule, ...body].join('\n')
  const after = writeAttributes(attributes)
  if (!caption && after === '') return text
  return `${text}\n\n: ${writeInlines(caption ?? [])}${after === '' ? '' : ` ${after}`}`
}

const rules = { left: ':---', center: ':---:', right: '---:', none: '---' } as const

function cell(text: string): string {
  return text.replace(/\\?\n/g, '<br>')
}

function writeVerse({ stanzas, attribution, attributes }: MdVerse): string {
  const lines = stanzas.map((stanza) =>
    stanza
      .map(({ indent, children }) => `| ${'\u0020'.repeat(indent)}${writeInlines(children)}`)
      .join('\n'),
  )
  const body = lines.join('\n|\n') + (attribution ? `\n|\n| — ${writeInlines(attribution)}` : '')
  if (!attributes) return body
  return `::: verse ${writeAttributes(attributes)}\n${body.replace(/^\| ?/gm, '')}\n:::`
}

function writeContainer({ name, children, attributes }: MdContainer): string {
  const after = writeAttributes(attributes)
  const head = ['::: ', name, name !== '' && after !== '' ? ' ' : '', after].join('')
  return `${head}\n${writeBlocks(children)}\n:::`
}

function writeDefinitions({ items }: MdDefinitionList): string {
  return items
    .map(({ term, definitions }) => {
      const texts = definitions.map((one) => prefix(writeBlocks(one), ': ', '    '))
      return [writeInlines(term), ...texts].join('\n')
    })
    .join('\n\n')
}

/** Puts a mark before the first line, and as much before every other that is not blank. */
export function prefix(text: string, first: string, rest: string): string {
  return text
    .split('\n')
    .map((line, index) => (index === 0 ? first : line === '' ? rest.trimEnd() : rest) + line)
    .join('\n')
}
