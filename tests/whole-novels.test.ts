/** Every word of a novel is in each of its editions once and in order, and nothing is printed over anything else. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { noNovels, novels, writeNovel } from './support/corpus.mjs'
import { skipAloud } from './support/skip-aloud.ts'
import { lostInEbook, lostOnPaper, readBook } from './support/whole-book.ts'

const folder = mkdtempSync(join(tmpdir(), 'octavo-novels-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test.skipIf(novels().length > 0)('are at hand', (context) => skipAloud(context, noNovels))

test.each(novels())('%s is whole in both editions', { timeout: 120_000 }, async (name) => {
  const directory = join(folder, name)
  writeNovel(name, directory)
  const loaded = await readBook(directory)
  if (!loaded) throw new Error(`${name} is no book`)
  expect(await lostInEbook(loaded)).toBeUndefined()
  expect(await lostOnPaper(loaded)).toEqual([])
})
