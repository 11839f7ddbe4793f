import type { DiagnosticCode } from '../../diagnostics/codes.ts'
import { diagnostic, type Report, type Span } from '../../diagnostics/diagnostic.ts'
import type { ParsedAttributes } from '../document/attributes.ts'
import type {
  Attributes,
  ForeignUse,
  MdFootnoteDefinition,
  MdInline,
} from '../document/document.ts'
import type { Form } from '../document/front-matter.ts'
import type { SourceLines } from '../document/source-lines.ts'
import type { DialectContext } from '../dialects/construct.ts'
import type { ManuscriptLexer } from '../syntax/manuscript-lexer.ts'
import type { ReadingBudget } from './reading-budget.ts'

/** What is needed to turn the tokens of one file into nodes. */
export interface Conversion {
  readonly lexer: ManuscriptLexer
  readonly lines: SourceLines
  readonly budget: ReadingBudget
  /** Definitions by label, wherever they stand. Filled as they are met. */
  readonly footnotes: Map<string, MdFootnoteDefinition>
  /** What other tools write, and what the author is told of it. Filled as it is met. */
  readonly foreign: ForeignUse[]
  /** How the text is typed. */
  readonly form: Form
  /** What the reading of other tools' Markdown depends on. */
  readonly dialects: DialectContext
  /**
   * Reads inline Markdown that is the value of an attribute. Every node gets `span` as its place.
   */
  readonly parseAttribute: (value: string, span: Span) => readonly MdInline[]
  readonly report: Report
}

/** Tells the author about a stretch of the manuscript. */
export function complain(
  conversion: Conversion,
  code: DiagnosticCode,
  message: string,
  span: Span,
  ...hints: readonly string[]
): void {
  conversion.report(diagnostic(code, message, { span, hints }))
}

/**
 * The `attributes` field of a node, or no field when it has none. Reports the attributes that were
 * refused.
 */
export function attributesField(
  parsed: ParsedAttributes | undefined,
  span: Span,
  conversion: Conversion,
): { readonly attributes?: Attributes } {
  if (!parsed) return {}
  for (const refused of parsed.refused) {
    const message = `"${refused}" is not an attribute that books may use.`
    complain(conversion, 'attributes/malformed', message, span, 'write {#id .class key="value"}')
  }
  const { id, classes, pairs } = parsed.attributes
  const isEmpty = id === undefined && classes.length === 0 && Object.keys(pairs).length === 0
  return isEmpty ? {} : { attributes: parsed.attributes }
}
