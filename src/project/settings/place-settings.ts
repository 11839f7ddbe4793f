import type { DiagnosticCode } from '../../diagnostics/codes.ts'
import type { Report, Span } from '../../diagnostics/diagnostic.ts'

/**
 * A report that adds the place in book.yaml to diagnostics about settings: the value of the key, or
 * where the key could be written. Later stages know the settings but not their places.
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
  'series/no-other-books': 'also-by',
  'accessibility/language-assumed': 'language',
  'accessibility/title-assumed': 'title',
  'accessibility/claim-left-out': 'accessibility',
}
