import { diagnostic, type Report, type Span } from '../diagnostics/diagnostic.ts'
import type { Element } from '../markup/element.ts'
import type { ReportMissing } from './font-runs.ts'

/** Reports the characters of a block that no font can show. Words are shaped once, so each character is told of once for a font. */
export function missingCharacters(element: Element, report: Report): ReportMissing {
  return (character) => {
    const span = spanOf(element)
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
    report(
      diagnostic(
        'font/missing-character',
        `No font of the theme can show "${character}" (U+${code}).`,
        {
          span,
          quote: character,
          hints: ['add a font that has it to the theme: @font-face and font-family'],
        },
      ),
    )
  }
}

/** Where an element was written; undefined for what the program made. */
export function spanOf({ source }: Element): Span | undefined {
  return source && 'span' in source ? source.span : undefined
}
