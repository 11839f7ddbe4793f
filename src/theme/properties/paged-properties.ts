import { keywordOf, type CssValue } from '../css/css-value.ts'
import { asWritten, sideOfLine } from './ebook-spelling.ts'
import type { EbookLines, SimpleDeclaration } from './ebook-spelling.ts'
import { integer, keyword, plain, usedAs, type Property } from './property.ts'
import { parseContent, parseStringSet } from './parse-content.ts'
import type { BreakValue, ContentItem, InitialLetter, NamedString } from './property-values.ts'

/** The properties of pages, lists and generated content. */
export const pagedProperties = {
  'break-before': breaking(),
  'break-after': breaking(),
  'break-inside': plain<'auto' | 'avoid'>('auto', parseBreakInside, 'own', {
    ebook: (line) => {
      if (line.word === 'avoid-column') return asWritten(line)
      const text = line.word === 'avoid-page' ? 'avoid' : line.text
      return [['page-break-inside', text], ...asWritten(line)]
    },
  }),
  /**
   * The named page (`page: chapter`). CSS Paged Media 3, § 7.1 does not inherit it, but `auto`
   * means the page of the parent, which comes to the same. A style holds `auto` when no ancestor
   * names a page.
   */
  page: plain<string>('auto', parsePageName, 'inherited', { ebook: 'left out' }),
  /** `decimal`, `disc`, …; a string stands in quotes: `"– "`. */
  'list-style-type': plain<string>('disc', parseListStyle, 'inherited'),
  float: keyword(['none', 'footnote', 'top', 'bottom'], 'own', {
    ebook: (line) => (/^(?:footnote|top|bottom)$/.test(line.word ?? '') ? [] : sideOfLine(line)),
    hint: 'Print supports float: top, bottom and footnote.',
  }),
  /** Set on `::first-letter` or on the element. */
  'initial-letter': usedAs(
    plain<InitialLetter | 'normal'>('normal', parseInitialLetter, 'own'),
    (initial) => (initial === 'normal' ? undefined : initial),
  ),
  /** The named strings that this element sets for running heads. */
  'string-set': plain<readonly NamedString[]>(
    [],
    (value) => (keywordOf(value) === 'none' ? [] : parseStringSet(value)),
    'own',
    { ebook: 'left out' },
  ),
  /** Of `::before`, `::after`, `::marker` and margin boxes; absent for `normal` and `none`. */
  content: usedAs(
    plain<readonly ContentItem[] | 'normal'>('normal', parseContentValue, 'own'),
    (content) => (content === 'normal' ? undefined : content),
  ),
}

function breaking(): Property<BreakValue> {
  return keyword<BreakValue>(
    [
      'auto',
      'avoid',
      'page',
      'recto',
      'verso',
      'left',
      'right',
      'always',
      'avoid-page',
      'column',
      'avoid-column',
    ],
    'own',
    { ebook: spellPageBreak },
  )
}

// A screen has no recto and no verso. A column is no page.
function spellPageBreak({ property, text, word }: SimpleDeclaration): EbookLines {
  if (word === 'column' || word === 'avoid-column') return [[property, text]]
  const isMild = word === 'auto' || word === 'avoid'
  return [
    [`page-${property}`, isMild ? text : 'always'],
    [property, isMild ? text : 'page'],
  ]
}

function parseBreakInside(value: CssValue): 'auto' | 'avoid' | undefined {
  const word = keywordOf(value)
  if (word === 'avoid-page' || word === 'avoid-column') return 'avoid'
  return word === 'auto' || word === 'avoid' ? word : undefined
}

function parsePageName(value: CssValue): string | undefined {
  const [only, ...others] = value
  return only?.type === 'ident' && others.length === 0 ? only.name : undefined
}

// The quotes tell a string from the name of a list style.
function parseListStyle(value: CssValue): string | undefined {
  const [only, ...others] = value
  if (only?.type === 'string' && others.length === 0) return JSON.stringify(only.value)
  return keywordOf(value)
}

// CSS Inline 3, § 3: a size in lines, and how many lines it sinks (by default all of them).
function parseInitialLetter(value: CssValue): InitialLetter | 'normal' | undefined {
  const [size, sink, ...others] = value
  if (keywordOf(value) === 'normal') return 'normal'
  if (size?.type !== 'number' || others.length > 0) return undefined
  if (size.value < 1 || size.value > mostLines) return undefined
  if (sink === undefined) return { size: size.value, sink: Math.floor(size.value) }
  const word = keywordOf([sink])
  if (word === 'drop') return { size: size.value, sink: Math.floor(size.value) }
  if (word === 'raise') return { size: size.value, sink: 1 }
  const lines = integer([sink], 1)
  return lines === undefined || lines > mostLines ? undefined : { size: size.value, sink: lines }
}

// No page has more. Each line beside an initial is measured, so that a slip of the finger could take hours.
const mostLines = 100

function parseContentValue(value: CssValue): readonly ContentItem[] | 'normal' | undefined {
  const word = keywordOf(value)
  return word === 'normal' || word === 'none' ? 'normal' : parseContent(value)
}
