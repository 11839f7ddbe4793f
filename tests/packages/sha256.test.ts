import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { sha256 } from '../../src/packages/sha256.ts'

test('a text has the same hash as by Node', () => {
  const texts = [0, 1, 54, 55, 56, 63, 64, 65, 119, 120, 1000, 10_001].map((length) =>
    'q'.repeat(length),
  )
  for (const text of [...texts, 'abc', '["octavo","Ποίημα","日本語 😀"]']) {
    expect(sha256(text)).toBe(createHash('sha256').update(text).digest('hex'))
  }
})
