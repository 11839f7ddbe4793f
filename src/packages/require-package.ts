import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/**
 * Loads a package, or a file of one, when it is first needed: most books have no formula, no Hebrew
 * and no code. It is synchronous because typesetting does not wait. Give the path as a string, or
 * as a template that ends in `${name}`: the compile step finds these calls in the source and copies
 * what they load into `lib/packages/`.
 */
export function requirePackage(path: string): unknown {
  return require(path)
}

/** Reads a file of a package that is not code. Give the path as a string, as above. */
export function readPackageFile(path: string): Uint8Array {
  return readFileSync(require.resolve(path))
}
