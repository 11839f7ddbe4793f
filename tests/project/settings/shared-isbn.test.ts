import { describe, expect, it } from 'vitest'
import { parseEditions } from '../../../src/project/settings/parse-editions.ts'
import { collect } from '../../support/collect.ts'

const number = '9780306406157'
const other = '9783161484100'
const written = {
  ebook: { format: 'epub' },
  apple: { format: 'epub', reader: 'apple' },
  kobo: { format: 'kepub' },
  print: { format: 'pdf', trim: 'a5' },
} as const

/** The ISBN of each edition, and what is told. */
function isbnsOf(isbn: Readonly<Record<string, string>>) {
  const { report, diagnostics } = collect()
  const editions = parseEditions(written, { title: 'T', language: 'en', isbn }, {}, report)
  return {
    isbns: editions.map((edition) => edition.isbn),
    told: diagnostics.map(({ message }) => message),
  }
}

describe('the ISBN of an ebook', () => {
  it('is that of its variants for readers, and never that of the printed book', () => {
    expect(isbnsOf({ ebook: number })).toEqual({
      isbns: [number, number, number, undefined],
      told: [],
    })
    expect(isbnsOf({ print: number }).isbns).toEqual([undefined, undefined, undefined, number])
  })

  it('is left alone where variants have numbers of their own', () => {
    const { isbns } = isbnsOf({ ebook: number, apple: other })
    expect(isbns).toEqual([number, other, undefined, undefined])
  })

  it('is not shared with a printed book in silence', () => {
    expect(isbnsOf({ ebook: number, print: number }).told).toEqual([
      'The editions "ebook" and "print" have the same ISBN.',
    ])
  })

  it('is not written for two ebooks in silence, whatever their format', () => {
    expect(isbnsOf({ ebook: number, apple: number, kobo: number }).told).toEqual([
      'The editions "ebook" and "apple" have the same ISBN.',
      'The editions "ebook" and "kobo" have the same ISBN.',
    ])
    expect(isbnsOf({ apple: other, kobo: other, print: number }).told).toEqual([
      'The editions "apple" and "kobo" have the same ISBN.',
    ])
    expect(isbnsOf({ ebook: number, kobo: other }).told).toEqual([])
  })

  it('is told of where it was written, under isbn or in the edition', () => {
    const span = { file: 'book.yaml', start: { line: 9, column: 5 }, end: { line: 9, column: 9 } }
    for (const key of ['isbn.apple', 'editions.apple.isbn']) {
      const { report, diagnostics } = collect()
      const isbn = { ebook: number, apple: number }
      parseEditions(written, { title: 'T', language: 'en', isbn }, { [key]: span }, report)
      expect(diagnostics.map((one) => one.span)).toEqual([span])
    }
  })
})
