import { diagnostic, type Report, type Span } from '../diagnostics/diagnostic.ts'
import type { MathElement } from './math-element.ts'
import { texToMathml } from './tex-to-mathml.ts'

/** Reads a formula; undefined when it cannot be read, which is reported at its place. */
export type ReadFormula = (
  tex: string,
  display: 'inline' | 'block',
  span: Span,
) => MathElement | undefined

/**
 * Reads the formulas of a book. Each formula becomes MathML once, however often the book has it.
 */
export function formulaReader(report: Report): ReadFormula {
  const known = new Map<string, ReturnType<typeof texToMathml>>()
  const told = new Set<Span>()
  return (tex, display, span) => {
    const key = `${display} ${tex}`
    const made = known.get(key) ?? texToMathml(tex, { display: display === 'block' })
    known.set(key, made)
    if (!('error' in made)) return made.element
    // A quoted title is converted again.
    if (!told.has(span)) {
      const message = `The formula "${quote(tex)}" ${made.error}.`
      report(diagnostic('math/syntax', message, { span, hints: [made.hint] }))
    }
    told.add(span)
    return undefined
  }
}

const longestQuote = 60

function quote(tex: string): string {
  const line = tex.replace(/\s+/g, ' ')
  return line.length > longestQuote ? `${line.slice(0, longestQuote)}…` : line
}
