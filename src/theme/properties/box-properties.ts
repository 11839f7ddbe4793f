import { keywordOf, type CssValue } from '../css/css-value.ts'
import type { Color } from '../css/color.ts'
import type { Extent } from '../css/extent.ts'
import { parseColor } from '../css/parse-color.ts'
import { absolute, extent, keyword, property, usedAs } from './property.ts'
import type { Property, Resolve } from './property.ts'
import type { BorderStyle } from './property-values.ts'

const zero: Extent = { value: 0, unit: 'pt' }

/** The hint for properties that would take a box out of the flow. */
export const flowHint = 'Print keeps every box in the flow of the text: use margins and text-align.'

/** The properties of the box around a text: its size, margins, padding, borders and background. */
export const boxProperties = {
  display: keyword(
    [
      'inline',
      'none',
      'block',
      'list-item',
      'table',
      'table-caption',
      'table-header-group',
      'table-row-group',
      'table-row',
      'table-cell',
    ],
    'own',
    { hint: flowHint },
  ),
  /** `fit-content` is the width of the longest line (CSS Box Sizing 4, § 3). */
  width: property<Extent | 'auto' | 'fit-content'>({
    inherited: false,
    initial: () => 'auto',
    parse: (value) => {
      const word = keywordOf(value)
      if (word === 'auto') return () => 'auto'
      if (word === 'fit-content' || word === 'max-content') return () => 'fit-content'
      return extent(value)
    },
  }),
  height: sized('auto'),
  'max-width': sized('none'),
  'max-height': sized('none'),
  'background-color': usedAs(
    property<Color | 'transparent'>({
      inherited: false,
      initial: () => 'transparent',
      parse: parseBackground,
      ebook: 'left to the reader',
    }),
    (color) => (color === 'transparent' ? undefined : color),
  ),
  'border-collapse': keyword(['separate', 'collapse'], 'inherited'),
  'margin-top': margin('auto'),
  'margin-right': margin('auto'),
  'margin-bottom': margin(zero),
  'margin-left': margin('auto'),
  'padding-top': padding(),
  'padding-right': padding(),
  'padding-bottom': padding(),
  'padding-left': padding(),
  'border-top-width': borderWidth(),
  'border-right-width': borderWidth(),
  'border-bottom-width': borderWidth(),
  'border-left-width': borderWidth(),
  'border-top-style': borderStyle(),
  'border-right-style': borderStyle(),
  'border-bottom-style': borderStyle(),
  'border-left-style': borderStyle(),
  'border-top-color': borderColor(),
  'border-right-color': borderColor(),
  'border-bottom-color': borderColor(),
  'border-left-color': borderColor(),
}

function sized<Word extends 'auto' | 'none'>(initial: Word): Property<Extent | Word> {
  return property<Extent | Word>({
    inherited: false,
    initial: () => initial,
    parse: (value) => (keywordOf(value) === initial ? () => initial : extent(value)),
  })
}

// `auto` centers a box when set on the left and right. Set on the top, it pushes the box to the
// foot of its page, as in a flex container.
function margin(auto: Extent | 'auto'): Property<Extent | 'auto'> {
  return property({
    inherited: false,
    initial: () => zero,
    parse: (value): Resolve<Extent | 'auto'> | undefined =>
      keywordOf(value) === 'auto' ? () => auto : extent(value),
  })
}

function padding(): Property<Extent> {
  return property({ inherited: false, initial: () => zero, parse: extent })
}

// The widths of printers' rules: hairline, half a point, one point.
const ruleWidths: Readonly<Record<string, number>> = { thin: 0.5, medium: 1, thick: 2 }

/** The width of a line that is drawn: a length, or the name of a rule. */
export function borderWidth(): Property<number> {
  return property({
    inherited: false,
    initial: () => 1,
    parse: (value) => {
      const named = ruleWidths[keywordOf(value) ?? '']
      if (named !== undefined) return () => named
      const length = absolute(value)
      return length && ((context) => length.toPt(context, 0))
    },
  })
}

/** How a line is drawn. */
export function borderStyle(): Property<BorderStyle> {
  return keyword(['none', 'solid', 'dotted', 'dashed', 'double'], 'own')
}

/** The color of a line that is drawn: that of the text, if nothing else is said. */
export function borderColor(): Property<Color> {
  return property({
    inherited: false,
    initial: (context) => context.color,
    parse: (value) => {
      const color = value.length === 1 ? parseColor(value[0]) : undefined
      if (color === undefined || color === 'transparent') return undefined
      return color === 'currentcolor' ? (context) => context.color : () => color
    },
  })
}

function parseBackground(value: CssValue): Resolve<Color | 'transparent'> | undefined {
  const color = value.length === 1 ? parseColor(value[0]) : undefined
  if (color === undefined) return undefined
  return color === 'currentcolor' ? (context) => context.color : () => color
}
