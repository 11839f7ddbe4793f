// Measures the program on whole novels. See README.md beside this file.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { noNovels, novels, writeNovel } from '../support/corpus.mjs'

const cli = fileURLToPath(new URL('../../lib/cli.js', import.meta.url))
const { values, positionals } = parseArgs({
  options: { runs: { type: 'string', default: '3' } },
  allowPositionals: true,
})
const runs = Number(values.runs)
const chosen = novels().filter(
  (name) => positionals.length === 0 || positionals.some((start) => name.startsWith(start)),
)
if (chosen.length === 0) fail(noNovels)
if (!existsSync('/usr/bin/time')) fail('GNU time is not installed')
const hasPandoc = spawnSync('pandoc', ['--version']).status === 0

const work = mkdtempSync(join(tmpdir(), 'octavo-bench-'))
try {
  printRow('novel', 'words', 'made', 'CPU s', 'peak MB', 'kB', 'pages', 'of pandoc’s')
  printRow(...Array(8).fill('---'))
  for (const name of chosen) benchNovel(name)
} finally {
  rmSync(work, { recursive: true, force: true })
}

// Every round measures all three one after the other, so that a machine whose speed swings is the same for each.
function benchNovel(name) {
  const book = join(work, name)
  writeNovel(name, book)
  const build = [cli, 'build', book, '--json']
  const rounds = Array.from({ length: runs }, () => ({
    epub: measureBuild([...build, '--edition', 'epub']),
    both: measureBuild(build),
    pandoc: hasPandoc ? measurePandoc(book) : undefined,
  }))
  const median = (made) => medianBy(rounds, (round) => round[made].seconds)[made]
  const ofPandoc = (made) => {
    if (!hasPandoc) return ''
    const share = (round) => round[made].seconds / round.pandoc.seconds
    return share(medianBy(rounds, share)).toFixed(2)
  }
  const words = median('epub').words.toLocaleString('en')
  printRow(name, words, 'EPUB', ...figures(median('epub')), '', ofPandoc('epub'))
  const both = median('both')
  printRow('', '', 'EPUB and PDF', ...figures(both), both.pages, ofPandoc('both'))
  if (hasPandoc) printRow('', '', 'EPUB by pandoc', ...figures(median('pandoc')), '', '')
  rmSync(book, { recursive: true })
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

function measurePandoc(book) {
  const manuscript = join(book, 'manuscript')
  const files = readdirSync(manuscript)
    .sort()
    .map((file) => join(manuscript, file))
  const out = join(book, 'pandoc.epub')
  const measured = measure('pandoc', ['--toc', '-o', out, ...files])
  return { ...measured, bytes: statSync(out).size }
}

// User and system time of the process and its threads, and its largest resident set, by GNU time.
function measure(command, args) {
  const file = join(work, 'time')
  const child = spawnSync('/usr/bin/time', ['-q', '-o', file, '-f', '%U %S %M', command, ...args], {
    encoding: 'utf8',
    maxBuffer: 1e8,
  })
  if (child.status !== 0 && !child.stdout) fail(`${command} ${args.join(' ')}\n${child.stderr}`)
  const [user, system, kilobytes] = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .at(-1)
    .split(' ')
    .map(Number)
  return { seconds: user + system, megabytes: (kilobytes * 1024) / 1e6, stdout: child.stdout }
}

function medianBy(all, value) {
  const sorted = [...all].sort((a, b) => value(a) - value(b))
  return sorted[Math.floor(sorted.length / 2)]
}

function figures({ seconds, megabytes, bytes }) {
  return [seconds.toFixed(2), Math.round(megabytes), Math.round(bytes / 1000)]
}

function printRow(...cells) {
  console.log(`| ${cells.join(' | ')} |`)
}

function fail(message) {
  console.error(message)
  process.exit(1)
}
