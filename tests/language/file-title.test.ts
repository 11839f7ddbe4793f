import { expect, it } from 'vitest'
import { fileTitle } from '../../src/language/file-title.ts'

it.each([
  ['The Time Machine', 'en-GB', 'Time Machine, The'],
  ['A Christmas Carol', 'en', 'Christmas Carol, A'],
  ['The “Salt” Road', 'en', '“Salt” Road, The'],
  ['L’Étranger', 'fr', 'Étranger, L’'],
  ["L'Étranger", 'fr-CA', "Étranger, L'"],
  ['Les Misérables', 'fr', 'Misérables, Les'],
  ['Der Prozess', 'de', 'Prozess, Der'],
  ['El ingenioso hidalgo', 'es', 'ingenioso hidalgo, El'],
  ['Theory of Tides', 'en', undefined],
  ['A is for Anchor', 'en', undefined],
  ['Die Hard', 'en', undefined],
  ['The', 'en', undefined],
  ['The Sea', 'sw', undefined],
])('files the title %s (%s) as %s', (title, language, filed) => {
  expect(fileTitle(title, language)).toBe(filed)
})
