// Measures what an edit costs in a book that stays open, beside a build of it anew. See README.md beside this file.
// Use: npm run compile && node --expose-gc tests/bench/edits.mjs [--edits 12] [--memory 1000] [novel]
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openBook } from '../../lib/index.js'
import { noNovels, novels, writeNovel } from '../support/corpus.mjs'

const { values, positionals } = parseArgs({
  options: {
    edits: { type: 'string', default: '12' },
    memory: { type: 'string', default: '0' },
  },
  allowPositionals: true,
})
const name = novels().find((one) => one.startsWith(positionals[0] ?? 'war-and-peace'))
if (name === undefined) fail(noNovels)

const work = mkdtempSync(join(tmpdir(), 'octavo-edits-'))
try {
  const directory = join(work, 'novel')
  writeNovel(name, directory)
  await measure(directory, Number(values.edits))
  if (Number(values.memory) > 0) await measureMemory(directory, Number(values.memory))
} finally {
  rmSync(work, { recursive: true, force: true })
}

// A word in the middle of the book changes at each edit: the letters of it are there already, so no page but its own changes.
async function measure(directory, edits) {
  const edit = editor(directory)
  const book = openBook(directory)
  const cold = await build(book)
  const warm = []
  for (let number = 0; number < edits; number++) {
    edit(number)
    warm.push(await build(book))
  }
  await book.close()
  console.log('| | anew, CPU ms | after an edit, CPU ms | share | wall ms after an edit |')
  console.log('| --- | ---: | ---: | ---: | ---: |')
  for (const part of ['pages', 'ebook', 'files']) {
    const after = median(warm.map((one) => one[part].cpu))
    const wall = median(warm.map((one) => one[part].wall))
    const share = (after / cold[part].cpu).toFixed(2)
    console.log(
      `| ${part} | ${round(cold[part].cpu)} | ${round(after)} | ${share} | ${round(wall)} |`,
    )
  }
}

// The heap after a collection, at the first edit and as edits go on; only the pages and the ebook are made.
async function measureMemory(directory, edits) {
  const edit = editor(directory)
  const book = openBook(directory)
  await book.build()
  console.log('\n| edits | heap, MB | of the process, MB |\n| ---: | ---: | ---: |')
  for (let number = 1; number <= edits; number++) {
    edit(number)
    await book.build()
    if (number !== 1 && number % Math.ceil(edits / 5) !== 0) continue
    globalThis.gc?.()
    const { heapUsed, rss } = process.memoryUsage()
    console.log(`| ${number} | ${round(heapUsed / 1e6)} | ${round(rss / 1e6)} |`)
  }
  await book.close()
}

async function build(book) {
  const start = { wall: performance.now(), cpu: process.cpuUsage() }
  const passed = () => {
    const { user, system } = process.cpuUsage(start.cpu)
    return { wall: performance.now() - start.wall, cpu: (user + system) / 1000 }
  }
  let pages
  const made = await book.build({ onPages: () => (pages = passed()) })
  const ebook = passed()
  await made.finish()
  return { pages: pages ?? ebook, ebook, files: passed() }
}

// Replaces one word in the file that stands in the middle of the manuscript.
function editor(directory) {
  const folder = join(directory, 'manuscript')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md') && statSync(join(folder, file)).size > 5000)
    .sort()
  const path = join(folder, files[Math.floor(files.length / 2)] ?? '')
  const text = readFileSync(path, 'utf8')
  const words = ['there', 'these', 'those', 'where', 'whose', 'which']
  return (number) =>
    writeFileSync(
      path,
      text.replace(/ the /, ` the ${words[number % words.length]} ${'x'.repeat(number % 3)} `),
    )
}

function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
}

function round(number) {
  return Math.round(number).toLocaleString('en')
}

function fail(message) {
  console.error(`bench: ${message}`)
  process.exit(1)
}
