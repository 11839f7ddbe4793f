// Builds novels for every printer at three trim sizes, and checks each file. See README.md beside this file.
import { spawnSync } from 'node:child_process'
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { noNovels, novels, writeNovel } from '../support/corpus.mjs'

const cli = fileURLToPath(new URL('../../lib/cli.js', import.meta.url))
const judge = fileURLToPath(new URL('../../../shared/tools/judge-pdf.py', import.meta.url))

// About 100, 300 and 700 pages.
const usual = ['the-time-machine', 'pride-and-prejudice', 'moby-dick']
const inches = { '5x8': [5, 8], '5.5x8.5': [5.5, 8.5], '6x9': [6, 9], '6.14x9.21': [6.14, 9.21] }
const usualTrims = ['5x8', '5.5x8.5', '6x9']
const jobs = [
  ...usualTrims.map((trim) => ({ printer: 'kdp', trim })),
  ...['5.5x8.5', '6x9', '6.14x9.21'].map((trim) => ({
    printer: 'kdp',
    binding: 'hardcover',
    trim,
  })),
  ...['ingramspark', 'lulu', 'bod'].flatMap((printer) =>
    usualTrims.map((trim) => ({ printer, trim })),
  ),
]
// These have no trims of their own to try, so that one is enough.
const once = [
  { printer: 'home', trim: '5.5x8.5' },
  { printer: 'screen', trim: '5.5x8.5' },
]

const asked = process.argv.slice(2)
const chosen = novels().filter((name) =>
  asked.length > 0 ? asked.some((start) => name.startsWith(start)) : usual.includes(name),
)
if (chosen.length === 0) {
  console.error(noNovels)
  process.exit(1)
}

const work = mkdtempSync(join(tmpdir(), 'octavo-print-'))
try {
  row([
    ...['novel', 'printer', 'trim, in', 'pages', 'at the spine: asked', 'given', 'what was chosen'],
    ...['findings', 'another judge', 'CPU s'],
  ])
  row(Array(10).fill('---'))
  for (const [order, name] of chosen.entries()) {
    tryNovel(name, order === 0 ? [...jobs, ...once] : jobs)
  }
} finally {
  rmSync(work, { recursive: true, force: true })
}

// All editions of a novel are built by one command, so that those of one size share their pages.
function tryNovel(name, editions) {
  const book = join(work, name)
  writeNovel(name, book)
  appendFileSync(join(book, 'book.yaml'), `editions:\n${editions.map(settingsOf).join('')}`)
  const { json, seconds } = octavo(['build', book])
  for (const job of editions) tryEdition(name, job, json)
  row([name, 'all', '', '', '', '', 'built by one command', '', '', seconds.toFixed(1)])
}

function tryEdition(name, job, { editions, diagnostics }) {
  const made = editions.find((edition) => edition.name === nameOf(job))
  const own = diagnostics.filter(({ message }) => message.includes(`"${nameOf(job)}"`))
  const fitted = own.find(({ code }) => code === 'edition/fitted')?.message ?? ''
  const { trim, printer, binding } = job
  const options = ['--printer', printer, '--trim', trim]
  if (binding) options.push('--binding', binding)
  const { json, seconds } = octavo(['check', made.path, ...options])
  row([
    ...[name, binding ? `${printer}, ${binding}` : printer, trim.replace('x', ' × '), made.pages],
    /wants (\S+) in at the spine/.exec(fitted)?.[1] ?? '',
    spineRoom(made.path, inches[trim][0]),
    [...own.filter(({ code }) => code !== 'edition/fitted').map(({ code }) => `\`${code}\``)]
      .concat(fitted.split(/; /)[1]?.replace(/\.$/, '') ?? 'nothing')
      .join('; '),
    counted(json.findings),
    isFirstTrim(job) ? judged(made.path, job) : '',
    seconds.toFixed(1),
  ])
}

// How near ink comes to the spine, in inches, as Ghostscript draws it.
function spineRoom(file, width) {
  const options = ['-q', '-dNOPAUSE', '-dBATCH', '-sDEVICE=bbox', file]
  const { stderr, status } = spawnSync('gs', options, { encoding: 'utf8', maxBuffer: 1 << 26 })
  if (status !== 0) return 'no Ghostscript'
  const boxes = [...stderr.matchAll(/%%HiResBoundingBox: (\S+) \S+ (\S+) \S+/g)]
  const rooms = boxes.flatMap(([, left, right], index) => {
    if (Number(right) === 0) return []
    return [index % 2 === 0 ? Number(left) / 72 : width - Number(right) / 72]
  })
  return Math.min(...rooms).toFixed(3)
}

// The other judge is slow, and sizes are not what it judges.
function isFirstTrim(job) {
  return (
    job === jobs.find(({ printer, binding }) => printer === job.printer && binding === job.binding)
  )
}

function judged(file, { printer, trim }) {
  if (!existsSync(judge)) return ''
  const { stdout } = spawnSync('python3', [judge, file, `--trim=${trim}`, '--fast'], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  })
  const { verdict } = JSON.parse(stdout)
  const ofPrinter = { kdp: verdict.kdp, ingramspark: verdict.pdfx1a }[printer] ?? true
  return verdict.sound && verdict.fontsEmbedded && ofPrinter ? 'passes' : 'refuses'
}

function counted(findings) {
  const counts = {}
  for (const { code } of findings) counts[code] = (counts[code] ?? 0) + 1
  const said = Object.entries(counts).map(([code, count]) => `\`${code}\` × ${count}`)
  return said.length === 0 ? 'none' : said.join(', ')
}

// What the program prints, and its seconds of user and system time, of all threads.
function octavo(options) {
  const times = join(work, 'time')
  const command = ['-q', '-o', times, '-f', '%U %S', process.execPath, cli, ...options, '--json']
  const child = spawnSync('/usr/bin/time', command, { encoding: 'utf8', maxBuffer: 1 << 28 })
  if (!child.stdout.startsWith('{')) throw new Error(child.stderr)
  const [user, system] = readFileSync(times, 'utf8').split(' ').map(Number)
  return { json: JSON.parse(child.stdout), seconds: user + system }
}

function nameOf({ printer, binding, trim }) {
  return `${printer}-${binding ?? 'paperback'}-${trim.replaceAll('.', '-')}`
}

function settingsOf(job) {
  const binding = job.binding ? `, binding: ${job.binding}` : ''
  return `  ${nameOf(job)}: { format: pdf, printer: ${job.printer}, trim: ${job.trim}in${binding} }\n`
}

function row(cells) {
  console.log(`| ${cells.join(' | ')} |`)
}
