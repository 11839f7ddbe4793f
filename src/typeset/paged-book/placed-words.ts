import type { Pt } from '../../edition/length.ts'
import type { Shape } from '../../fonts/font.ts'
import type { Origin } from './origin.ts'
import type { PlacedText, PlacedWord, PlacedWords } from './paged-book.ts'

/** The words of a run, one by one, from left to right. */
export function wordsOfRun({ words }: Pick<PlacedText, 'words'>): readonly PlacedWord[] {
  return words.shapes.map((shape, index) => makeWord(shape, index, words))
}

/** The text of a run, with its word spaces. */
export function textOfRun(run: Pick<PlacedText, 'words'>): string {
  return wordsOfRun(run)
    .map(({ shape, spaceAfter }) => shape.text + (spaceAfter ? ' ' : ''))
    .join('')
}

/** The first word of a run; undefined when it has none. */
export function firstOfRun({ words }: Pick<PlacedText, 'words'>): PlacedWord | undefined {
  const [shape] = words.shapes
  return shape && makeWord(shape, 0, words)
}

/** The last word of a run; undefined when it has none. */
export function lastOfRun({ words }: Pick<PlacedText, 'words'>): PlacedWord | undefined {
  const last = words.shapes.length - 1
  const shape = words.shapes[last]
  return shape && makeWord(shape, last, words)
}

function makeWord(shape: Shape, index: number, words: PlacedWords): PlacedWord {
  const { lefts, unspaced, hyphenated, copiedAs, origins } = words
  const x = lefts[index] ?? NaN
  const word: WordInHand = { x, shape, spaceAfter: !unspaced.includes(index) }
  if (hyphenated.includes(index)) word.hyphenated = true
  const copied = copiedAs?.[index]
  if (copied !== undefined) word.copiedAs = copied
  const origin = origins?.[index]
  if (origin) word.origin = origin
  return word
}

type WordInHand = { -readonly [Field in keyof PlacedWord]: PlacedWord[Field] }

/** Words as a run holds them. */
export function placedWords(words: readonly PlacedWord[]): PlacedWords {
  const indexesOf = (is: (word: PlacedWord) => boolean | undefined): readonly number[] =>
    words.flatMap((word, index) => (is(word) ? [index] : []))
  return {
    shapes: words.map(({ shape }) => shape),
    lefts: words.map(({ x }) => x),
    unspaced: indexesOf(({ spaceAfter }) => !spaceAfter),
    hyphenated: indexesOf(({ hyphenated }) => hyphenated),
    ...(words.some(({ copiedAs }) => copiedAs !== undefined) && {
      copiedAs: words.map(({ copiedAs }) => copiedAs),
    }),
    ...(words.some(({ origin }) => origin) && { origins: words.map(({ origin }) => origin) }),
  }
}

/** The words of a run that is being set, from left to right. */
export class WordsInHand {
  readonly #shapes: Shape[] = []
  readonly #lefts: Pt[] = []
  #unspaced = noIndexes
  #hyphenated = noIndexes
  #origins: (Origin | undefined)[] | undefined
  #spaceFollows = true

  /** Sets a word; its origin, if that is not the origin of the run. */
  add(shape: Shape, x: Pt, origin?: Origin): void {
    this.#endWord()
    this.#spaceFollows = false
    if (origin) this.#origins ??= this.#shapes.map(() => undefined)
    this.#origins?.push(origin)
    this.#shapes.push(shape)
    this.#lefts.push(x)
  }

  /** A space follows the last word. */
  spaceFollows(): void {
    this.#spaceFollows = true
  }

  /** The last word ends in a hyphen of a line break. */
  hyphenate(): void {
    this.#hyphenated = withIndex(this.#hyphenated, this.#shapes.length - 1)
  }

  /** The words so far. */
  finish(): PlacedWords {
    this.#endWord()
    // Arrays that grow have room for more, which their copies do not have.
    const words = {
      shapes: this.#shapes.slice(),
      lefts: this.#lefts.slice(),
      unspaced: this.#unspaced,
      hyphenated: this.#hyphenated,
    }
    return this.#origins ? { ...words, origins: this.#origins } : words
  }

  #endWord(): void {
    if (this.#spaceFollows) return
    this.#unspaced = withIndex(this.#unspaced, this.#shapes.length - 1)
  }
}

const noIndexes: readonly number[] = []

// Runs share the lists of one index, which most lists are.
const single: (readonly number[])[] = []

function withIndex(indexes: readonly number[], index: number): readonly number[] {
  return indexes.length === 0 ? (single[index] ??= [index]) : indexes.concat(index)
}
