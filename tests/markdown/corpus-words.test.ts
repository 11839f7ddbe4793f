/** Every word of a whole novel is in its document, in order. The novels are no part of the repository. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { noNovels, novelFile, novels } from '../support/corpus.mjs'
import { difference, letters } from '../support/letters.ts'
import { skipAloud } from '../support/skip-aloud.ts'
import { readMarkdown } from './read-markdown.ts'

test('whole novels', (context) => {
  if (novels().length === 0) skipAloud(context, noNovels)
})

test.each(novels())('%s is whole in its document', (novel) => {
  const text = readFileSync(novelFile(novel), 'utf8').replace(/\r\n?/g, '\n')
  const expected = letters(text.replaceAll('&amp;', '&'))
  for (const typography of [false, true]) {
    const { document } = readMarkdown(text, { typography })
    const values = valuesOf([document.children, document.footnoteDefinitions])
    expect(difference(expected, letters(values.join('')))).toBeUndefined()
  }
})

// All strings that are text, a space after each block.
function valuesOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return [...value.flatMap(valuesOf), ' ']
  if (typeof value !== 'object' || value === null) return []
  if ('value' in value && typeof value.value === 'string') return [value.value]
  if ('type' in value && value.type === 'break') return [' ']
  return Object.entries(value).flatMap(([key, field]) => (key === 'span' ? [] : valuesOf(field)))
}
