import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'

/** Makes a book folder of texts and bytes by path, for the time of one test; returns where it is. */
export function bookFolder(
  files: Readonly<Record<string, string | Uint8Array>>,
  name = 'the-salt-road',
): string {
  const parent = mkdtempSync(join(tmpdir(), 'octavo-'))
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }))
  const directory = join(parent, name)
  mkdirSync(directory)
  for (const [path, content] of Object.entries(files)) {
    const target = join(directory, path)
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, content)
  }
  return directory
}
