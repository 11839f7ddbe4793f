import { walkMarkdown } from '../markdown/document/walk-markdown.ts'
import { diagnostic, type Report } from '../diagnostics/diagnostic.ts'
import type { Document } from '../markdown/document/document.ts'
import { texToMathml } from './tex-to-mathml.ts'

/** Reports the formulas of a manuscript that cannot be read, each at its place. */
export function checkMath(documents: readonly Document[], report: Report): void {
  for (const document of documents) {
    const notes = document.footnoteDefinitions.flatMap(({ children }) => children)
    const blocks = [...document.children, ...notes]
    walkMarkdown(blocks, (node) => {
      if (node.type !== 'math' && node.type !== 'inlineMath') return
      const made = texToMathml(node.value, { display: node.type === 'math' })
      if (!('error' in made)) return
      const message = `The formula "${quote(node.value)}" ${made.error}.`
      report(diagnostic('math/syntax', message, { span: node.span, hints: [made.hint] }))
    })
  }
}

const longestQuote = 60

function quote(tex: string): string {
  const line = tex.replace(/\s+/g, ' ')
  return line.length > longestQuote ? `${line.slice(0, longestQuote)}…` : line
}
