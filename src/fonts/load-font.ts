import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { CatalogFace } from './catalog.ts'

const require = createRequire(import.meta.url)

/**
 * Reads the file of a shipped face. It is synchronous because typesetting only learns that it needs
 * a face when it meets the first character. A book uses four or five faces.
 */
export function loadCatalogFont(face: CatalogFace): Uint8Array {
  return readFileSync(require.resolve(face.module))
}

/** Whether the file of a face is installed. */
export function isInstalled(face: CatalogFace): boolean {
  try {
    require.resolve(face.module)
    return true
  } catch {
    return false
  }
}
