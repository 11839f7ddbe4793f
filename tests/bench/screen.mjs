// Measures how long after a save the browser of a preview shows the changed word. See README.md beside this file.
// Use: npm run compile && node --import ./tests/fuzz/register.mjs tests/bench/screen.mjs [--edits 12] [novel]
import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { missingChromium, openPage } from '../support/chromium.ts'
import { noNovels, novels, writeNovel } from '../support/corpus.mjs'

const { values, positionals } = parseArgs({
  options: { edits: { type: 'string', default: '12' } },
  allowPositionals: true,
})
const name = novels().find((one) => one.startsWith(positionals[0] ?? 'war-and-peace'))
const lack = name === undefined ? noNovels : missingChromium()
if (lack !== undefined) {
  console.error(lack)
  process.exit(1)
}

const cli = fileURLToPath(new URL('../../lib/cli.js', import.meta.url))
const work = mkdtempSync(join(tmpdir(), 'octavo-screen-'))
const directory = join(work, 'novel')
writeNovel(name, directory)
const server = spawn(process.execPath, [cli, 'preview', directory, '--no-open'])
try {
  const page = await openPage(await addressOf(server), {
    width: 1400,
    height: 900,
    scale: 1,
    dark: false,
  })
  const times = await measure(page, directory, Number(values.edits))
  times.sort((a, b) => a - b)
  const [median, slow] = [0.5, 0.9].map((share) => times[Math.floor(times.length * share)])
  console.log(`${times.length} edits: median ${median} ms, 90 % within ${slow} ms`)
  page.close()
} finally {
  server.kill()
  rmSync(work, { recursive: true, force: true })
}
process.exit()

async function addressOf({ stdout }) {
  let said = ''
  for await (const chunk of stdout) {
    said += String(chunk)
    const [address] = /http:\S+\//.exec(said) ?? []
    if (address !== undefined) return address
  }
  throw new Error(`no preview: ${said}`)
}

// A word of a chapter in the middle changes at each edit, and the page that it stands on is in sight.
async function measure(page, directory, edits) {
  await until(page, `document.querySelector('.pages .ink')`)
  const files = readdirSync(join(directory, 'manuscript'))
    .filter((file) => file.endsWith('.md'))
    .sort()
  const path = join(directory, 'manuscript', files[Math.floor(files.length / 2)] ?? '')
  const text = readFileSync(path, 'utf8')
  const [words = ''] = /^\w[\w ]{15,40} \w+\b/m.exec(text) ?? []
  const found = `fetch('search?words=${encodeURIComponent(words)}').then((answer) => answer.json())`
  const index = await page.evaluate(`${found}.then(({ hits }) => hits[0].page)`)
  await page.evaluate(`(() => {
    const desk = document.querySelector('.pages .desk')
    const pages = fetch('state').then((answer) => answer.json())
    return pages.then(({ pages: { folios } }) => {
      desk.scrollTop = (desk.querySelector('.sheet').scrollHeight * ${index}) / folios.length
    })
  })()`)
  await until(page, `document.querySelector('.pages [data-page="${index}"] .ink')`)
  const times = []
  for (let edit = 0; edit < edits; edit++) {
    await wait(1500)
    const word = `zyx${String.fromCharCode(97 + (edit % 26))}`
    await page.evaluate(watchFor(word))
    const start = Date.now()
    writeFileSync(path, text.replace(words, words.replace(/\w+$/, word)))
    await until(page, 'globalThis.shownAt')
    times.push((await page.evaluate('globalThis.shownAt')) - start)
  }
  return times
}

// Notes when a frame with the word has been drawn.
function watchFor(word) {
  return `(() => {
    globalThis.shownAt = 0
    const pages = document.querySelector('.pages')
    const observer = new MutationObserver(() => {
      if (!pages.textContent.includes('${word}')) return
      observer.disconnect()
      requestAnimationFrame(() => setTimeout(() => (globalThis.shownAt = Date.now())))
    })
    observer.observe(pages, { childList: true, subtree: true })
  })()`
}

async function until(page, expression) {
  while (!(await page.evaluate(`Boolean(${expression})`))) await wait(20)
}
