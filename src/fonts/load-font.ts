import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { CatalogFace } from './catalog.ts'
import { unpackWoff } from './unpack-woff.ts'

const require = createRequire(import.meta.url)

/**
 * Reads the file of a shipped face. It is synchronous because typesetting only learns that it needs
 * a face when it meets the first character. A book uses four or five faces.
 */
export function loadCatalogFont(face: CatalogFace): Uint8Array {
  const bytes = readFileSync(require.resolve(face.module))
  return face.module.endsWith('.woff') ? unpackWoff(bytes) : bytes
}

/** Whether the file of a face is installed. */
export function isInstalled({ module }: CatalogFace): boolean {
  const [scope = '', name = ''] = module.split('/')
  if (!packagesOf(scope).has(name)) return false
  try {
    require.resolve(module)
    return true
  } catch {
    return false
  }
}

const known = new Map<string, ReadonlySet<string>>()

// Asking for each of a hundred packages that are not there would take longer than reading a book.
function packagesOf(scope: string): ReadonlySet<string> {
  let packages = known.get(scope)
  if (!packages) {
    const folders = (require.resolve.paths(scope) ?? []).map((folder) => join(folder, scope))
    packages = new Set(folders.filter(existsSync).flatMap((folder) => readdirSync(folder)))
    known.set(scope, packages)
  }
  return packages
}
