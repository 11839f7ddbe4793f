import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { isBeside, watchFolder } from '../../src/project/files/watch-folder.ts'
import { bookFolder, temporaryFolder } from '../support/book-folder.ts'

/** Watches a folder until the test is over; `bursts` grows. */
async function watch(directory: string, ignored: readonly string[] = []) {
  const bursts: (readonly string[])[] = []
  const folder = await watchFolder(directory, {
    ignores: (path) => ignored.includes(path),
    onChange: (paths) => void bursts.push(paths),
  })
  onTestFinished(() => folder.close())
  return bursts
}

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

const book = { 'book.yaml': 'title: A\n', 'manuscript/1.md': 'One.\n', 'images/a.png': 'png' }

describe('a watched folder', () => {
  test('sees every save that puts a new file in the place of the old one', async () => {
    const directory = bookFolder(book)
    const bursts = await watch(directory)
    for (let save = 1; save <= 5; save++) {
      const seen = bursts.length
      writeFileSync(join(directory, 'manuscript/.1.md.tmp'), `Save ${save}.\n`)
      renameSync(join(directory, 'manuscript/.1.md.tmp'), join(directory, 'manuscript/1.md'))
      await vi.waitUntil(() => bursts.length > seen, { timeout: 5000 })
    }
    expect(new Set(bursts.flat())).toEqual(new Set(['manuscript/1.md']))
  })

  test('takes a save that empties the file first, and many files at once, as one', async () => {
    const directory = bookFolder(book)
    const bursts = await watch(directory)
    writeFileSync(join(directory, 'manuscript/1.md'), '')
    await wait(200)
    expect(bursts).toEqual([])
    writeFileSync(join(directory, 'manuscript/1.md'), 'Two.\n')
    for (let file = 2; file < 20; file++)
      writeFileSync(join(directory, `manuscript/${file}.md`), 'More.\n')
    await vi.waitUntil(() => new Set(bursts.flat()).size === 19, { timeout: 5000 })
    // Mostly one; a machine that is very busy may pause between them.
    expect(bursts.length).toBeLessThan(4)
  })

  test('sees new and removed files and folders, pictures and settings', async () => {
    const directory = bookFolder(book)
    const bursts = await watch(directory)
    const after = async (change: () => void, path: string) => {
      const seen = bursts.length
      change()
      await vi.waitUntil(() => bursts.slice(seen).flat().includes(path), { timeout: 5000 })
    }
    await after(() => writeFileSync(join(directory, 'book.yaml'), 'title: B\n'), 'book.yaml')
    await after(() => writeFileSync(join(directory, 'images/a.png'), 'other'), 'images/a.png')
    await after(() => mkdirSync(join(directory, 'manuscript/part')), 'manuscript/part')
    const inside = 'manuscript/part/2.md'
    await after(() => writeFileSync(join(directory, inside), 'Two.\n'), inside)
    await after(() => writeFileSync(join(directory, inside), 'Three.\n'), inside)
    await after(() => rmSync(join(directory, 'manuscript/part'), { recursive: true }), inside)
    await after(() => rmSync(join(directory, 'manuscript/1.md')), 'manuscript/1.md')
    await after(
      () => writeFileSync(join(directory, 'manuscript/1.md'), 'Back.\n'),
      'manuscript/1.md',
    )
  })

  test('says nothing of finished books and of what editors keep beside a file', async () => {
    const directory = bookFolder({ ...book, 'dist/a.pdf': 'pdf' })
    const bursts = await watch(directory, [join(directory, 'dist')])
    mkdirSync(join(directory, '.git'))
    const besides = ['dist/a.pdf', '.git/index', 'manuscript/.1.md.swp', 'manuscript/1.md~']
    for (const path of [...besides, 'manuscript/4913', 'manuscript/#1.md#'])
      writeFileSync(join(directory, path), 'text')
    await wait(300)
    expect(bursts).toEqual([])
  })

  test('says nothing more when it was closed, though a build that still ran asks it to follow', async () => {
    const bursts: (readonly string[])[] = []
    const directory = bookFolder(book)
    const other = join(temporaryFolder(), 'shared.css')
    const folder = await watchFolder(directory, {
      ignores: () => false,
      onChange: (paths) => void bursts.push(paths),
    })
    writeFileSync(join(directory, 'manuscript/1.md'), 'Told too late.\n')
    await folder.close()
    await folder.follow([other])
    writeFileSync(other, 'p { color: red }\n')
    await wait(300)
    expect(bursts).toEqual([])
  })

  test('stays closed when it is closed while its folder goes away', async () => {
    const watchers = () =>
      process.getActiveResourcesInfo().filter((name) => name === 'FSEventWrap').length
    const before = watchers()
    for (let turns = 0; turns < 6; turns++) {
      const directory = bookFolder({ ...book, 'manuscript/2.md': 'Two.\n' })
      const folder = await watchFolder(directory, { ignores: () => false, onChange: () => {} })
      rmSync(directory, { recursive: true })
      // As a build keeps the thread.
      const start = performance.now()
      while (performance.now() - start < 30);
      for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setImmediate(resolve))
      await folder.close()
    }
    await wait(200)
    expect(watchers()).toBe(before)
  })

  test('may be a link to a folder', async () => {
    const directory = bookFolder(book)
    const link = join(temporaryFolder(), 'link')
    symlinkSync(directory, link)
    const bursts = await watch(link, [join(link, 'manuscript/2.md')])
    writeFileSync(join(link, 'manuscript/2.md'), 'Not told.\n')
    writeFileSync(join(directory, 'manuscript/1.md'), 'Told.\n')
    await vi.waitUntil(() => bursts.length > 0, { timeout: 5000 })
    expect(bursts).toEqual([['manuscript/1.md']])
  })
})

test.each([
  ['manuscript/1.md', false],
  ['a..b/c.d.md', false],
  ['images/#1.png', false],
  ['manuscript/~$novel.docx', true],
  ['manuscript/1.md___jb_tmp___', true],
  ['node_modules/a/b.md', true],
  ['.obsidian/workspace.json', true],
])('whether %s is beside the book: %s', (path, beside) => {
  expect(isBeside(path)).toBe(beside)
})
