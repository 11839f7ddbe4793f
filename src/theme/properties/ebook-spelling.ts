/** A declaration on its way into an ebook. */
export interface SimpleDeclaration {
  readonly property: string
  /** Its value as text, with `!important`. */
  readonly text: string
  /** The value when it is one word. */
  readonly word: string | undefined
}

/** Properties with their values, in the order in which they are written. */
export type EbookLines = readonly (readonly [property: string, text: string])[]

/**
 * How an ebook spells a declaration. Kindle, Adobe's reader and older Kobos know CSS 2.1 and a few
 * prefixed properties: these come before the standard property, which wins where both are known.
 */
export type Spelling = (declaration: SimpleDeclaration) => EbookLines

/**
 * How an ebook treats a property: leaves it out, since only paper needs it; leaves it to the reader
 * where it would style the body text as a whole; or spells it its own way.
 */
export type EbookUse = 'left out' | 'left to the reader' | Spelling

/** Repeats a declaration as it is. */
export const asWritten: Spelling = ({ property, text }) => [[property, text]]

/** Gives the same value to other properties first. */
export function firstAs(...names: readonly string[]): Spelling {
  return ({ property, text }) => [...names, property].map((name) => [name, text] as const)
}

/**
 * What readers of 2012 called a property: Adobe's reader and Kindle know CSS 2.1, and those built on
 * WebKit know prefixed names. An ebook has the old names first, so that the name of today wins where
 * both are known. A property whose values changed with its name has a `Spelling` of its own beside
 * its grammar.
 */
export const oldNames: Readonly<Record<string, readonly string[]>> = {
  'text-decoration-line': ['text-decoration'],
  'initial-letter': ['-webkit-initial-letter'],
  'font-feature-settings': ['-webkit-font-feature-settings'],
  'font-variant-ligatures': ['-webkit-font-variant-ligatures'],
  'font-kerning': ['-webkit-font-kerning'],
  'line-break': ['-epub-line-break', '-webkit-line-break'],
  'word-break': ['-epub-word-break'],
  'text-align-last': ['-epub-text-align-last', '-moz-text-align-last'],
  'text-emphasis': ['-epub-text-emphasis', '-webkit-text-emphasis'],
  'text-emphasis-color': ['-epub-text-emphasis-color', '-webkit-text-emphasis-color'],
  'text-emphasis-style': ['-epub-text-emphasis-style', '-webkit-text-emphasis-style'],
  'text-emphasis-position': ['-webkit-text-emphasis-position'],
  'text-orientation': ['-epub-text-orientation', '-webkit-text-orientation'],
  'text-combine-upright': ['-epub-text-combine', '-webkit-text-combine'],
  'writing-mode': ['-epub-writing-mode', '-webkit-writing-mode'],
  columns: ['-webkit-columns', '-moz-columns'],
  'column-count': ['-webkit-column-count', '-moz-column-count'],
  'column-width': ['-webkit-column-width', '-moz-column-width'],
  'column-gap': ['-webkit-column-gap', '-moz-column-gap'],
  'column-rule': ['-webkit-column-rule', '-moz-column-rule'],
  'column-span': ['-webkit-column-span'],
  'box-decoration-break': ['-webkit-box-decoration-break'],
  'box-sizing': ['-webkit-box-sizing', '-moz-box-sizing'],
  transform: ['-webkit-transform'],
  'margin-block-start': ['margin-top'],
  'margin-block-end': ['margin-bottom'],
  'margin-inline-start': ['margin-left'],
  'margin-inline-end': ['margin-right'],
  'padding-block-start': ['padding-top'],
  'padding-block-end': ['padding-bottom'],
  'padding-inline-start': ['padding-left'],
  'padding-inline-end': ['padding-right'],
  'inline-size': ['width'],
  'max-inline-size': ['max-width'],
}

/**
 * Sides of a line, for readers that know no other text than from left to right: `start` and `end` of
 * `text-align`, `inline-start` and `inline-end` of `float`.
 */
export const sideOfLine: Spelling = (line) => {
  const { property, text, word } = line
  const side = /^(?:inline-)?(start|end)$/.exec(word ?? '')?.[1]
  if (side === undefined) return asWritten(line)
  const old = text.replace(/^\S+/, side === 'start' ? 'left' : 'right')
  return [[property, old], ...asWritten(line)]
}

/**
 * Where words may break at the end of a line. MuPDF 1.21 knows `overflow-wrap` alone, and never
 * returns from a line on which not even one letter has room: a deep list, or verse, in large type.
 * So what both names can say is said with the old name, which browsers take for the same property.
 */
export const wrapOver: Spelling = ({ property, text, word }) =>
  word === 'anywhere' ? firstAs('word-wrap')({ property, text, word }) : [['word-wrap', text]]

/** Hyphenation, also for Adobe's reader, which says `explicit` for `manual`. */
export const hyphenation: Spelling = ({ property, text, word }) => {
  const adobe = word === 'manual' ? text.replace(word, 'explicit') : text
  const names = ['-epub-hyphens', '-webkit-hyphens', '-moz-hyphens', property]
  const isKnown = word !== undefined && ['none', 'manual', 'auto'].includes(word)
  return [
    ...(isKnown ? ([['adobe-hyphenate', adobe]] as const) : []),
    ...names.map((name) => [name, text] as const),
  ]
}

/**
 * Shorthands for the two ends of one axis, with what readers of 2012 call these. The first value is
 * for the first, the last for the second.
 */
export const oldPairs: Readonly<Record<string, readonly [string, string]>> = {
  'margin-block': ['margin-top', 'margin-bottom'],
  'margin-inline': ['margin-left', 'margin-right'],
  'padding-block': ['padding-top', 'padding-bottom'],
  'padding-inline': ['padding-left', 'padding-right'],
}

/**
 * What gives a large initial to readers that do not know `initial-letter`: a float with a leading of
 * its own, as high as its lines, so that no text runs into it whatever leading the reader chooses.
 * `normal` takes it back. Nothing for an initial that stands on its first line.
 */
export function floatInitial(text: string): EbookLines {
  if (text === 'normal') {
    return [
      ['float', 'none'],
      ['font-size', 'inherit'],
      ['line-height', 'inherit'],
      ['padding-right', '0'],
    ]
  }
  const [, size = '', sink = size] = /^([\d.]+)(?: ([\d.]+|drop|raise))?$/.exec(text) ?? []
  const lines = sink === 'drop' ? Number(size) : Number(sink)
  if (!(lines >= 2) || lines !== Number(size)) return []
  // From the top of the capitals in the first line to the foot of the last line.
  const height = (lines - 1) * leading + capitals
  const fontSize = height / capitals
  return [
    ['float', 'left'],
    ['font-size', `${rounded(fontSize)}em`],
    ['line-height', rounded((lines * leading) / fontSize)],
    ['padding-right', '0.05em'],
  ]
}

// In em: the leading that readers choose, and the height of capitals.
const leading = 1.3
const capitals = 0.65

function rounded(value: number): string {
  return String(Math.round(value * 100) / 100)
}
