import { expect, test } from 'vitest'
import { joinLabel } from '../../src/language/join-label.ts'

test('a label and a title have a colon between them, with the spaces of the language', () => {
  expect(joinLabel('Chapter One', 'The Harbour', 'en')).toBe('Chapter One: The Harbour')
  expect(joinLabel('Chapitre 1', 'Le port', 'fr-CA')).toBe('Chapitre 1\u00a0: Le port')
  expect(joinLabel('I.', 'The Harbour', 'en')).toBe('I. The Harbour')
  expect(joinLabel(undefined, 'The Harbour', 'en')).toBe('The Harbour')
  expect(joinLabel('One', '', 'en')).toBe('One')
})
