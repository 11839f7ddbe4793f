import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { explain, writeOutput } from '../../../src/project/output/write-output.ts'
import { bookFolder } from '../book-folder.ts'

describe('writeOutput', () => {
  it('makes the folder and puts the file in the place of the old one', async () => {
    const path = join(bookFolder({}), 'dist', 'book.epub')
    await writeOutput(path, new TextEncoder().encode('old'))
    await writeOutput(path, new TextEncoder().encode('new'))
    expect(readFileSync(path, 'utf8')).toBe('new')
    expect(readdirSync(join(path, '..'))).toEqual(['book.epub'])
  })

  it('clears what killed builds left of the same file, and nothing of one that runs', async () => {
    const dead = 2 ** 22 + 1 // above the largest process id of Linux
    const folder = bookFolder({
      [`.book.epub.${dead}.part`]: 'x',
      [`.book.epub.${dead}.3.part`]: 'x',
      [`.book.epub.${process.ppid}.part`]: 'x',
      [`.other.epub.${dead}.part`]: 'x',
      '.book.epub.notes.part': 'x',
    })
    await writeOutput(join(folder, 'book.epub'), new Uint8Array(3))
    expect(readdirSync(folder).sort()).toEqual(
      [
        '.book.epub.notes.part',
        `.book.epub.${process.ppid}.part`,
        `.other.epub.${dead}.part`,
        'book.epub',
      ].sort(),
    )
  })

  it('writes the same file several times at once', async () => {
    const path = join(bookFolder({}), 'book.epub')
    await Promise.all([1, 2, 3].map((n) => writeOutput(path, new Uint8Array(n))))
    expect(readdirSync(join(path, '..'))).toEqual(['book.epub'])
  })

  it('leaves nothing behind when it fails', async () => {
    const folder = bookFolder({})
    mkdirSync(join(folder, 'book.epub'))
    writeFileSync(join(folder, 'book.epub', 'kept'), '')
    const written = writeOutput(join(folder, 'book.epub'), new Uint8Array(3))
    await expect(written).rejects.toMatchObject({
      path: join(folder, 'book.epub'),
      says: 'is a folder, but the book has to be written there',
    })
    expect(readdirSync(folder)).toEqual(['book.epub'])
  })

  it('names the file that stands where a folder is wanted', async () => {
    const folder = bookFolder({ dist: 'x' })
    for (const path of ['dist/book.epub', 'dist/a/b/book.epub']) {
      await expect(writeOutput(join(folder, path), new Uint8Array(3))).rejects.toMatchObject({
        path: join(folder, 'dist'),
        says: 'is a file, but a folder is needed there',
      })
    }
  })

  it('names the folder or the file, and never its own name for the unfinished file', async () => {
    const path = join(bookFolder({}), 'x'.repeat(300))
    await expect(writeOutput(path, new Uint8Array(3))).rejects.toMatchObject({
      path,
      says: 'has a name that is too long',
    })
  })

  it.each([
    ['EACCES', 'is write-protected'],
    ['ENOSPC', 'is on a full disk'],
    ['EROFS', 'is on a read-only disk'],
    ['EWHATEVER', 'cannot hold files'],
  ])('has words and a remedy for %s', (code, says) => {
    const problem = explain(Object.assign(new Error('raw'), { code }))
    expect(problem.says).toBe(says)
    expect(problem.hint).toContain('another folder')
  })
})
