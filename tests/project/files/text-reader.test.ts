import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openKeep } from '../../../src/keep/keep.ts'
import { textReader } from '../../../src/project/files/read-text.ts'
import { bookFolder } from '../../support/book-folder.ts'

test('a text is the same object until its bytes differ, and tells its faults each time', () => {
  const folder = bookFolder({ 'a.md': 'One.\n', 'b.md': 'Tab\u000bbed.\n' })
  const keep = openKeep()
  const told: string[] = []
  const read = (path: string) => textReader(folder, keep)(path, ({ code }) => void told.push(code))
  const [one, other] = [read('a.md'), read('b.md')]
  expect(one).toEqual({ file: 'a.md', text: 'One.\n' })
  expect(told).toEqual(['project/encoding'])
  expect([read('a.md'), read('b.md')]).toEqual([one, other])
  expect(read('a.md')).toBe(one)
  expect(told).toEqual(['project/encoding', 'project/encoding'])
  writeFileSync(join(folder, 'a.md'), 'Two.\n')
  expect(read('a.md')).toEqual({ file: 'a.md', text: 'Two.\n' })
  expect(read('c.md')).toBeUndefined()
  expect(told.at(-1)).toBe('project/not-found')
})
