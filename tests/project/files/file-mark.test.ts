import { renameSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openKeep } from '../../../src/keep/keep.ts'
import { fileMark } from '../../../src/project/files/file-mark.ts'
import { textReader } from '../../../src/project/files/read-text.ts'
import { bookFolder } from '../../support/book-folder.ts'

const later = (): void => void vi.setSystemTime(Date.now() + 60_000)

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }))
afterEach(() => void vi.useRealTimers())

test('a file that was changed just now has no mark: a second change may look the same', () => {
  const folder = bookFolder({ 'a.md': 'One.\n' })
  vi.setSystemTime(statSync(join(folder, 'a.md')).mtimeMs + 100)
  expect(fileMark(folder, 'a.md')).toBeUndefined()
  later()
  expect(fileMark(folder, 'a.md')).toBeDefined()
})

test('a write gives another mark, even of the same length and with the old time', () => {
  const folder = bookFolder({ 'a.md': 'One.\n', 'b.md': 'One.\n' })
  later()
  const path = join(folder, 'a.md')
  const { atime, mtime } = statSync(path)
  const marks = [fileMark(folder, 'a.md')]
  writeFileSync(path, 'Two.\n')
  utimesSync(path, atime, mtime)
  marks.push(fileMark(folder, 'a.md'))
  renameSync(join(folder, 'b.md'), path)
  marks.push(fileMark(folder, 'a.md'))
  expect(new Set(marks).size).toBe(3)
  expect(marks).not.toContain(undefined)
})

test('links, folders, absent files and files outside have no mark', () => {
  const folder = bookFolder({ 'part/a.md': 'One.\n' })
  symlinkSync(join(folder, 'part/a.md'), join(folder, 'link.md'))
  later()
  for (const path of ['link.md', 'part', 'absent.md', '../a.md', `../${folder}/part/a.md`])
    expect(fileMark(folder, path)).toBeUndefined()
  expect(fileMark(folder, './part/../part/a.md')).toBe(fileMark(folder, 'part/a.md'))
})

test('a text that was written again is read again', () => {
  const folder = bookFolder({ 'a.md': 'One.\n' })
  later()
  const keep = openKeep()
  const read = () => textReader(folder, keep)('a.md', () => {})
  const one = read()
  expect(read()).toBe(one)
  writeFileSync(join(folder, 'a.md'), 'Two.\n')
  expect(read()?.text).toBe('Two.\n')
})
