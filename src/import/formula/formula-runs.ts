import { plainFormat } from '../model/flat-builder.ts'
import type { FlatRun } from '../model/flat-document.ts'
import type { FormulaNode } from './formula-node.ts'
import { mathmlToTex } from './mathml-to-tex.ts'

/** A formula as TeX; or, when it has no form in TeX, as its text, which is told to the author. */
export function formulaRuns(formula: FormulaNode, text: string): readonly FlatRun[] {
  const tex = mathmlToTex(formula)
  if (tex !== undefined) return [{ type: 'math', tex }]
  return text === '' ? [] : [untold(text), { type: 'text', value: text, format: plainFormat }]
}

function untold(text: string): FlatRun {
  const message = `The formula “${text}” is kept as its signs in a row: write it in TeX, between dollar signs.`
  return { type: 'notice', notice: { kind: 'doubtful', message } }
}
