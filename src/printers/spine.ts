import type { Pt } from '../edition/length.ts'
import { fact, type Fact } from './fact.ts'
import type { Paper, PrintRules } from './printer.ts'

/**
 * The width of a spine; undefined when only the printer's calculator knows it. A caliper of the
 * author's counts more than the table.
 */
export function spineWidth(
  rules: PrintRules,
  paper: Paper | undefined,
  pages: number,
  caliper?: Pt,
): Fact<Pt> | undefined {
  const spine = rules.cover?.spine
  if (!spine || spine.value.type === 'ask') return undefined
  if (spine.value.type === 'by-table') {
    const step = spine.value.steps.find(({ fewest, most }) => pages >= fewest && pages <= most)
    return step && fact(step.width, spine.source)
  }
  const thickness = caliper ?? paper?.caliper?.value
  if (thickness === undefined) return undefined
  const source = caliper === undefined ? (paper?.caliper?.source ?? spine.source) : spine.source
  return fact(pages * thickness + spine.value.plus, source)
}
