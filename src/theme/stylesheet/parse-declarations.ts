import type { CssLocation, CssNode, Declaration as CssDeclaration } from 'css-tree'
import { diagnostic, type Report, type Span } from '../../diagnostics/diagnostic.ts'
import { checkDeclaration, type DeclarationPlace } from './check-declaration.ts'
import { convertValue } from '../css/convert-value.ts'
import type { Variables } from '../css/substitute-variables.ts'
import type { Declaration, Stylesheet } from '../css/stylesheet.ts'

/** Finds and parses the stylesheet of an `@import`; undefined, and reported, when there is none. */
export type ImportSheet = (path: string, span: Span) => Stylesheet | undefined

/** What parsing a rule needs to know of its file. */
export interface SheetContext {
  readonly file: string
  readonly importSheet: ImportSheet
  /** The custom properties of `:root` in this file. */
  readonly variables: Variables
  readonly report: Report
}

/** The span of a node in its file. */
export function spanOf(
  { loc }: { readonly loc?: CssLocation | null | undefined },
  file: string,
): Span {
  const { start = { line: 1, column: 1 }, end = start } = loc ?? {}
  return {
    file,
    start: { line: start.line, column: start.column },
    end: { line: end.line, column: end.column },
  }
}

/** Reads the declarations in a block, and reports those that some edition does not honor. */
export function parseDeclarations(
  nodes: readonly CssNode[],
  place: DeclarationPlace,
  { file, report }: SheetContext,
): readonly Declaration[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'Declaration') return []
    const isCustom = node.property.startsWith('--')
    // What could not be parsed was already reported as invalid CSS.
    if (node.value.type === 'Raw' && !isCustom) return []
    if (typeof node.important === 'string') reportImportant(node, file, report)
    const declaration = {
      property: isCustom ? node.property : node.property.toLowerCase(),
      value: convertValue(node.value),
      important: node.important === true,
      span: declarationSpan(node, file),
    }
    return checkDeclaration(declaration, place, report) ? [declaration] : []
  })
}

function reportImportant(node: CssDeclaration, file: string, report: Report): void {
  const message = `"!${node.important}" is unknown and has no effect.`
  const hints = ['did you mean "!important"?']
  report(diagnostic('theme/bad-value', message, { span: spanOf(node, file), hints }))
}

// css-tree includes the space after a value.
function declarationSpan(node: CssDeclaration, file: string): Span {
  const span = spanOf(node, file)
  const last = node.value.type === 'Value' && !node.important ? node.value.children.last : undefined
  return last ? { ...span, end: spanOf(last, file).end } : span
}
