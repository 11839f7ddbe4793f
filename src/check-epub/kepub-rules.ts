/** What a file that calls itself a KEPUB must have, or a Kobo keeps no highlights and no place in it. */
import type { EpubRule } from './rule.ts'

/** Whether a file calls itself a KEPUB. */
export function isKepub(fileName: string): boolean {
  return /\.kepub\.epub$/i.test(fileName)
}

const source = 'Kobo, kobolabs/epub-spec; kepubify, kepub/transform.go'

export const kepubRules: readonly EpubRule[] = [
  {
    code: 'kepub/spans',
    reason: 'A Kobo keeps highlights and the place in the book by these spans.',
    reader: 'kobo',
    severity: 'error',
    source,
    find: ({ documents, package: { spine } }) =>
      documents
        .filter(
          ({ path, elements }) => spine.includes(path) && elements.some(({ name }) => name === 'p'),
        )
        .filter(({ text }) => !/class="[^"]*\bkoboSpan\b/.test(text))
        .map(({ path }) => ({
          message: 'No sentence is in a span that a Kobo knows.',
          place: { file: path },
        })),
  },
  {
    code: 'kepub/columns',
    reason: 'A Kobo sets its pages in these divisions.',
    reader: 'kobo',
    severity: 'warning',
    source,
    find: ({ documents, package: { spine } }) =>
      documents
        .filter(({ path }) => spine.includes(path))
        .filter(({ text }) => !/id="book-columns"/.test(text) || !/id="book-inner"/.test(text))
        .map(({ path }) => ({
          message: 'The body is not in the two divisions that a Kobo wants.',
          place: { file: path },
        })),
  },
]
