// Whole novels to try the program on. They are no part of this repository: they stand beside it, or where OCTAVO_CORPUS says.
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const beside = fileURLToPath(new URL('../../../shared', import.meta.url))
const folder = process.env['OCTAVO_CORPUS'] ?? join(beside, 'corpus')
const converter = join(folder, '../tools/classic-to-book.mjs')

/** What to say when there are none. */
export const noNovels = 'there are no novels in ../shared/corpus, nor where OCTAVO_CORPUS says'

/** Where small books that failed once may stand. */
export const casesFolder = join(folder, '../cases')

/** What to say when there are none. */
export const noCases = 'there are no small books in ../shared/cases, nor beside OCTAVO_CORPUS'

/** Names of the novels at hand, without `.md`; empty where there are none. */
export function novels() {
  if (!existsSync(folder) || !existsSync(converter)) return []
  return readdirSync(folder)
    .filter((file) => file.endsWith('.md') && file !== 'README.md')
    .map((file) => file.slice(0, -'.md'.length))
    .sort()
}

/** The Markdown file of a novel. */
export function novelFile(/** @type {string} */ name) {
  return join(folder, `${name}.md`)
}

/** Writes the book folder of a novel. */
export function writeNovel(/** @type {string} */ name, /** @type {string} */ directory) {
  execFileSync(process.execPath, [converter, novelFile(name), directory], {
    stdio: 'pipe',
  })
}
