// Makes lib/ out of src/: the declarations of the public API by the TypeScript compiler, and the program itself with the packages it
// is made of in few files, because a program of a thousand small files spends more time on opening them than on a short book.
import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const require = createRequire(import.meta.url)
const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

// Packages that find files of their own beside themselves: fonts, hyphenation patterns, machine code.
const external = Object.keys(dependencies).filter(
  (name) => name.startsWith('@') || ['harfbuzzjs', 'hyphen', 'sharp'].includes(name),
)

// Made beside its place, so that the program that is there stays there when a compiler refuses the new one.
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

const standIn = (name) => join(root, `scripts/stand-ins/${name}.cjs`)

// What epub-gen-memory parses HTML and checks options with is not needed, as the documents are ours: it has lighter files in place
// of them, and names them in its package.json under `browser`.
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
  },
}

const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: ['src/cli.ts', 'src/index.ts'],
  outdir: lib,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  external,
  alias: {
    // Its source asks for data by path; its own bundle has them inside.
    'css-tree': join(root, 'node_modules/css-tree/dist/csstree.esm.js'),
    // What is not needed, or found in Node, is not carried: each file says why.
    'brotli/decompress.js': standIn('brotli'),
    fontverter: standIn('fontverter'),
    'js-yaml': standIn('js-yaml'),
    'node-fetch': standIn('no-network'),
    'abort-controller': standIn('no-network'),
  },
  // Packages in the older module format call `require` for modules of Node.
  banner: {
    js: "import { createRequire as $createRequire } from 'node:module'\nconst require = $createRequire(import.meta.url)",
  },
  plugins: [lighterFiles],
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
})

cpSync(join(root, 'src/theme/stylesheet/built-in'), join(lib, 'built-in'), { recursive: true })
writeFileSync(join(lib, 'licenses.txt'), licenses(Object.keys(metafile.inputs)))
chmodSync(join(lib, 'cli.js'), 0o755)
rmSync(join(root, 'lib'), { recursive: true, force: true })
renameSync(lib, join(root, 'lib'))

// The licenses of the packages whose code is now in lib/, which ask to be named wherever it goes.
function licenses(inputs) {
  const folders = inputs.flatMap(
    (input) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input) ?? [],
  )
  return [...new Set(folders)]
    .sort()
    .map((folder) => licenseOf(join(root, folder)))
    .join(`\n${'-'.repeat(80)}\n\n`)
}

function licenseOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = readdirSync(folder).find((file) => /^(licen[sc]e|copying)/i.test(file))
  const text = file ? readFileSync(join(folder, file), 'utf8') : `License: ${license}\n`
  return `${name} ${version}\n\n${text}`
}
