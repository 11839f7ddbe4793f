import { expect, it } from 'vitest'
import { cpuTime } from '../support/cpu-time.ts'
import { balanceLines } from '../../src/cover/balance-lines.ts'

const balance = (title: string, lineCount: number) =>
  balanceLines(title.split(' '), lineCount, (text) => text.length)

it('makes lines as even as can be', () => {
  expect(balance('Twenty Thousand Leagues Under', 2)).toEqual(['Twenty Thousand', 'Leagues Under'])
})

it('keeps a short word with what follows it', () => {
  expect(balance('Pride and Prejudice', 2)).toEqual(['Pride', 'and Prejudice'])
  expect(balance('Tales of the Sea', 2)).toEqual(['Tales', 'of the Sea'])
})

it('sets all words on one line when there is to be one', () => {
  expect(balance('The Time Machine', 1)).toEqual(['The Time Machine'])
})

it('has nothing to say when there are fewer words than lines', () => {
  expect(balance('Dracula', 2)).toBeUndefined()
  expect(balanceLines([], 1, () => 0)).toBeUndefined()
})

it('breaks a title of thousands of words without trying every way', async () => {
  const words = Array.from({ length: 10_000 }, (_, index) => `word${index % 7}`)
  const lines = balanceLines(words, 12, (text) => text.length)
  expect(lines).toHaveLength(12)
  expect(lines?.join(' ')).toBe(words.join(' '))
  expect(await cpuTime(() => balanceLines(words, 12, (text) => text.length))).toBeLessThan(500)
})
