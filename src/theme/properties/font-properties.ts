import type { Pt } from '../../edition/length.ts'
import { keywordOf, keywordsOf, splitAtCommas, type CssValue } from '../css/css-value.ts'
import { withinBounds } from '../css/parse-length.ts'
import { asWritten } from './ebook-spelling.ts'
import {
  keyword,
  plain,
  property,
  single,
  usedAs,
  type Property,
  type Resolve,
} from './property.ts'
import type { LineHeight } from './property-values.ts'

/** The properties of CSS Fonts 4: which face is chosen and how it is used. */
export const fontProperties = {
  /** In points. */
  'font-size': property<number>({
    inherited: true,
    initial: () => 12,
    parse: parseFontSize,
    ebook: 'left to the reader',
  }),
  /** For each character, the first family that has it is used. */
  'font-family': plain<readonly string[]>(['serif'], parseFamilies, 'inherited'),
  'font-style': plain<'normal' | 'italic'>('normal', parseFontStyle, 'inherited'),
  /** 100–900. */
  'font-weight': property<number>({ inherited: true, initial: () => 400, parse: parseWeight }),
  // In CSS 2.1 only the shorthand `font-variant` has small capitals.
  'font-variant-caps': keyword(['normal', 'small-caps', 'all-small-caps'], 'inherited', {
    ebook: (line) => {
      const old = line.text.replace(/^all-small-caps/, 'small-caps')
      return [['font-variant', old], ...asWritten(line)]
    },
  }),
  /** `oldstyle-nums`, `lining-nums`, `tabular-nums`, …; empty is normal. */
  'font-variant-numeric': features([
    'lining-nums',
    'oldstyle-nums',
    'proportional-nums',
    'tabular-nums',
    'diagonal-fractions',
    'stacked-fractions',
    'ordinal',
    'slashed-zero',
  ]),
  /** `no-common-ligatures`, `discretionary-ligatures`, …; empty is normal. */
  'font-variant-ligatures': features([
    'none',
    'common-ligatures',
    'no-common-ligatures',
    'discretionary-ligatures',
    'no-discretionary-ligatures',
    'historical-ligatures',
    'no-historical-ligatures',
    'contextual',
    'no-contextual',
  ]),
  /** The value of each OpenType feature, by its tag. */
  'font-feature-settings': plain<Readonly<Record<string, number>>>(
    {},
    parseFeatureSettings,
    'inherited',
    { hint: 'Tags have four letters: "ss01" on.' },
  ),
  'font-kerning': plain<'auto' | 'none'>('auto', parseKerning, 'inherited'),
  /** From baseline to baseline; a style holds points. */
  'line-height': usedAs(
    property<LineHeight>({
      inherited: true,
      initial: () => normalLineHeight,
      parse: parseLineHeight,
      ebook: 'left to the reader',
    }),
    lineHeightInPoints,
  ),
}

/** From baseline to baseline, in points. */
export function lineHeightInPoints(lineHeight: LineHeight, fontSize: Pt): Pt {
  return withinBounds(lineHeight.type === 'factor' ? lineHeight.value * fontSize : lineHeight.value)
}

// `line-height: normal`: TeX's plain format sets 10 pt on 12.
const normalLineHeight: LineHeight = { type: 'factor', value: 1.2 }

// CSS Fonts 4, § 2.5.1, as multiples of medium, which is 12 pt.
const absoluteSizes: Readonly<Record<string, number>> = {
  'xx-small': 3 / 5,
  'x-small': 3 / 4,
  small: 8 / 9,
  medium: 1,
  large: 6 / 5,
  'x-large': 3 / 2,
  'xx-large': 2,
}

function parseFontSize(value: CssValue): Resolve<number> | undefined {
  const word = keywordOf(value) ?? ''
  const step = absoluteSizes[word]
  if (step !== undefined) return () => 12 * step
  if (word === 'smaller') return ({ parent }) => parent['font-size'] / 1.2
  if (word === 'larger') return ({ parent }) => parent['font-size'] * 1.2
  const length = single(value)
  return length && ((context) => length.toPt(context, context.parent['font-size']))
}

function parseFamilies(value: CssValue): readonly string[] | undefined {
  const families = splitAtCommas(value).map((name) => {
    const [only, ...others] = name
    if (only?.type === 'string' && others.length === 0) return only.value
    // An unquoted family name may be several words.
    const words = name.map((part) => (part.type === 'ident' ? part.name : undefined))
    return words.length > 0 && words.every((word) => word !== undefined)
      ? words.join(' ')
      : undefined
  })
  return families.every((family) => family !== undefined) ? families : undefined
}

function parseFontStyle(value: CssValue): 'normal' | 'italic' | undefined {
  const word = keywordOf(value)
  return word === 'oblique' ? 'italic' : word === 'normal' || word === 'italic' ? word : undefined
}

function parseWeight(value: CssValue): Resolve<number> | undefined {
  const [only, ...others] = value
  if (only?.type === 'number' && others.length === 0) {
    const weight = only.value
    return weight >= 1 && weight <= 1000 ? () => weight : undefined
  }
  switch (keywordOf(value)) {
    case 'normal':
      return () => 400
    case 'bold':
      return () => 700
    // CSS Fonts 4, § 2.4.1: the table of relative weights.
    case 'bolder':
      return ({ parent }) => bolder(parent['font-weight'])
    case 'lighter':
      return ({ parent }) => lighter(parent['font-weight'])
    default:
      return undefined
  }
}

function bolder(weight: number): number {
  return weight < 350 ? 400 : weight < 550 ? 700 : Math.max(900, weight)
}

function lighter(weight: number): number {
  return weight < 550 ? Math.min(weight, 100) : weight < 750 ? 400 : 700
}

function features(known: readonly string[]): Property<readonly string[]> {
  return plain<readonly string[]>([], (value) => parseFeatures(value, known), 'inherited')
}

function parseFeatures(value: CssValue, known: readonly string[]): readonly string[] | undefined {
  const words = keywordsOf(value)
  if (!words || words.length === 0) return undefined
  if (words.length === 1 && words[0] === 'normal') return []
  return words.every((word) => known.includes(word)) ? words : undefined
}

function parseFeatureSettings(value: CssValue): Readonly<Record<string, number>> | undefined {
  if (keywordOf(value) === 'normal') return {}
  const settings: Record<string, number> = {}
  for (const [tag, setting, ...others] of splitAtCommas(value)) {
    if (tag?.type !== 'string' || tag.value.length !== 4 || others.length > 0) return undefined
    const word = setting && keywordOf([setting])
    if (setting === undefined || word === 'on') settings[tag.value] = 1
    else if (word === 'off') settings[tag.value] = 0
    else if (setting.type === 'number') settings[tag.value] = setting.value
    else return undefined
  }
  return settings
}

function parseKerning(value: CssValue): 'auto' | 'none' | undefined {
  const word = keywordOf(value)
  return word === 'normal' ? 'auto' : word === 'auto' || word === 'none' ? word : undefined
}

function parseLineHeight(value: CssValue): Resolve<LineHeight> | undefined {
  const [only, ...others] = value
  if (keywordOf(value) === 'normal') return () => normalLineHeight
  if (only?.type === 'number' && others.length === 0) {
    const factor = only.value
    return factor >= 0 ? () => ({ type: 'factor', value: factor }) : undefined
  }
  const length = single(value)
  return (
    length && ((context) => ({ type: 'length', value: length.toPt(context, context.fontSize) }))
  )
}
