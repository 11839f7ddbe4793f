import { describe, expect, it } from 'vitest'
import { guessForm } from '../../../src/markdown/dialects/form.ts'
describe('guessForm', () => {
  it('takes text in lines that begin with capitals for verse', () => {
    const stanza = 'The boats came in,\nThe boats went out,\nAnd nobody\nCounted them.'
    expect(guessForm(Array.from({ length: 30 }, () => stanza))).toBe('verse')
  })

  it('takes prose that is typed in lines for prose', () => {
    const paragraph = 'The boats came in, and\nnobody counted them\nuntil Ann did, who\nhad a lamp.'
    expect(guessForm(Array.from({ length: 30 }, () => paragraph))).toBe('prose')
  })

  it('takes speeches under names in bold for a play', () => {
    const speech = '**ANN**\nWho is there?'
    expect(guessForm([Array.from({ length: 30 }, () => speech).join('\n\n')])).toBe('play')
  })

  it('takes little text for prose, whatever it looks like', () => {
    expect(guessForm(['The boats came in,\nThe boats went out.'])).toBe('prose')
  })
})
