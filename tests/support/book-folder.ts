import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'

/** Writes a book folder called "novel", given as path → text or bytes, and returns where it stands. It is gone after the test. */
export function bookFolder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const directory = join(temporaryFolder(), 'novel')
  mkdirSync(directory)
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(directory, dirname(path)), { recursive: true })
    writeFileSync(join(directory, path), content)
  }
  return directory
}

/** An empty folder, gone after the test. */
export function temporaryFolder(): string {
  const directory = mkdtempSync(join(tmpdir(), 'octavo-test-'))
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }))
  return directory
}
