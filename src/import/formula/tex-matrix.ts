import { type FormulaNode, partsOf } from './formula-node.ts'
import { texToken } from './tex-tokens.ts'
import type { Write } from './tex-writing.ts'

/** Writes a table of a formula, with the brackets around it: a matrix, cases, or lines. */
export function texMatrix(table: FormulaNode, write: Write, open = '', close = ''): string {
  const rows = partsOf(table).map((row) =>
    partsOf(row)
      .map((cell) => write(cell))
      .join(' & '),
  )
  const body = rows.join(' \\\\ ')
  const isOneColumn = partsOf(table).every((row) => partsOf(row).length === 1)
  if (open === '{' && close === '') return block('cases', body)
  const kind = kinds[open + close]
  if (kind !== undefined) return block(kind, body)
  if (open === '' && close === '') return block(isOneColumn ? 'gathered' : 'matrix', body)
  return `\\left${fence(open)}${block('matrix', body)}\\right${fence(close)}`
}

function block(name: string, body: string): string {
  return `\\begin{${name}} ${body} \\end{${name}}`
}

function fence(written: string): string {
  if (written === '') return '.'
  return texToken({ tag: 'mo', attributes: {}, children: [written] }) ?? '.'
}

const kinds: Readonly<Record<string, string>> = {
  '()': 'pmatrix',
  '[]': 'bmatrix',
  '{}': 'Bmatrix',
  '||': 'vmatrix',
  '‖‖': 'Vmatrix',
}
