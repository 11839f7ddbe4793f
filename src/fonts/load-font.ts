import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { CatalogFace } from './catalog.ts'

const require = createRequire(import.meta.url)

/**
 * Reads the file of a shipped face. Synchronous, because a face is read in the middle of typesetting, when the first
 * character asks for it; a book uses four or five.
 */
export function loadCatalogFont(face: CatalogFace): Uint8Array {
  return readFileSync(require.resolve(face.module))
}

/** Whether the file of a face is there. */
export function isInstalled(face: CatalogFace): boolean {
  try {
    require.resolve(face.module)
    return true
  } catch {
    return false
  }
}
