import { diagnostic } from '../../diagnostics/diagnostic.ts'
import type { StyledElement } from '../../theme/cascade/styled-element.ts'
import type { TypesetContext } from '../text/typeset-context.ts'
import type { BoxScope } from './flow-step.ts'

/** Reports what an element asks for that has no effect in columns: a float, or more columns. */
export function reportInColumns(
  { style }: StyledElement,
  { span }: BoxScope,
  { report }: TypesetContext,
): void {
  const hasColumns = style.columnCount !== 'auto' || style.columnWidth !== 'auto'
  const told = hasColumns
    ? '"columns" has no effect within columns'
    : style.float === 'top' || style.float === 'bottom'
      ? `"float: ${style.float}" has no effect within columns`
      : undefined
  if (told === undefined) return
  const hints = ['put it before the columns or after them']
  report(diagnostic('theme/unsupported', `${told}.`, { span, hints }))
}
