import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeOutput } from '../../src/project/write-output.ts'
import { bookFolder } from './book-folder.ts'

describe('writeOutput', () => {
  it('makes the folder and puts the file in the place of the old one', async () => {
    const path = join(bookFolder({}), 'dist', 'book.epub')
    await writeOutput(path, new TextEncoder().encode('old'))
    await writeOutput(path, new TextEncoder().encode('new'))
    expect(readFileSync(path, 'utf8')).toBe('new')
    expect(readdirSync(join(path, '..'))).toEqual(['book.epub'])
  })

  it('leaves nothing behind when it fails', async () => {
    const folder = bookFolder({})
    mkdirSync(join(folder, 'book.epub'))
    writeFileSync(join(folder, 'book.epub', 'kept'), '')
    await expect(writeOutput(join(folder, 'book.epub'), new Uint8Array(3))).rejects.toThrow()
    expect(readdirSync(folder)).toEqual(['book.epub'])
  })
})
