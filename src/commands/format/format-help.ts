import picocolors from 'picocolors'
import type { HelpEntry } from '../../reference/help-entries.ts'
import type { Terminal } from '../terminal/terminal.ts'

/** What help says about one thing, in the width of the terminal. */
export function formatEntry(entry: HelpEntry, terminal: Terminal): string {
  const { bold, dim } = picocolors.createColors(terminal.outColors)
  const [name] = entry.names
  const width = widthOf(terminal)
  const title = `${bold(name)}  ${dim(entry.kind)}`
  const says = wrap(entry.says, width - 2).map((line) => `  ${line}`)
  const facts = entry.facts.length === 0 ? [] : ['', ...rowsOf(entry.facts, width)]
  const shown =
    entry.example === undefined ? [] : ['', `  ${dim(whereOf(entry))}`, ...code(entry.example)]
  const see = entry.see.map((subject) => `octavo help ${subject}`).join(', ')
  const more = see === '' ? [] : ['', ...rowsOf([['see', see]], width)]
  return [title, ...says, ...facts, ...shown, ...more, ''].join('\n')
}

/** Rows of a name and what it means, the names in one column. */
export function formatRows(
  rows: readonly (readonly [string, string])[],
  terminal: Terminal,
): string {
  return rowsOf(rows, widthOf(terminal))
    .map((line) => `${line}\n`)
    .join('')
}

/** The columns that help fills: no more than can be read well. */
export function widthOf({ columns }: Pick<Terminal, 'columns'>): number {
  return Math.max(30, Math.min(columns, 100))
}

function whereOf({ where, kind }: HelpEntry): string {
  const [, holder] = /^a key of (.*)$/.exec(kind) ?? []
  if (holder !== undefined) return `for example, in ${holder}`
  if (where === undefined) return 'for example, in a theme'
  return where === 'shell' ? 'on the command line' : `for example, in ${inFile[where]}`
}

const inFile = { 'book.yaml': 'book.yaml', 'theme.css': 'theme.css', manuscript: 'the manuscript' }

function code(text: string): string[] {
  return text.split('\n').map((line) => (line === '' ? '' : `      ${line}`))
}

// The text of a row goes on below itself; where the names leave too little room, below its name.
function rowsOf(rows: readonly (readonly [string, string])[], width: number): string[] {
  const widest = Math.max(...rows.map(([name]) => name.length))
  const indent = Math.min(widest, Math.floor(width / 3)) + 4
  return rows.flatMap(([name, text]) => {
    const lines = wrap(text, width - indent)
    const [first = '', ...rest] = lines
    const head = `  ${name}`
    const fits = head.length + 2 <= indent
    const start = fits ? [`${head.padEnd(indent)}${first}`] : [head, ' '.repeat(indent) + first]
    return [...start, ...rest.map((line) => ' '.repeat(indent) + line)]
  })
}

// A no-break space keeps words together, and is a space when they are shown.
function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(/[ \n]+/)) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines.map((line) => line.replaceAll('\u00a0', ' '))
}
