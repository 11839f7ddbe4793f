import { describe, expect, it } from 'vitest'
import { parseIsbn } from '../../src/edition/isbn.ts'

describe('parseIsbn', () => {
  it.each([
    ['978-0-306-40615-7', '9780306406157'],
    ['ISBN 978 0 306 40615 7', '9780306406157'],
    ['0-306-40615-2', '9780306406157'],
    ['0-8044-2957-X', '9780804429573'],
    ['979-10-90636-07-1', '9791090636071'],
  ])('reads %s', (written, isbn) => {
    expect(parseIsbn(written)).toEqual({ isbn })
  })

  it.each([
    ['978-0-306-40615-8', 'has a wrong check digit', 'ends in 7'],
    ['0-306-40615-X', 'has a wrong check digit', 'ends in 2'],
    ['978-…', 'is no ISBN', '13 digits'],
    ['977-0-306-40615-7', 'is no ISBN', '978 or 979'],
  ])('refuses %s, which %s', (written, problem, hint) => {
    expect(parseIsbn(written)).toEqual({ problem, hints: [expect.stringContaining(hint)] })
  })
})
