/** Every word of a book is in each of its editions once and in order, and nothing is printed over anything else. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { canSet } from '../src/pipeline.ts'
import { casesFolder, noCases } from './support/corpus.mjs'
import { skipAloud } from './support/skip-aloud.ts'
import { lostInEbook, lostOnPaper, readBook } from './support/whole-book.ts'

const golden = fileURLToPath(new URL('golden/', import.meta.url))

describe.each(foldersIn(golden))('the golden book %s', (name) => {
  test('is whole in the ebook', async () => {
    const loaded = await readBook(join(golden, name))
    expect(loaded && (await lostInEbook(loaded))).toBeUndefined()
  })

  test('is whole on paper', async () => {
    const loaded = await readBook(join(golden, name))
    if (loaded && (await canSet(loaded, () => {}))) expect(await lostOnPaper(loaded)).toEqual([])
  })
})

describe('small books that failed once', () => {
  const cases = existsSync(casesFolder) ? foldersIn(casesFolder).filter(isBook) : []

  test.skipIf(cases.length > 0)('are at hand', (context) => skipAloud(context, noCases))

  test.each(cases)(
    '%s is whole in the ebook, and on paper or told of',
    { timeout: 180_000 },
    async (name) => {
      const loaded = await readBook(join(casesFolder, name))
      if (!loaded) return
      expect(await lostInEbook(loaded)).toBeUndefined()
      if (!(await canSet(loaded, () => {}))) return
      // What has no room at all is an error with its place.
      for (const { severity, span } of await lostOnPaper(loaded)) {
        expect(severity).toBe('error')
        expect(span).toBeDefined()
      }
    },
  )
})

function foldersIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted()
}

function isBook(name: string): boolean {
  return existsSync(join(casesFolder, name, 'book.yaml'))
}
