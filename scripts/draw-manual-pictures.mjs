/**
 * Draws the pictures of the manual and the README from the sample book, into `docs/images/`: its cover, a page of
 * the ebook as a 6-inch e-reader shows it, and the preview. It needs Chromium. Run: npm run book && node scripts/draw-manual-pictures.mjs
 */
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import jszip from 'jszip'
import sharp from 'sharp'

const root = fileURLToPath(new URL('..', import.meta.url))
const images = join(root, 'docs/images')
const work = mkdtempSync(join(tmpdir(), 'octavo-pictures-'))

try {
  mkdirSync(images, { recursive: true })
  await unzip(join(root, 'dist/the-sixpenny-sea.epub'), work)
  await drawCover()
  await drawPage('09-the-daughter.xhtml')
  await drawPreview()
} finally {
  rmSync(work, { recursive: true, force: true })
}

async function unzip(file, folder) {
  const zip = await jszip.loadAsync(readFileSync(file))
  for (const [path, entry] of Object.entries(zip.files)) {
    if (entry.dir) continue
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), await entry.async('nodebuffer'))
  }
}

async function drawCover() {
  const cover = sharp(join(work, 'OEBPS/cover.png')).resize({ height: 560 })
  await cover.png({ palette: true, effort: 10 }).toFile(join(images, 'cover.png'))
}

// The screen of a 6-inch reader has 3 by 4 parts; at 400 CSS px its text is as large as readers set it.
async function drawPage(document) {
  const shot = join(work, 'page.png')
  const path = join(work, 'OEBPS', document)
  // The margins of a page are the reader's.
  const margins = '<style>body { padding: 0 1.4em }</style></head>'
  writeFileSync(path, readFileSync(path, 'utf8').replace('</head>', margins))
  screenshot(pathToFileURL(path).href, shot, ['--window-size=400,533'])
  await sharp(shot)
    .grayscale()
    .resize({ height: 560 })
    .png({ palette: true, colours: 16, effort: 10 })
    .toFile(join(images, 'e-reader.png'))
}

// The preview, open at a page in the middle of a chapter.
async function drawPreview() {
  const preview = spawn(process.execPath, [join(root, 'lib/cli.js'), 'preview', root, '--no-open'])
  const { openPage } = await loadBrowser()
  const screen = { width: 1280, height: 800, scale: 2, dark: false }
  const page = await openPage(await firstAddress(preview.stdout, preview.stderr), screen)
  try {
    await page.evaluate(waitFor('[data-page] path'))
    await page.evaluate(`(() => {
      const number = [...document.querySelectorAll('input')].find(({ value }) => value === 'i')
      number.value = '12'
      number.dispatchEvent(new Event('change', { bubbles: true }))
    })()`)
    await new Promise((resolve) => setTimeout(resolve, 5000))
    await sharp(await page.screenshot())
      .resize({ width: 1280 })
      .png({ palette: true, colours: 64, effort: 10 })
      .toFile(join(images, 'preview.png'))
  } finally {
    page.close()
    preview.kill('SIGINT')
  }
}

// The browser of the tests, which is TypeScript.
async function loadBrowser() {
  const outfile = join(work, 'chromium.mjs')
  const entryPoints = [join(root, 'tests/support/chromium.ts')]
  await build({ entryPoints, outfile, bundle: true, format: 'esm', platform: 'node' })
  return import(pathToFileURL(outfile).href)
}

function waitFor(selector) {
  return `new Promise((resolve) => {
    const look = () => (document.querySelector('${selector}') ? resolve(true) : setTimeout(look, 50))
    look()
  })`
}

function firstAddress(...streams) {
  return new Promise((resolve) => {
    for (const stream of streams) {
      stream.on('data', (text) => {
        const [address] = /http:\S+/.exec(text) ?? []
        if (address) resolve(address)
      })
    }
  })
}

function screenshot(address, file, flags) {
  const drawn = spawnSync('chromium', [
    '--headless',
    '--no-sandbox',
    '--hide-scrollbars',
    '--force-device-scale-factor=2',
    ...flags,
    `--screenshot=${file}`,
    address,
  ])
  if (drawn.status !== 0) throw new Error(`Chromium: ${drawn.stderr}`)
}
