import { expect, test } from 'vitest'
import { el } from '../../theme/styled.ts'
import { seenWords, setElements } from '../set-elements.ts'

/** The ends of words before a hyphen at the end of a line, in text of many measures. */
function parted(word: string): ReadonlySet<string> {
  const css = 'p { text-align: justify; hyphens: auto; hyphenate-limit-chars: 6 2 3 }'
  const text = `It was ${word} and so they thought of it. `.repeat(6)
  const found = new Set<string>()
  for (let measure = 90; measure < 240; measure += 5) {
    const words = seenWords(setElements(css, [el('p', text)], { measure }))
    words.forEach((seen, index) => {
      const next = words[index + 1]
      if (next && next.y > seen.y && /[-‐]$/.test(seen.text)) found.add(seen.text)
    })
  }
  return found
}

test.each([
  ['well-considered', ['well-']],
  ['government-mandated', ['government-']],
  ['semi-autobiographical', ['semi-']],
  [
    'mother-in-law-elections',
    ['mother-', 'mother-in-', 'mother-in-law-', 'in-', 'in-law-', 'law-'],
  ],
])('%s is split at its own hyphens alone', (compound, allowed) => {
  const found = [...parted(compound)].filter((end) => !/^thou|^and/.test(end))
  expect(found.length).toBeGreaterThan(0)
  expect(found.filter((end) => !allowed.includes(end))).toEqual([])
})

test('its parts are split where they stand alone', () => {
  expect([...parted('considered')].some((end) => /^con/.test(end))).toBe(true)
  expect([...parted('autobiographical')].some((end) => /^auto/.test(end))).toBe(true)
})
