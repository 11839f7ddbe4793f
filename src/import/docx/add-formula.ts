import { formulaRuns } from '../formula/formula-runs.ts'
import { type FormulaNode, formulaText } from '../formula/formula-node.ts'
import { ommlToMathml } from '../formula/omml-to-mathml.ts'
import type { TextState } from './text-state.ts'

/** Adds a formula of Word to the text. */
export function addFormula(state: TextState, formula: FormulaNode): void {
  if (state.isHidden) return
  if (state.formulas !== undefined && state.formulas++ > 0) state.builder.run({ type: 'break' })
  const text = formulaText(formula).replace(/\s+/g, ' ').trim()
  for (const run of formulaRuns(ommlToMathml(formula), text)) {
    if (run.type === 'text') state.addText(run.value)
    else state.builder.run(run)
  }
}
