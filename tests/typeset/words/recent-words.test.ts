import { describe, expect, it } from 'vitest'
import { RecentWords } from '../../../src/typeset/words/recent-words.ts'

describe('what was made for words', () => {
  it('is found by their text', () => {
    const words = new RecentWords<number | false>()
    words.set('dark', 1)
    words.set('two words', false)
    expect([words.get('dark'), words.get('two words'), words.get('day')]).toEqual([
      1,
      false,
      undefined,
    ])
  })

  it('is kept for words that are used again and again, and not for all words of a long text', () => {
    const words = new RecentWords<number>()
    for (let count = 0; count < 100_000; count++) {
      words.set(`word${count}`, count)
      if (count % 1000 === 0) words.set('the', words.get('the') ?? count)
    }
    expect(words.get('word0')).toBeUndefined()
    expect(words.get('word99999')).toBe(99_999)
    expect(words.get('the')).toBe(0)
  })
})
