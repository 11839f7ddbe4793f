import { expect, it } from 'vitest'
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
