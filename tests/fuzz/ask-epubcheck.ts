import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { epubcheck, missing } from '../support/checkers.ts'

/** Ebooks that wait to be judged by EPUBCheck, which starts slowly and is asked about many at once. */
export interface Waiting {
  /** Adds an ebook of the case with this name. */
  add(name: string, ebook: Uint8Array): void
  /** Asks about all that wait. Each message names the case. */
  ask(): readonly string[]
}

/** Opens a place where ebooks wait, in a temporary folder. */
export function openWaiting(): Waiting {
  const isThere = missing('epubcheck') === undefined
  let folder: string | undefined
  let paths: string[] = []
  return {
    add(name, ebook) {
      if (!isThere) return
      folder ??= mkdtempSync(join(tmpdir(), 'octavo-fuzz-'))
      const path = join(folder, `${name}-${paths.length}.epub`)
      writeFileSync(path, ebook)
      paths.push(path)
    },
    ask() {
      if (folder === undefined || paths.length === 0) return []
      const faults = epubcheck(...paths).filter((line) => !line.startsWith('WARNING'))
      rmSync(folder, { recursive: true, force: true })
      folder = undefined
      paths = []
      return faults
    },
  }
}
