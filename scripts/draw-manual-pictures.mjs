/**
 * Draws the pictures of the manual and the README from the sample book, into `docs/images/`: its cover and a page of
 * the ebook as a 6-inch e-reader shows it. It needs Chromium. Run: npm run book && node scripts/draw-manual-pictures.mjs
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
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
  const drawn = spawnSync('chromium', [
    '--headless',
    '--no-sandbox',
    '--hide-scrollbars',
    '--force-device-scale-factor=2',
    '--window-size=400,533',
    `--screenshot=${shot}`,
    pathToFileURL(path).href,
  ])
  if (drawn.status !== 0) throw new Error(`Chromium: ${drawn.stderr}`)
  await sharp(shot)
    .grayscale()
    .resize({ height: 560 })
    .png({ palette: true, colours: 16, effort: 10 })
    .toFile(join(images, 'e-reader.png'))
}
