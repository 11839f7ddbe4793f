// Makes lib/ from src/: the type declarations of the public API, by the TypeScript compiler, and
// the program itself, bundled with its packages into a few files. A program of a thousand small
// files would spend more time opening them than making a short book.
import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { isDeepStrictEqual } from 'node:util'
import { build } from 'esbuild'
import { bundlePackages } from './bundle-packages.mjs'
import { listLicenses } from './list-licenses.mjs'
import { pruneDeclarations } from './prune-declarations.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const require = createRequire(import.meta.url)
const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

// These are installed with the program: fonts and native code. All other packages are bundled into
// lib/ and are only development dependencies.
const external = Object.keys(dependencies)

// Compiled in another place, so that the old lib/ survives when a compiler fails.
const lib = join(root, `node_modules/.cache/octavo-lib-${process.pid}`)
process.on('exit', () => rmSync(lib, { recursive: true, force: true }))

const compiler = join(require.resolve('typescript/package.json'), '../bin/tsc')
const compiled = spawnSync(
  process.execPath,
  [compiler, '-p', 'tsconfig.build.json', '--outDir', lib],
  {
    cwd: root,
    stdio: 'inherit',
  },
)
if (compiled.status !== 0) process.exit(1)

// What epub-gen-memory and JSZip load for what they do in other programs.
const neverCalled = ['ejs', 'lie', 'mime', 'pako', 'setimmediate', 'slugify']

const standIn = (name) => join(root, 'scripts/stand-ins', name)

// epub-gen-memory's HTML parser and option checks are not needed, since we make the documents. Its
// package.json lists lighter files for browsers under `browser`: use those.
const lighterFiles = {
  name: 'lighter-files',
  setup: ({ onResolve }) => {
    onResolve({ filter: /^\.\/(?:html-parse|predicates)$/ }, ({ path, resolveDir }) => {
      const [folder] = /^.*\bepub-gen-memory\b/.exec(resolveDir) ?? []
      if (folder === undefined) return undefined
      const { browser } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
      const file = `./${relative(folder, join(resolveDir, path)).replaceAll('\\', '/')}.js`
      return { path: join(folder, browser[file] ?? file) }
    })
    // Commander would run programs of its own; ours are all in this one.
    onResolve({ filter: /^node:child_process$/ }, ({ resolveDir }) =>
      /[\\/]commander\b/.test(resolveDir) ? { path: standIn('not-called.cjs') } : undefined,
    )
  },
}

// In lib/, the packages that load on demand are in a different place.
const bundledPackages = {
  name: 'bundled-packages',
  setup: ({ onResolve }) =>
    onResolve({ filter: /\/require-package\.ts$/ }, () => ({
      path: standIn('require-package.mjs'),
    })),
}

// Packages in the older module format call `require` for Node's modules.
const requireForPackages =
  "import { createRequire as $createRequire } from 'node:module'\nconst require = $createRequire(import.meta.url)\n"

const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: ['src/cli.ts', 'src/index.ts', 'src/build-worker.ts'],
  outdir: lib,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  external,
  alias: {
    // Code that is not needed, or that Node has built in, is replaced: each of these files says
    // why.
    // The other form asks for files of its package when it runs, which are not there.
    'css-tree': join(root, 'node_modules/css-tree/dist/csstree.esm.js'),
    'brotli/decompress.js': standIn('brotli.cjs'),
    fontverter: standIn('fontverter.mjs'),
    'js-yaml': standIn('js-yaml.cjs'),
    'node-fetch': standIn('no-network.cjs'),
    'abort-controller': standIn('no-network.cjs'),
    'readable-stream': 'node:stream',
    // This form is one of modules, of which only what is used is bundled.
    yaml: join(root, 'node_modules/yaml/browser/index.js'),
    ...Object.fromEntries(neverCalled.map((name) => [name, standIn('not-called.cjs')])),
  },
  banner: { js: requireForPackages },
  plugins: [lighterFiles, bundledPackages],
  minifyWhitespace: true,
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
})
for (const path of Object.keys(metafile.outputs)) leaveOutRequire(join(root, path))

// The browser's part of the preview, in one file of script and one of style.
const { metafile: browserFiles } = await build({
  absWorkingDir: root,
  entryPoints: { app: 'src/preview/app/main.ts', style: 'src/preview/app/app.css' },
  entryNames: 'app',
  outdir: join(lib, 'preview'),
  bundle: true,
  format: 'esm',
  platform: 'browser',
  target: ['chrome111', 'firefox115', 'safari16.4'],
  minify: true,
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
})
cpSync(join(root, 'src/preview/app/index.html'), join(lib, 'preview/index.html'))

const packageFiles = await bundlePackages(root, ['src', 'scripts/stand-ins'], join(lib, 'packages'))

cpSync(join(root, 'src/theme/stylesheet/built-in'), join(lib, 'built-in'), { recursive: true })
await parseBuiltInSheets()
pruneDeclarations(lib)
writeCommonDoor()
writeFileSync(
  join(lib, 'licenses.txt'),
  listLicenses(root, [
    ...Object.keys(metafile.inputs),
    ...Object.keys(browserFiles.inputs),
    ...packageFiles,
  ]),
)
chmodSync(join(lib, 'cli.js'), 0o755)
rmSync(join(root, 'lib'), { recursive: true, force: true })
renameSync(lib, join(root, 'lib'))

// The stylesheets that come with the program, parsed: each build would take longer to parse them
// than to read a short book.
async function parseBuiltInSheets() {
  const outfile = join(lib, 'parse-built-in.mjs')
  await build({
    absWorkingDir: root,
    entryPoints: ['src/theme/stylesheet/built-in.ts'],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    plugins: [bundledPackages],
    logLevel: 'warning',
  })
  const { builtInSheet, builtInSheets } = await import(pathToFileURL(outfile).href)
  const sheets = builtInSheets.map((name) => ({ name, sheet: builtInSheet(name) }))
  for (const { name, sheet } of sheets) {
    const text = JSON.stringify(sheet)
    if (!isDeepStrictEqual(JSON.parse(text), sheet))
      throw new Error(`${name}.css is not plain data`)
    writeFileSync(join(lib, `built-in/${name}.json`), text)
  }
  rmSync(outfile)
}

// A function `require` takes time to make, and few of a hundred files call it.
function leaveOutRequire(file) {
  const code = readFileSync(file, 'utf8')
  const rest = code.replace(requireForPackages, '')
  if (!/\brequire\b/.test(rest)) writeFileSync(file, rest)
}

// `require('octavo')`: a module of the older format cannot load one that waits for WebAssembly while
// it is loaded. So each function loads the program when it is first called, and returns a promise.
function writeCommonDoor() {
  const file = Object.keys(metafile.outputs).find((path) => path.endsWith('/index.js'))
  const names = metafile.outputs[file].exports
  const door = [
    "'use strict'",
    'let octavo',
    "const load = () => (octavo ??= import('./index.js'))",
    `for (const name of ${JSON.stringify(names)})`,
    '  exports[name] = async (...args) => (await load())[name](...args)',
  ]
  writeFileSync(join(lib, 'index.cjs'), `${door.join('\n')}\n`)
  const types = [
    "type Octavo = typeof import('./index.js', { with: { 'resolution-mode': 'import' } })",
    '/** The functions of the program. Each returns a promise, because the program is loaded on demand. */',
    'declare const octavo: {',
    '  readonly [Name in keyof Octavo]: Octavo[Name] extends (...args: never[]) => Promise<unknown>',
    '    ? Octavo[Name]',
    '    : Octavo[Name] extends (...args: infer Args) => infer Result',
    '      ? (...args: Args) => Promise<Result>',
    '      : never',
    '}',
    'export = octavo',
  ]
  writeFileSync(join(lib, 'index.d.cts'), `${types.join('\n')}\n`)
}
