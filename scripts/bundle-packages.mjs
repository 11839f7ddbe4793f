// Makes lib/packages/ from the packages that the program loads on demand, with `requirePackage`.
// They stay separate files, so that a book without formulas does not load the code that sets
// formulas.
import { cpSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Script } from 'node:vm'
import { build } from 'esbuild'

/**
 * Bundles what the source files in `folders` load with `requirePackage` into `outdir`; returns the
 * files that went in. What they load with `readPackageFile` is copied. A package becomes one file, which exports its modules by the paths asked for.
 * A folder from which any file may be asked for stays a folder.
 */
export async function bundlePackages(root, folders, outdir) {
  const asked = (name) => folders.flatMap((folder) => pathsOf(name, join(root, folder)))
  const paths = asked('requirePackage')
  const modules = paths.filter((path) => !path.includes('$'))
  const openFolders = paths.flatMap((path) => /^(.+)\/\$\{\w+\}$/.exec(path)?.[1] ?? [])
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [
      ...[...new Set(modules.map(packageOf))].map((name) => ({ in: `package:${name}`, out: name })),
      ...openFolders.flatMap((folder) => filesOf(root, folder)),
    ],
    outdir,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20.19',
    charset: 'utf8',
    minifyWhitespace: true,
    legalComments: 'none',
    // The program speaks for itself; a package that prints would break its JSON.
    drop: ['console'],
    plugins: [packageEntries(root, modules)],
    metafile: true,
    logLevel: 'warning',
  })
  for (const path of asked('readPackageFile')) {
    cpSync(createRequire(join(root, 'package.json')).resolve(path), join(outdir, path))
  }
  return Object.keys(metafile.inputs)
}

// The arguments of `requirePackage` or `readPackageFile`: whole paths, or templates whose last part
// is open.
function pathsOf(name, folder) {
  const files = readdirSync(folder, { recursive: true }).filter((file) => /\.(ts|mjs)$/.test(file))
  const texts = files.map((file) => readFileSync(join(folder, file), 'utf8'))
  const call = new RegExp(`\\b${name}\\(\\s*(['\`])(.+?)\\1`, 'g')
  const calls = texts.flatMap((text) => [...text.matchAll(call)])
  return [...new Set(calls.map(([, , path]) => path))]
}

const packageOf = (path) => /^(?:@[^/]+\/)?[^/]+/.exec(path)[0]

// highlight.js has a second copy of every language, `….js.js`, for an older way to load it. In
// hyphen, some patterns are not valid JavaScript (those of Church Slavonic have a key without
// quotes).
function filesOf(root, folder) {
  const path = join(root, 'node_modules', folder)
  return readdirSync(path)
    .filter((file) => /^[^.]+\.js$/.test(file) && isScript(readFileSync(join(path, file), 'utf8')))
    .map((file) => ({ in: join(path, file), out: `${folder}/${file.slice(0, -'.js'.length)}` }))
}

function isScript(text) {
  try {
    return new Script(text) !== undefined
  } catch {
    return false
  }
}

// The file of a package. A module in it runs when it is first asked for, so the calls decide the
// order.
function packageEntries(root, modules) {
  const setup = ({ onResolve, onLoad }) => {
    onResolve({ filter: /^package:/ }, ({ path }) => ({
      path: path.slice('package:'.length),
      namespace: 'package',
    }))
    onLoad({ filter: /./, namespace: 'package' }, ({ path: name }) => {
      const getters = modules
        .filter((module) => packageOf(module) === name)
        .map((module) => `get '${module}'() { return require('${module}') }`)
      return { contents: `module.exports = { ${getters.join(', ')} }`, resolveDir: root }
    })
  }
  return { name: 'package-entries', setup }
}
