import type { Chance } from './chance.ts'

/** What a language is made of: pieces that mean something in it, and so change much where they are put. */
export type Tokens = readonly string[]

/** A text that differs from the given one in a few places; pieces may come from `others`. */
export function mutateText(
  text: string,
  tokens: Tokens,
  others: readonly string[],
  chance: Chance,
): string {
  let changed = text
  const count = 1 + chance.below(chance.once(4) ? 12 : 3)
  for (let index = 0; index < count; index++)
    changed = chance.pick(changes)(changed, { tokens, others, chance })
  return changed.slice(0, longest)
}

// More than this takes long for its length alone. In UTF-16 units.
const longest = 60_000

interface Means {
  readonly tokens: Tokens
  readonly others: readonly string[]
  readonly chance: Chance
}

type Change = (text: string, means: Means) => string

const changes: readonly Change[] = [
  insertToken,
  insertToken,
  insertToken,
  cutPiece,
  doublePiece,
  swapLines,
  takeFromAnother,
  changeNumber,
  changeCharacter,
  prefixLines,
  repeatToken,
]

function insertToken(text: string, { tokens, chance }: Means): string {
  return insert(text, chance.pick(tokens), placeIn(text, chance))
}

function cutPiece(text: string, { chance }: Means): string {
  const at = placeIn(text, chance)
  return text.slice(0, at) + text.slice(at + 1 + chance.below(chance.once(4) ? 400 : 12))
}

function doublePiece(text: string, { chance }: Means): string {
  const at = placeIn(text, chance)
  return insert(text, text.slice(at, at + 1 + chance.below(200)), placeIn(text, chance))
}

function swapLines(text: string, { chance }: Means): string {
  const lines = text.split('\n')
  const [one, other] = [chance.below(lines.length), chance.below(lines.length)]
  const kept = lines[one] ?? ''
  lines[one] = lines[other] ?? ''
  lines[other] = kept
  return lines.join('\n')
}

function takeFromAnother(text: string, { others, chance }: Means): string {
  const other = chance.pick(others)
  const at = chance.below(other.length)
  return insert(text, other.slice(at, at + 1 + chance.below(500)), placeIn(text, chance))
}

function changeNumber(text: string, { chance }: Means): string {
  const numbers = [...text.matchAll(/-?\d+(?:\.\d+)?/g)]
  if (numbers.length === 0) return text
  const { index, 0: number } = chance.pick(numbers)
  return text.slice(0, index) + chance.pick(oddNumbers) + text.slice(index + number.length)
}

function changeCharacter(text: string, { chance }: Means): string {
  const at = placeIn(text, chance)
  return text.slice(0, at) + chance.pick(oddCharacters) + text.slice(at + 1)
}

// As one quotes or indents a passage.
function prefixLines(text: string, { chance }: Means): string {
  const lines = text.split('\n')
  const from = chance.below(lines.length)
  const to = from + 1 + chance.below(8)
  const prefix = chance.pick(['> ', '- ', '    ', '\t', '1. ', '| ', '# ', '> > > > ', ': '])
  return lines.map((line, index) => (index >= from && index < to ? prefix + line : line)).join('\n')
}

function repeatToken(text: string, { tokens, chance }: Means): string {
  const times = chance.pick([2, 5, 40, 300])
  return insert(text, chance.pick(tokens).repeat(times), placeIn(text, chance))
}

// Half of the places are beginnings of lines, where most syntax begins.
function placeIn(text: string, chance: Chance): number {
  const at = chance.below(text.length + 1)
  return chance.once(2) ? text.lastIndexOf('\n', at) + 1 : at
}

function insert(text: string, piece: string, at: number): string {
  return text.slice(0, at) + piece + text.slice(at)
}

const oddNumbers: Tokens = [
  '0',
  '-1',
  '1',
  '0.0001',
  '99999',
  '2147483648',
  '-9999999999',
  '1e9',
  '1e400',
  'NaN',
  '9007199254740993',
]

const oddCharacters: Tokens = [
  '\0',
  '\u0001',
  '\b',
  '\u007f',
  '\u0085',
  '\u00a0',
  '\u00ad',
  '\u200b',
  '\u200d',
  '\u2028',
  '\u202e',
  '\u2066',
  '\ud800',
  '\udfff',
  '\ufeff',
  '\ufffd',
  '\uffff',
  '\u{1f469}\u200d\u{1f680}',
  '\u{e0041}',
  '\u{10ffff}',
  'e\u0301\u0301\u0301',
  'ﬁ',
  'ß',
  'İ',
  'ا',
  'ש',
  '漢',
  'ก',
  '\r',
  '\r\n',
  '\t',
  '\f',
  '\v',
  '<',
  '&',
  '"',
  '\\',
]
