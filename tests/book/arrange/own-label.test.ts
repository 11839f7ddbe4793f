import { expect, test } from 'vitest'
import { findOwnLabel } from '../../../src/book/arrange/own-label.ts'

function label(heading: string, language: string): string | undefined {
  const span = { file: 'one.md', start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }
  return findOwnLabel([{ type: 'text', value: heading, span }], language)?.label
}

test('numbers in words are those of the region, whichever region was asked first', () => {
  expect(label('Capítulo dezesseis: O porto', 'pt-BR')).toBe('Capítulo dezesseis')
  expect(label('Capítulo dezasseis: O porto', 'pt-PT')).toBe('Capítulo dezasseis')
})

test('the nouns of English number sections in every language', () => {
  expect(label('Kapitel 3: Der Hafen', 'de')).toBe('Kapitel 3')
  expect(label('Canto IV', 'de')).toBe('Canto IV')
  expect(label('Abschnitt 3: Der Hafen', 'de')).toBeUndefined()
})
