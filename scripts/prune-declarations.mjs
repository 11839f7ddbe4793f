// Keeps only the type declarations in lib/ that belong to the public API.
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Deletes every `.d.ts` file of a folder that its `index.d.ts` does not reach by imports. */
export function pruneDeclarations(folder) {
  const reached = reachedFrom(join(folder, 'index.d.ts'))
  for (const file of readdirSync(folder, { recursive: true })) {
    const path = join(folder, file)
    if (path.endsWith('.d.ts') && !reached.has(path)) rmSync(path)
  }
  removeEmptyFolders(folder)
}

function reachedFrom(start) {
  const reached = new Set([start])
  // The loop also visits the files that are added to the set meanwhile.
  for (const file of reached) {
    const imports = readFileSync(file, 'utf8').matchAll(/\b(?:from|import)\s*\(?\s*["'](\.[^"']+)/g)
    for (const [, path] of imports) {
      reached.add(join(dirname(file), path.replace(/(?:\.d)?\.[jt]s$/, '.d.ts')))
    }
  }
  return reached
}

function removeEmptyFolders(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue
    const path = join(folder, entry.name)
    removeEmptyFolders(path)
    if (readdirSync(path).length === 0) rmSync(path, { recursive: true })
  }
}
