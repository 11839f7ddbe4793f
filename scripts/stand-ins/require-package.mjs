// Replaces src/packages/require-package.ts in the installed program: the packages are in
// lib/packages/, where bundle-packages.mjs puts them.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

export function requirePackage(path) {
  const [name] = /^(?:@[^/]+\/)?[^/]+/.exec(path)
  const modules = require(`./packages/${name}.cjs`)
  return Object.hasOwn(modules, path) ? modules[path] : require(`./packages/${path}.cjs`)
}

export function readPackageFile(path) {
  return readFileSync(new URL(`./packages/${path}`, import.meta.url))
}
