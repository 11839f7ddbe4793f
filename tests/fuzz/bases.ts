import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import subsetFont from 'subset-font'
import { buildEditions } from '../../src/index.ts'
import { missing } from '../support/checkers.ts'
import { readZip, type ZipEntry } from '../support/read-zip.ts'

/** The files of a book folder. */
export type BookFiles = ReadonlyMap<string, string | Uint8Array>

const golden = fileURLToPath(new URL('../golden/', import.meta.url))
const require = createRequire(import.meta.url)

/** The golden books, without what is expected of them. */
export function goldenBooks(): readonly BookFiles[] {
  return readdirSync(golden, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => readFolder(join(golden, name)))
}

/** Small pictures: PNG (gray, color, palette, 16 bits), JPEG, WebP, GIF; and a drawing. */
export async function pictures(): Promise<ReadonlyMap<string, Uint8Array>> {
  const size = { width: 24, height: 16 }
  const raw = Uint8Array.from({ length: 24 * 16 * 4 }, (_, index) => (index * 37) % 256)
  const image = () => sharp(raw, { raw: { ...size, channels: 4 } })
  return new Map([
    ['a.png', await image().png().toBuffer()],
    ['b.png', await image().png({ palette: true }).toBuffer()],
    ['c.png', await image().removeAlpha().toColorspace('rgb16').png().toBuffer()],
    ['d.jpg', await image().jpeg({ progressive: true }).toBuffer()],
    ['e.jpg', await image().jpeg().withMetadata({ orientation: 6 }).toBuffer()],
    ['f.webp', await image().webp().toBuffer()],
    ['g.gif', await image().gif().toBuffer()],
    ['h.svg', new TextEncoder().encode(drawing)],
  ])
}

/** A small font as TrueType, and packed as WOFF and WOFF2. */
export async function fonts(): Promise<ReadonlyMap<string, Uint8Array>> {
  const file = require.resolve('@expo-google-fonts/literata/400Regular/Literata_400Regular.ttf')
  const font = readFileSync(file)
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz .,-0123456789'
  const kinds = { 'a.ttf': 'sfnt', 'b.woff': 'woff', 'c.woff2': 'woff2' } as const
  const made = Object.entries(kinds).map(
    async ([name, targetFormat]) =>
      [name, await subsetFont(font, letters, { targetFormat })] as const,
  )
  return new Map(await Promise.all(made))
}

/** Finished books. */
interface Editions {
  readonly ebooks: readonly (readonly ZipEntry[])[]
  readonly pages: readonly Uint8Array[]
}

/** The ebook and the pages of each of a few golden books, which are built once. */
export function editions(): Promise<Editions> {
  return (made ??= makeEditions())
}

let made: Promise<Editions> | undefined

async function makeEditions(): Promise<Editions> {
  const ebooks: (readonly ZipEntry[])[] = []
  const pages: Uint8Array[] = []
  for (const name of ['lists', 'figures']) {
    const built = await buildEditions(join(golden, name), {}, () => {})
    for (const { edition, bytes } of built ?? []) {
      if (edition.format === 'epub') ebooks.push(readZip(bytes))
      else pages.push(bytes, ...unpacked(bytes))
    }
  }
  return { ebooks, pages }
}

// The same file with its streams unpacked, so that changes reach what they say.
function unpacked(pdf: Uint8Array): readonly Uint8Array[] {
  if (missing('qpdf') !== undefined) return []
  const folder = mkdtempSync(join(tmpdir(), 'octavo-fuzz-'))
  try {
    const [from, to] = [join(folder, 'a.pdf'), join(folder, 'b.pdf')]
    writeFileSync(from, pdf)
    execFileSync('qpdf', ['--qdf', '--object-streams=disable', from, to])
    return [readFileSync(to)]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function readFolder(folder: string): BookFiles {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()
  return new Map(
    paths.flatMap((path): readonly [string, string | Uint8Array][] => {
      const file = join(folder, path)
      if (path.startsWith('expected') || !statSync(file).isFile()) return []
      const isText = /\.(?:md|yaml|css|svg)$/.test(path)
      return [[relative(folder, file), readFileSync(file, isText ? 'utf8' : undefined)]]
    }),
  )
}

const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="90" height="60" viewBox="0 0 90 60">
<style>.a { fill: #036; stroke: none } text { font-size: 8px }</style>
<defs><linearGradient id="g"><stop offset="0" stop-color="#fff"/><stop offset="1" stop-color="#036"/></linearGradient>
<pattern id="p" width="6" height="6" patternUnits="userSpaceOnUse"><circle cx="3" cy="3" r="2"/></pattern>
<clipPath id="c"><circle cx="30" cy="30" r="20"/></clipPath><marker id="m" markerWidth="4" markerHeight="4"><path d="M0 0L4 2L0 4z"/></marker></defs>
<rect width="60" height="60" fill="url(#g)" clip-path="url(#c)" opacity=".5"/>
<path class="a" d="M5 5 C10 10 20 0 30 5 A4 4 0 0 1 40 9 z" transform="rotate(10 5 5)" marker-end="url(#m)"/>
<rect x="60" width="30" height="30" fill="url(#p)"/><use href="#c"/><text x="5" y="55">Sea <tspan dy="3">deep</tspan></text></svg>`
