import { symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readBookBytes, readBookFile } from '../../src/project/read-book-file.ts'
import { bookFolder } from './book-folder.ts'

describe('readBookFile', () => {
  it('reads beside the file that asks, or from the book folder', () => {
    const directory = bookFolder({
      'themes/a.css': 'a',
      'themes/b.css': 'b',
      'c.css': '\ufeffc\r\n',
    })
    const read = (path: string) => readBookFile({ directory }, path, 'themes/a.css')
    expect(read('b.css')).toEqual({ file: 'themes/b.css', text: 'b' })
    expect(read('./b.css')?.file).toBe('themes/b.css')
    expect(read('../c.css')).toEqual({ file: 'c.css', text: 'c\n' })
    expect(read('c.css')?.file).toBe('c.css')
    expect(readBookBytes({ directory }, 'c.css', 'book.yaml')?.bytes).toHaveLength(6)
  })

  it('reads nothing that is not there or not in the folder', () => {
    const directory = bookFolder({ 'a.css': 'a', 'fonts/x.ttf': 'x' })
    const outside = join(dirname(directory), 'secret.css')
    writeFileSync(outside, 'secret')
    symlinkSync(outside, join(directory, 'link.css'))
    for (const path of [
      'b.css',
      '../secret.css',
      outside,
      'link.css',
      'fonts',
      '/a.css',
      'file:a.css',
    ]) {
      expect([path, readBookFile({ directory }, path, 'a.css')]).toEqual([path, undefined])
    }
  })
})
