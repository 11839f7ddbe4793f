/**
 * The letters of a text, one after the other, in lower case and with ligatures taken apart: what must be the same in a
 * manuscript and in each of its editions, whatever becomes of spaces, hyphens and quotes.
 */
export function letters(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Mark}]+/gu, '')
}

/** Where two strings of letters part, with what stands there; undefined when they are the same. */
export function difference(expected: string, actual: string): string | undefined {
  if (expected === actual) return undefined
  let index = 0
  while (index < expected.length && expected[index] === actual[index]) index++
  const around = (text: string): string =>
    `…${text.slice(Math.max(0, index - 30), index)}|${text.slice(index, index + 50)}…`
  return `after ${index} letters:\nexpected ${around(expected)}\n     got ${around(actual)}`
}
