import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { openBook } from '../../src/session/open-book.ts'

const folder = fileURLToPath(new URL('../../examples/', import.meta.url))
const books = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'book.yaml')))

test.each(books)('examples/%s is a book with nothing to report', async (name) => {
  const build = await openBook(join(folder, name)).build()
  const { editions, diagnostics } = await build.finish()
  const told = [...build.diagnostics, ...diagnostics].filter(({ severity }) => severity !== 'info')
  expect(told.map(({ code, message }) => `${code}: ${message}`)).toEqual([])
  expect(editions).toHaveLength(2)
})
