import { expect, it } from 'vitest'
import { spaceCost } from '../../../src/typeset/words/space-cost.ts'
import { wordBreaks } from '../../../src/typeset/words/word-breaks.ts'

it('never parts a number from its unit or its currency', () => {
  for (const unit of ['km', 'km/h', 'm/s.', 'kWh', '€', 'g/cm³']) {
    expect(spaceCost('1,204', unit), unit).toBe(Infinity)
  }
  expect(spaceCost('£', '14')).toBe(Infinity)
  expect(spaceCost('10', '000')).toBe(Infinity)
})

it('parts a number from a word', () => {
  for (const word of ['men', 'and/or', 'mine', 'hands']) {
    expect(spaceCost('14', word), word).toBe(0)
  }
})

it('never parts a unit at its stroke', () => {
  expect(wordBreaks('km/h')).toEqual([])
  expect(wordBreaks('and/or').map(({ at }) => at)).toEqual([4])
})
