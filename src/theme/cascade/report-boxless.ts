import { diagnostic, type Report } from '../../diagnostics/diagnostic.ts'
import type { Declaration } from '../css/stylesheet.ts'
import { isOfBox } from '../properties/without-effect.ts'
import type { Style } from '../properties/style.ts'

/** An element or a pseudo-element that has just been styled for print. */
export interface BoxOwner {
  readonly tag: string
  /** `''` for the element itself. */
  readonly pseudoElement: string
  readonly style: Style
  readonly declarations: readonly Declaration[]
}

/**
 * Reports what a theme says of a box that print does not make: text within a line has none, and
 * only images and breaks have a height of their own. What a rule can do is known when it is parsed;
 * this depends on the element.
 */
export function reportBoxless(owner: BoxOwner, report: Report): void {
  const { tag, pseudoElement, style } = owner
  if (/^first-l|^marker$/.test(pseudoElement) || replaced.has(tag)) return
  for (const { property, value, span } of owner.declarations) {
    // Built-in themes know what they do.
    const [only] = value
    if (!span || span.file.startsWith('octavo:') || (only?.type === 'number' && only.value === 0))
      continue
    if (only?.type === 'ident' && /^(?:none|auto|inherit|initial)$/.test(only.name)) continue
    if (style.display === 'inline' && isOfBox(property)) {
      const message = `"${property}" has no effect in print on text within a line.`
      const hints = ['Print spaces and frames blocks: give it to the paragraph around the text.']
      report(diagnostic('theme/unsupported', message, { span, hints }))
    } else if (property === 'height' && style.display !== 'inline') {
      const message = '"height" has no effect in print on a block of text.'
      const hints = ['Use padding or margins for the space around the text.']
      report(diagnostic('theme/unsupported', message, { span, hints }))
    } else if (property === 'content' && pseudoElement !== '' && rows.has(tag)) {
      const message = `"${pseudoElement}" of a table shows nothing in print.`
      const hints = ['Write the text into the table, or into a paragraph before or after it.']
      report(diagnostic('theme/unsupported', message, { span, hints }))
    }
  }
}

const replaced: ReadonlySet<string> = new Set(['img', 'hr', 'math', 'svg', 'br'])
const rows: ReadonlySet<string> = new Set(['table', 'thead', 'tbody', 'tr'])
