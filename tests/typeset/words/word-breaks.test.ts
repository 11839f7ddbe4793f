import { expect, test } from 'vitest'
import { el } from '../../theme/styled.ts'
import { seenWords, setElements } from '../set-elements.ts'

test('a line that ends at a soft hyphen shows a hyphen', () => {
  const css = 'p { text-align: left; hyphens: manual }'
  const items = setElements(css, [el('p', 'aaaa bbbbb\u00adcc')], { measure: 54 })
  expect(seenWords(items).map(({ text }) => text)).toEqual(['aaaa', 'bbbbb-', 'cc'])
})
