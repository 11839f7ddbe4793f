import type { DiagnosticCode } from '../../diagnostics/codes.ts'
import type { Report, Span } from '../../diagnostics/diagnostic.ts'

/**
 * A report that gives what is said of the settings of a book its place in book.yaml: at the value of the key that it is
 * about, or where the key could be written. Stages after the reading know what is set, and not where.
 */
export function placeSettings(places: Readonly<Record<string, Span>>, report: Report): Report {
  return (diagnostic) => {
    const key = keys[diagnostic.code]
    const span = key === undefined ? undefined : (places[key] ?? places[''])
    report(diagnostic.span || !span ? diagnostic : { ...diagnostic, span })
  }
}

const keys: Partial<Record<DiagnosticCode, string>> = {
  'language/unsupported': 'language',
  'language/no-words': 'language',
  'accessibility/language-assumed': 'language',
  'accessibility/title-assumed': 'title',
  'accessibility/claim-left-out': 'accessibility',
}
