// Replaces src/packages/require-package.ts in the installed program: the packages are in
// lib/packages/, where bundle-packages.mjs puts them.
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

export function requirePackage(path) {
  const [name] = /^(?:@[^/]+\/)?[^/]+/.exec(path)
  const whole = new URL(`./packages/${name}.cjs`, import.meta.url)
  // Of some packages only a folder of files is asked for.
  const modules = existsSync(whole) ? require(`./packages/${name}.cjs`) : {}
  return Object.hasOwn(modules, path) ? modules[path] : require(`./packages/${path}.cjs`)
}

export function readPackageFile(path) {
  return readFileSync(new URL(`./packages/${path}`, import.meta.url))
}
