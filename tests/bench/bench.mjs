// Measures the program on whole novels. See README.md beside this file.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { noNovels, novels, writeNovel } from '../support/corpus.mjs'
import { fetchTypst, hasPandoc, pandocCommand, typstCommand, usePeersLook } from './peers.mjs'

const cli = fileURLToPath(new URL('../../lib/cli.js', import.meta.url))
const { values, positionals } = parseArgs({
  options: {
    runs: { type: 'string', default: '3' },
    peers: { type: 'boolean', default: false },
  },
  allowPositionals: true,
})
const runs = Number(values.runs)
const chosen = novels().filter(
  (name) => positionals.length === 0 || positionals.some((start) => name.startsWith(start)),
)
if (chosen.length === 0) fail(noNovels)
if (!existsSync('/usr/bin/time')) fail('GNU time is not installed')
const hasTypst = values.peers
if (hasTypst) fetchTypst()

const work = mkdtempSync(join(tmpdir(), 'octavo-bench-'))
try {
  const ratios = ['of pandoc’s', ...(hasTypst ? ['of Typst’s'] : [])]
  printRow('novel', 'words', 'made', 'CPU s', 'wall s', 'peak MB', 'kB', 'pages', ...ratios)
  printRow(...Array(8 + ratios.length).fill('---'))
  for (const name of chosen) benchNovel(name)
} finally {
  rmSync(work, { recursive: true, force: true })
}

// Every round measures all of them one after the other, so that a machine whose speed swings is the same for each.
function benchNovel(name) {
  const book = join(work, name)
  writeNovel(name, book)
  if (hasTypst) usePeersLook(book)
  const rounds = Array.from({ length: runs }, () => measureRound(name, book))
  const median = (made) => medianBy(rounds, (round) => round[made].seconds)[made]
  const ratio = (made, other) => {
    if (!rounds[0][other]) return ''
    const share = (round) => round[made].seconds / round[other].seconds
    return share(medianBy(rounds, share)).toFixed(2)
  }
  const ratios = (made) => ['pandoc', ...(hasTypst ? ['typst'] : [])].map((it) => ratio(made, it))
  const words = median('epub').words.toLocaleString('en')
  printRow(name, words, 'EPUB', ...figures(median('epub')), ...ratios('epub'))
  printRow('', '', 'EPUB and PDF', ...figures(median('both')), ...ratios('both'))
  if (hasPandoc) printRow('', '', 'EPUB by pandoc', ...figures(median('pandoc')), '')
  if (hasTypst) printRow('', '', 'PDF by Typst', ...figures(median('typst')), ...ratios('typst'))
  rmSync(book, { recursive: true })
}

function measureRound(name, book) {
  const build = [cli, 'build', book, '--json']
  const epub = join(book, 'pandoc.epub')
  const pdf = join(book, 'typst.pdf')
  return {
    epub: measureBuild([...build, '--edition', 'epub']),
    both: measureBuild(build),
    pandoc: hasPandoc ? measurePeer(pandocCommand(book, epub), epub) : undefined,
    typst: hasTypst ? measurePeer(typstCommand(name, book, pdf), pdf) : undefined,
  }
}

function measureBuild(args) {
  const measured = measure(process.execPath, args)
  const made = JSON.parse(measured.stdout)
  return {
    ...measured,
    words: made.editions[0].words,
    bytes: made.editions.reduce((sum, edition) => sum + edition.bytes, 0),
    pages: made.editions.find((edition) => edition.pages)?.pages,
  }
}

function measurePeer([command, ...args], out) {
  const measured = measure(command, args)
  return { ...measured, bytes: statSync(out).size }
}

// User and system time of the process and its threads, and its largest resident set, by GNU time.
function measure(command, args) {
  const file = join(work, 'time')
  const child = spawnSync(
    '/usr/bin/time',
    ['-q', '-o', file, '-f', '%U %S %M %e', command, ...args],
    {
      encoding: 'utf8',
      maxBuffer: 1e8,
      // Node reads these certificates whenever it starts, and no build asks for any.
      env: { ...process.env, NODE_EXTRA_CA_CERTS: undefined },
    },
  )
  if (child.status !== 0 && !child.stdout) fail(`${command} ${args.join(' ')}\n${child.stderr}`)
  const [user, system, kilobytes, wall] = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .at(-1)
    .split(' ')
    .map(Number)
  return { seconds: user + system, wall, megabytes: (kilobytes * 1024) / 1e6, stdout: child.stdout }
}

function medianBy(all, value) {
  const sorted = [...all].sort((a, b) => value(a) - value(b))
  return sorted[Math.floor(sorted.length / 2)]
}

function figures({ seconds, wall, megabytes, bytes, pages = '' }) {
  const sizes = [megabytes, bytes / 1000].map(Math.round)
  return [seconds.toFixed(2), wall.toFixed(2), ...sizes, pages]
}

function printRow(...cells) {
  console.log(`| ${cells.join(' | ')} |`)
}

function fail(message) {
  console.error(message)
  process.exit(1)
}
