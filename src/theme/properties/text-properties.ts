import { keywordOf, keywordsOf, type CssValue } from '../css/css-value.ts'
import type { Color } from '../css/color.ts'
import type { Extent } from '../css/extent.ts'
import { parseColor } from '../css/parse-color.ts'
import { hyphenation, sideOfLine, wrapOver } from './ebook-spelling.ts'
import { absolute, extent, integer, keyword, oneOf, plain, property, single } from './property.ts'
import type { Property, Resolve } from './property.ts'

// Ebooks hyphenate as the reader's device does.
const forPaper = { ebook: 'left out' } as const

/**
 * The properties of CSS Text 4 and its neighbors: what happens to the letters and lines of a
 * paragraph.
 */
export const textProperties = {
  color: property<Color>({
    inherited: true,
    initial: () => black,
    parse: parseTextColor,
    ebook: 'left to the reader',
  }),
  'text-align': keyword(['start', 'end', 'left', 'right', 'center', 'justify'], 'inherited', {
    ebook: sideOfLine,
  }),
  'text-align-last': keyword(
    ['auto', 'start', 'end', 'left', 'right', 'center', 'justify'],
    'inherited',
  ),
  'text-indent': property<Extent>({
    inherited: true,
    initial: () => ({ value: 0, unit: 'pt' }),
    parse: extent,
  }),
  'letter-spacing': spacing(),
  'word-spacing': spacing(),
  'text-transform': keyword(['none', 'uppercase', 'lowercase', 'capitalize'], 'inherited'),
  // CSS Text Decoration 3, § 2: a line runs through everything inside the element; a child can add
  // lines but not remove them.
  'text-decoration-line': property<readonly DecorationLine[]>({
    ...plain<readonly DecorationLine[]>([], parseDecoration, 'own'),
    addTo: (parent, own) => [...new Set([...parent, ...own])],
  }),
  /**
   * How far the baseline is raised above the block's baseline, in points; `sub` and `super` are
   * already lengths. Raised text inside raised text starts from the outer one's baseline.
   */
  'vertical-align': property<number>({
    inherited: false,
    initial: () => 0,
    parse: parseRaise,
    addTo: (parent, own, isWithinLine) => (isWithinLine ? parent + own : own),
    hint: 'Print supports baseline, sub, super and lengths.',
  }),
  'white-space': keyword(['normal', 'nowrap', 'pre', 'pre-wrap', 'pre-line'], 'inherited'),
  'overflow-wrap': keyword(['normal', 'break-word', 'anywhere'], 'inherited', { ebook: wrapOver }),
  'text-wrap': plain<TextWrap>('wrap', parseTextWrap, 'inherited'),
  hyphens: plain<Hyphens>('manual', parseHyphens, 'inherited', { ebook: hyphenation }),
  /** The fewest letters in a hyphenated word, before the hyphen, and after it. */
  'hyphenate-limit-chars': plain<HyphenLimits>([5, 2, 2], parseLimitChars, 'inherited', forPaper),
  /** How many lines in a row may end in a hyphen; Infinity for `no-limit`. */
  'hyphenate-limit-lines': plain<number>(Infinity, parseLimitLines, 'inherited', forPaper),
  /** Whether the last full line of a paragraph may end in a hyphen. */
  'hyphenate-limit-last': keyword(['none', 'always'], 'inherited', forPaper),
  /** Whether punctuation hangs in the margin. */
  'hanging-punctuation': plain<boolean>(false, parseHanging, 'inherited'),
  /**
   * The height of a paragraph is a multiple of this, in points, so that what follows is on the grid;
   * what is added stands half above and half below it. 0 for `none` (CSS Rhythmic Sizing 1, § 2).
   */
  'block-step-size': property<number>({
    inherited: false,
    initial: () => 0,
    parse: parseStep,
    ...forPaper,
  }),
  widows: plain<number>(2, (value) => integer(value, 1), 'inherited'),
  orphans: plain<number>(2, (value) => integer(value, 1), 'inherited'),
}

type DecorationLine = 'underline' | 'line-through' | 'overline'
type TextWrap = 'wrap' | 'nowrap' | 'balance' | 'pretty'
type Hyphens = 'none' | 'manual' | 'auto'
type HyphenLimits = readonly [word: number, before: number, after: number]

const black: Color = { r: 0, g: 0, b: 0 }

function parseTextColor(value: CssValue): Resolve<Color> | undefined {
  const color = value.length === 1 ? parseColor(value[0]) : undefined
  // While `color` itself is computed, the context holds the parent's color.
  if (color === 'currentcolor') return (context) => context.color
  return color === undefined || color === 'transparent' ? undefined : () => color
}

function spacing(): Property<number> {
  return property({
    inherited: true,
    initial: () => 0,
    parse: (value) => {
      if (keywordOf(value) === 'normal') return () => 0
      const length = absolute(value)
      return length && ((context) => length.toPt(context, 0))
    },
  })
}

function parseStep(value: CssValue): Resolve<number> | undefined {
  if (keywordOf(value) === 'none') return () => 0
  const length = absolute(value)
  return length && ((context) => Math.max(0, length.toPt(context, 0)))
}

function parseDecoration(value: CssValue): readonly DecorationLine[] | undefined {
  const words = keywordsOf(value)
  if (words?.length === 1 && words[0] === 'none') return []
  const lines = words?.map((word) =>
    word === 'underline' || word === 'line-through' || word === 'overline' ? word : undefined,
  )
  return lines && lines.length > 0 && lines.every((line) => line !== undefined) ? lines : undefined
}

// Superscripts rise by a third of the size of the surrounding text and subscripts sink by a fifth:
// what browsers do for CSS 2.2, § 10.8.1.
const raises: Readonly<Record<string, number>> = { baseline: 0, super: 1 / 3, sub: -1 / 5 }

function parseRaise(value: CssValue): Resolve<number> | undefined {
  const word = keywordOf(value)
  if (word !== undefined) {
    const share = raises[word]
    return share === undefined ? undefined : ({ parent }) => share * parent['font-size']
  }
  const length = single(value)
  return length && ((context) => length.toPt(context, context.lineHeight))
}

// Either `text-wrap: balance` or, as CSS Text 4 also allows, a mode and a style together.
function parseTextWrap(value: CssValue): TextWrap | undefined {
  const words = keywordsOf(value)?.filter((word, _, all) => word !== 'wrap' || all.length === 1)
  const [word, ...others] = words ?? []
  if (others.length > 0) return undefined
  if (word === 'auto' || word === 'stable') return 'wrap'
  return word === 'wrap' || word === 'nowrap' || word === 'balance' || word === 'pretty'
    ? word
    : undefined
}

function parseHyphens(value: CssValue): Hyphens | undefined {
  return oneOf(['none', 'manual', 'auto'], keywordOf(value))
}

// CSS Text 4, § 6.3: one to three numbers for word, before and after. `auto` is 5 2 2; a missing
// "after" equals "before".
function parseLimitChars(value: CssValue): HyphenLimits | undefined {
  const numbers = value.map((part) => (keywordOf([part]) === 'auto' ? 'auto' : integer([part], 1)))
  if (numbers.length === 0 || numbers.length > 3 || numbers.includes(undefined)) return undefined
  const [word = 'auto', before = 'auto', after = before] = numbers
  const or = (given: number | 'auto', usual: number) => (given === 'auto' ? usual : given)
  return [or(word, 5), or(before, 2), or(after, 2)]
}

function parseLimitLines(value: CssValue): number | undefined {
  return keywordOf(value) === 'no-limit' ? Infinity : integer(value, 0)
}

const hangingWords = ['none', 'first', 'last', 'force-end', 'allow-end']

function parseHanging(value: CssValue): boolean | undefined {
  const words = keywordsOf(value)
  if (!words?.length || !words.every((word) => hangingWords.includes(word))) return undefined
  return words[0] !== 'none'
}
