// Stands in for src/packages/require-package.ts in the program as it is installed: what `requirePackage` is asked for is in
// lib/packages/, where bundle-packages.mjs puts it.
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

export function requirePackage(path) {
  const [name] = path.split('/')
  const modules = require(`./packages/${name}.cjs`)
  return Object.hasOwn(modules, path) ? modules[path] : require(`./packages/${path}.cjs`)
}
