import { describe, expect, test } from 'vitest'
import { indexOrder } from '../../src/language/index-order.ts'
function ordered(language: string, ...keys: readonly string[]): readonly string[] {
  return [...keys].sort(indexOrder(language).compare)
}

describe('the order of an index', () => {
  test('goes letter by letter, whatever spaces there are', () => {
    expect(ordered('en', 'New York', 'newcomer', 'Newark', 'new man')).toEqual([
      'Newark',
      'newcomer',
      'new man',
      'New York',
    ])
  })

  test('ends a name at its comma or bracket', () => {
    expect(ordered('en', 'figures', 'figure, wrong', 'figure (of speech)')).toEqual([
      'figure (of speech)',
      'figure, wrong',
      'figures',
    ])
  })

  test('puts figures by their value', () => {
    expect(ordered('en', '100', '9', '20')).toEqual(['9', '20', '100'])
  })

  test('has accents as the language has them', () => {
    expect(ordered('de', 'Zoo', 'Äpfel', 'Apfelbaum')).toEqual(['Äpfel', 'Apfelbaum', 'Zoo'])
    expect(ordered('sv', 'Zoo', 'Äpple', 'Apa')).toEqual(['Apa', 'Zoo', 'Äpple'])
  })
})

describe('the letter of an entry', () => {
  test('is plain where the accent makes no letter of its own', () => {
    expect(indexOrder('fr').letter('école')).toBe('E')
    expect(indexOrder('es').letter('ñandú')).toBe('Ñ')
    expect(indexOrder('sv').letter('ål')).toBe('Å')
  })

  test('is one of the alphabet for letters that stand among it', () => {
    expect(indexOrder('en').letter('Æsop')).toBe('A')
    expect(indexOrder('da').letter('Æsop')).toBe('Æ')
  })

  test('skips quotation marks, and is empty for figures', () => {
    expect(indexOrder('en').letter('‘Not I’')).toBe('N')
    expect(indexOrder('en').letter('1812')).toBe('')
  })
})
