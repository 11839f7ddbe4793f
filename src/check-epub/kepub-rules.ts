/**
 * What a file that calls itself a KEPUB must have. Without it, a Kobo saves no highlights and no
 * reading position.
 */
import type { EpubRule } from './rule.ts'

/** Whether a file calls itself a KEPUB. */
export function isKepub(fileName: string): boolean {
  return /\.kepub\.epub$/i.test(fileName)
}

const source = 'Kobo, kobolabs/epub-spec; kepubify, kepub/transform.go'

export const kepubRules: readonly EpubRule[] = [
  {
    code: 'kepub/spans',
    reason: 'A Kobo needs these spans to keep highlights and the place in the book.',
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
          message: 'No sentence is in a span that a Kobo recognizes.',
          place: { file: path },
        })),
  },
  {
    code: 'kepub/columns',
    reason: 'A Kobo lays out its pages in these two elements.',
    reader: 'kobo',
    severity: 'warning',
    source,
    find: ({ documents, package: { spine } }) =>
      documents
        .filter(({ path }) => spine.includes(path))
        .filter(({ text }) => !/id="book-columns"/.test(text) || !/id="book-inner"/.test(text))
        .map(({ path }) => ({
          message: 'The body lacks the two elements that a Kobo needs around its text.',
          place: { file: path },
        })),
  },
]
