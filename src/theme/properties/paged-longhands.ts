import { keywordOf, type CssValue } from '../css/css-value.ts'
import { integer, keyword, plain, type Longhand, type Longhands } from './longhand.ts'
import { parseContent, parseStringSet } from './parse-content.ts'
import type { BreakValue, Style } from './style.ts'
/** The properties of pages, lists and generated content. */
export const pagedLonghands: Longhands<
  | 'break-before'
  | 'break-after'
  | 'break-inside'
  | 'page'
  | 'list-style-type'
  | 'float'
  | 'initial-letter'
  | 'string-set'
  | 'content'
> = {
  'break-before': breaking(),
  'break-after': breaking(),
  'break-inside': plain('auto', parseBreakInside, 'own'),
  // Not inherited by CSS Paged Media 3, § 7.1, but `auto` is the page of the parent, which comes to the same.
  page: plain('auto', parsePageName, 'inherited'),
  'list-style-type': plain('disc', parseListStyle, 'inherited'),
  float: keyword(['none', 'footnote', 'top', 'bottom'], 'own'),
  'initial-letter': plain('normal', parseInitialLetter, 'own'),
  'string-set': plain(
    [],
    (value) => (keywordOf(value) === 'none' ? [] : parseStringSet(value)),
    'own',
  ),
  content: plain('normal', parseContentValue, 'own'),
}

function breaking(): Longhand<BreakValue> {
  return keyword<BreakValue>(
    ['auto', 'avoid', 'page', 'recto', 'verso', 'left', 'right', 'always', 'avoid-page'],
    'own',
  )
}

function parseBreakInside(value: CssValue): 'auto' | 'avoid' | undefined {
  const word = keywordOf(value)
  return word === 'avoid-page' ? 'avoid' : word === 'auto' || word === 'avoid' ? word : undefined
}

function parsePageName(value: CssValue): string | undefined {
  const [only, ...others] = value
  return only?.type === 'ident' && others.length === 0 ? only.name : undefined
}

// A string stands in quotes, so that it cannot be taken for the name of a style.
function parseListStyle(value: CssValue): string | undefined {
  const [only, ...others] = value
  if (only?.type === 'string' && others.length === 0) return JSON.stringify(only.value)
  return keywordOf(value)
}

// CSS Inline 3, § 3: a size in lines and how far it sinks, which is the size unless it is said.
function parseInitialLetter(
  value: CssValue,
): NonNullable<Style['initialLetter']> | 'normal' | undefined {
  const [size, sink, ...others] = value
  if (keywordOf(value) === 'normal') return 'normal'
  if (size?.type !== 'number' || size.value < 1 || others.length > 0) return undefined
  if (sink === undefined) return { size: size.value, sink: Math.floor(size.value) }
  const word = keywordOf([sink])
  if (word === 'drop') return { size: size.value, sink: Math.floor(size.value) }
  if (word === 'raise') return { size: size.value, sink: 1 }
  const lines = integer([sink], 1)
  return lines === undefined ? undefined : { size: size.value, sink: lines }
}

function parseContentValue(value: CssValue): NonNullable<Style['content']> | 'normal' | undefined {
  const word = keywordOf(value)
  return word === 'normal' || word === 'none' ? 'normal' : parseContent(value)
}
