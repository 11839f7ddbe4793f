import { describe, expect, it } from 'vitest'
import { parseIsbn } from '../../src/edition/isbn.ts'

describe('parseIsbn', () => {
  it('keeps the groups of one that was written in them, and guesses none', () => {
    const grouped = { isbn: '9783161484100', grouped: '978-3-16-148410-0' }
    expect(parseIsbn('ISBN-13: 978 3 16 148410 0')).toEqual(grouped)
    expect(parseIsbn('978-3-16-148410-0')).toEqual(grouped)
    expect(parseIsbn('978-3161484100')).toEqual({ isbn: '9783161484100' })
  })

  it.each([
    ['978-0-306-40615-7', '9780306406157'],
    ['ISBN 978 0 306 40615 7', '9780306406157'],
    ['0-306-40615-2', '9780306406157'],
    ['0-8044-2957-X', '9780804429573'],
    ['979-10-90636-07-1', '9791090636071'],
  ])('reads %s', (written, isbn) => {
    expect(parseIsbn(written)).toMatchObject({ isbn })
  })

  it.each([
    ['978-0-306-40615-8', 'has a wrong check digit', 'final 7'],
    ['0-306-40615-X', 'has a wrong check digit', 'final 2'],
    ['978-…', 'is not a valid ISBN', '13 digits'],
    ['977-0-306-40615-7', 'is not a valid ISBN', '978 or 979'],
  ])('refuses %s, which %s', (written, problem, hint) => {
    expect(parseIsbn(written)).toEqual({ problem, hints: [expect.stringContaining(hint)] })
  })
})
