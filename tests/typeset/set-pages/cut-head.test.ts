import { describe, expect, it } from 'vitest'
import { cutHead } from '../../../src/typeset/set-pages/cut-head.ts'

const cut = (text: string, letters: number) =>
  cutHead([{ text, isFolio: false }], (tried) => tried.length <= letters)

describe('a running head that is too long', () => {
  it('ends after a word, even where much of a long word would have fitted', () => {
    expect(cut('In Which the Captain Leaves', 20)).toBe('In Which the…')
    expect(cut('The keeper of Donaudampfschifffahrtsgesellschaft', 40)).toBe('The keeper of…')
  })

  it('ends within a word that hardly anything stands before', () => {
    expect(cut('A Donaudampfschifffahrtsgesellschaft', 20)).toBe('A Donaudampfschifff…')
  })
})
