import { keywordOf } from '../css/css-value.ts'
import type { Extent } from '../css/extent.ts'
import type { Pt } from '../../edition/length.ts'
import { absolute, extent, integer, keyword, plain, property } from './property.ts'
import { borderColor, borderStyle, borderWidth } from './box-properties.ts'

/** The properties of CSS Multi-column Layout 1: text in columns side by side. */
export const columnProperties = {
  'column-count': plain<number | 'auto'>(
    'auto',
    (value) => (keywordOf(value) === 'auto' ? 'auto' : integer(value, 1)),
    'own',
  ),
  /** The least width of a column, in points. */
  'column-width': property<Pt | 'auto'>({
    inherited: false,
    initial: () => 'auto',
    parse: (value) => {
      if (keywordOf(value) === 'auto') return () => 'auto'
      const length = absolute(value)
      return length && ((context) => length.toPt(context, 0))
    },
  }),
  'column-gap': property<Extent>({
    inherited: false,
    initial: ({ fontSize }) => ({ value: fontSize, unit: 'pt' }),
    // `normal` is 1em in columns (CSS Box Alignment 3, § 8.1).
    parse: (value) =>
      keywordOf(value) === 'normal'
        ? ({ fontSize }) => ({ value: fontSize, unit: 'pt' })
        : extent(value),
  }),
  'column-fill': keyword(['balance', 'auto', 'balance-all'], 'own'),
  'column-span': keyword(['none', 'all'], 'own'),
  'column-rule-width': borderWidth(),
  'column-rule-style': borderStyle(),
  'column-rule-color': borderColor(),
}
