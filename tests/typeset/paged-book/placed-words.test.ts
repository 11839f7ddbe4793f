import { describe, expect, it } from 'vitest'
import type { PlacedWord } from '../../../src/typeset/paged-book/paged-book.ts'
import {
  firstOfRun,
  lastOfRun,
  placedWords,
  wordsOfRun,
  WordsInHand,
} from '../../../src/typeset/paged-book/placed-words.ts'
import { fakeFont } from '../../support/fake-fonts.ts'
import { pagination } from '../../support/origins.ts'

const options = { features: { key: '', features: {} }, language: 'en' }
const shapeOf = (text: string) => fakeFont().shape(text, options)

const words: readonly PlacedWord[] = [
  { x: 10, shape: shapeOf('It'), spaceAfter: true, copiedAs: 'Bit' },
  { x: 20.5, shape: shapeOf('was'), spaceAfter: false, origin: pagination },
  { x: 30, shape: shapeOf('dark-'), spaceAfter: false, hyphenated: true },
]

describe('the words of a run', () => {
  it('are the words that were put in', () => {
    expect(wordsOfRun({ words: placedWords(words) })).toEqual(words)
  })

  it('may be asked for one by one', () => {
    const run = { words: placedWords(words) }
    expect([firstOfRun(run), lastOfRun(run)]).toEqual([words[0], words[2]])
    const none = { words: placedWords([]) }
    expect([firstOfRun(none), lastOfRun(none)]).toEqual([undefined, undefined])
  })

  it('that are set one after another are the same as if placed at once', () => {
    const set = new WordsInHand()
    set.add(shapeOf('It'), 10)
    set.spaceFollows()
    set.add(shapeOf('was'), 20.5, pagination)
    set.add(shapeOf('dark-'), 30)
    set.hyphenate()
    const { copiedAs: _, ...rest } = placedWords(words)
    expect(set.finish()).toEqual(rest)
  })
})
