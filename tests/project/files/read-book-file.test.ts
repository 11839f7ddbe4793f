import { symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readBookBytes, readBookFile } from '../../../src/project/files/read-book-file.ts'
import { bookFolder } from '../book-folder.ts'

describe('readBookBytes', () => {
  it('reads beside the file that asks, or from the book folder', () => {
    const directory = bookFolder({ 'themes/a.css': 'a', 'themes/b.css': 'b', 'c.css': 'c' })
    const read = (path: string) => readBookBytes({ directory }, path, 'themes/a.css')
    expect(read('b.css')).toMatchObject({ file: 'themes/b.css', bytes: Buffer.from('b') })
    expect(read('./b.css')).toMatchObject({ file: 'themes/b.css' })
    expect(read('../c.css')).toMatchObject({ file: 'c.css' })
    expect(read('c.css')).toMatchObject({ file: 'c.css' })
  })

  it('reads nothing that is not there or not in the folder, and says why', () => {
    const directory = bookFolder({ 'a.css': 'a', 'fonts/x.ttf': 'x' })
    const outside = join(dirname(directory), 'secret.css')
    writeFileSync(outside, 'secret')
    symlinkSync(outside, join(directory, 'link.css'))
    const refused = Object.entries({
      'b.css': 'missing',
      '../secret.css': 'outside',
      [outside]: 'outside',
      'link.css': 'link outside',
      fonts: 'folder',
      '/a.css': 'outside',
      'file:a.css': 'outside',
      'https://example.com/a.css': 'remote',
      '//example.com/a.css': 'remote',
    })
    for (const [path, refusal] of refused) {
      expect([path, readBookBytes({ directory }, path, 'a.css')]).toEqual([path, { refusal }])
    }
  })
})

describe('readBookFile', () => {
  it('gives the text of a file, and nothing of what holds none', () => {
    const directory = bookFolder({ 'c.css': '\ufeffc\r\n', 'a.pdf': '%PDF-1.7' })
    expect(readBookFile({ directory }, 'c.css')).toEqual({ file: 'c.css', text: 'c\n' })
    expect(readBookFile({ directory }, 'a.pdf')).toBeUndefined()
    expect(readBookFile({ directory }, 'b.css')).toBeUndefined()
  })
})
