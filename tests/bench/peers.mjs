// The other programs that the bench can measure beside this one: pandoc, where it is installed, and Typst, which is fetched when it is asked for.
import { spawnSync } from 'node:child_process'
import { appendFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { typstNovel } from './typst-novel.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const cache = join(root, 'node_modules/.cache/octavo-bench-peers')
const typst = '@myriaddreamin/typst-ts-node-compiler'
const typstVersion = '0.7.0'

/** Whether pandoc is installed. */
export const hasPandoc = spawnSync('pandoc', ['--version']).status === 0

/** The command by which pandoc makes an EPUB of a book folder. */
export function pandocCommand(/** @type {string} */ book, /** @type {string} */ out) {
  const manuscript = join(book, 'manuscript')
  const files = readdirSync(manuscript)
    .sort()
    .map((file) => join(manuscript, file))
  return ['pandoc', '--toc', '-o', out, ...files]
}

/** Installs Typst in a cache folder, once. */
export function fetchTypst() {
  if (existsSync(join(cache, 'node_modules', typst))) return
  mkdirSync(cache, { recursive: true })
  writeFileSync(join(cache, 'package.json'), '{ "private": true }')
  const flags = ['--no-audit', '--no-fund', '--ignore-scripts']
  const made = spawnSync('npm', ['install', ...flags, `${typst}@${typstVersion}`], {
    cwd: cache,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (made.status !== 0) throw new Error(`${typst} could not be installed`)
}

/** The command by which Typst makes a PDF of a book folder; its source is written first. */
export function typstCommand(
  /** @type {string} */ title,
  /** @type {string} */ book,
  /** @type {string} */ out,
) {
  const source = join(book, 'novel.typ')
  writeFileSync(source, typstNovel(title, join(book, 'manuscript')))
  const require = createRequire(import.meta.url)
  const fonts = join(require.resolve('@expo-google-fonts/libertinus-serif/package.json'), '..')
  const script = fileURLToPath(new URL('typst-peer.mjs', import.meta.url))
  return [process.execPath, script, cache, fonts, source, out]
}

/** Gives a book folder the face and the measure in which Typst sets it. */
export function usePeersLook(/** @type {string} */ book) {
  writeFileSync(
    join(book, 'theme.css'),
    `@import "octavo:classic";
body { font-family: 'Libertinus Serif', serif; }
@media print { body { font-size: 11pt; line-height: 14pt; } }
@page { margin: 0.75in 50.5pt; }
@page :left { margin-right: 50.5pt; margin-left: 50.5pt; }
`,
  )
  appendFileSync(join(book, 'book.yaml'), 'theme: theme.css\n')
}
