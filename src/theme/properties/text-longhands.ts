import { keywordOf, keywordsOf, type CssValue } from '../css/css-value.ts'
import { absolute, extent, integer, keyword, plain, single, type Longhands } from './longhand.ts'
import type { Longhand, Resolve } from './longhand.ts'
import { parseColor } from '../css/parse-color.ts'
import type { Color } from '../css/color.ts'
import type { Style } from './style.ts'
/** The properties of CSS Text 4 and its neighbours: what happens to the letters and lines of a paragraph. */
export const textLonghands: Longhands<
  | 'color'
  | 'text-align'
  | 'text-align-last'
  | 'text-indent'
  | 'letter-spacing'
  | 'word-spacing'
  | 'text-transform'
  | 'text-decoration-line'
  | 'vertical-align'
  | 'white-space'
  | 'overflow-wrap'
  | 'text-wrap'
  | 'hyphens'
  | 'hyphenate-limit-chars'
  | 'hyphenate-limit-lines'
  | 'hyphenate-limit-last'
  | 'hanging-punctuation'
  | 'widows'
  | 'orphans'
> = {
  color: { inherited: true, initial: () => black, parse: parseTextColor },
  'text-align': keyword(['start', 'end', 'left', 'right', 'center', 'justify'], 'inherited'),
  'text-align-last': keyword(
    ['auto', 'start', 'end', 'left', 'right', 'center', 'justify'],
    'inherited',
  ),
  'text-indent': {
    inherited: true,
    initial: () => ({ value: 0, unit: 'pt' }),
    parse: extent,
  },
  'letter-spacing': spacing(),
  'word-spacing': spacing(),
  'text-transform': keyword(['none', 'uppercase', 'lowercase', 'capitalize'], 'inherited'),
  'text-decoration-line': plain([], parseDecoration, 'own'),
  'vertical-align': { inherited: false, initial: () => 0, parse: parseRaise },
  'white-space': keyword(['normal', 'nowrap', 'pre', 'pre-wrap', 'pre-line'], 'inherited'),
  'overflow-wrap': keyword(['normal', 'break-word', 'anywhere'], 'inherited'),
  'text-wrap': plain('wrap', parseTextWrap, 'inherited'),
  hyphens: plain('manual', parseHyphens, 'inherited'),
  'hyphenate-limit-chars': plain([5, 2, 2], parseLimitChars, 'inherited'),
  'hyphenate-limit-lines': plain(Infinity, parseLimitLines, 'inherited'),
  'hyphenate-limit-last': keyword(['none', 'always'], 'inherited'),
  'hanging-punctuation': plain(false, parseHanging, 'inherited'),
  widows: plain(2, (value) => integer(value, 1), 'inherited'),
  orphans: plain(2, (value) => integer(value, 1), 'inherited'),
}

const black: Color = { r: 0, g: 0, b: 0 }

function parseTextColor(value: CssValue): Resolve<Color> | undefined {
  const color = value.length === 1 ? parseColor(value[0]) : undefined
  // While `color` itself is computed, the color of the context is that of the parent.
  if (color === 'currentcolor') return (context) => context.color
  return color === undefined || color === 'transparent' ? undefined : () => color
}

function spacing(): Longhand<number> {
  return {
    inherited: true,
    initial: () => 0,
    parse: (value) => {
      if (keywordOf(value) === 'normal') return () => 0
      const length = absolute(value)
      return length && ((context) => length.toPt(context, 0))
    },
  }
}

function parseDecoration(value: CssValue): Style['textDecorationLine'] | undefined {
  const words = keywordsOf(value)
  if (words?.length === 1 && words[0] === 'none') return []
  const lines = words?.map((word) =>
    word === 'underline' || word === 'line-through' || word === 'overline' ? word : undefined,
  )
  return lines && lines.length > 0 && lines.every((line) => line !== undefined) ? lines : undefined
}

// Raised by a third of the size of the text around it, lowered by a fifth: what browsers do for CSS 2.2, § 10.8.1.
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

// `text-wrap: balance` and, as CSS Text 4 also has it, mode and style together.
function parseTextWrap(value: CssValue): Style['textWrap'] | undefined {
  const words = keywordsOf(value)?.filter((word, _, all) => word !== 'wrap' || all.length === 1)
  const [word, ...others] = words ?? []
  if (others.length > 0) return undefined
  if (word === 'auto' || word === 'stable') return 'wrap'
  return word === 'wrap' || word === 'nowrap' || word === 'balance' || word === 'pretty'
    ? word
    : undefined
}

function parseHyphens(value: CssValue): Style['hyphens'] | undefined {
  const word = keywordOf(value)
  return word === 'none' || word === 'manual' || word === 'auto' ? word : undefined
}

// CSS Text 4, § 6.3: one to three of word, before, after; `auto` is 5 2 2, and "after" follows "before".
function parseLimitChars(value: CssValue): Style['hyphenateLimitChars'] | undefined {
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
