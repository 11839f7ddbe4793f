// Counts what a designer would mark on the pages of whole novels, at three trim sizes and in both themes. See README.md
// beside this file.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { loadBook, paintPdf, proofBook, typesetEdition, wordsOfRun } from '../../lib/index.js'
import { noNovels, novels, writeNovel } from '../support/corpus.mjs'

const themes = ['classic', 'modern']
const trims = { '5 × 8': [360, 576], '5.5 × 8.5': [396, 612], '6 × 9': [432, 648] }
const judge = fileURLToPath(new URL('../../../shared/tools/pdf-metrics.mjs', import.meta.url))
const { values, positionals } = parseArgs({
  options: {
    trim: { type: 'string' },
    theme: { type: 'string' },
    'own-counts': { type: 'boolean', default: false },
  },
  allowPositionals: true,
})
const chosen = novels().filter(
  (name) => positionals.length === 0 || positionals.some((start) => name.startsWith(start)),
)
if (chosen.length === 0) {
  console.error(noNovels)
  process.exit(1)
}

const columns = [
  ['pages', (p) => p.pages.length],
  ['characters', (p, j, paged) => medianCharacters(paged)],
  ['spaces', (p, j) => both(p.spaceSpread.toFixed(3), j?.wordspace_rel_to_mean?.sd)],
  ['letters over 3 %', (p) => share(p.letterfit.over3, p.letterfit.pairs)],
  ['over 4 %', (p) => share(p.letterfit.over4, p.letterfit.pairs)],
  ['hyphens', (p, j) => both(share(p.hyphens, p.lines), j?.hyphenation.pct_of_body_lines)],
  ['longest run', (p, j) => both(p.longestHyphenRun, j?.hyphenation.max_consecutive)],
  ['widows', (p, j) => both(p.defects.widows ?? 0, j?.widows_orphans.widows)],
  ['orphans', (p, j) => both(p.defects.orphans ?? 0, j?.widows_orphans.orphans)],
  [
    'short ends',
    (p, j) => both(p.defects.shortEnds ?? 0, j?.widows_orphans.chapter_end_pages_under_5_lines),
  ],
  ['runts', (p, j) => both(p.defects.runts ?? 0, j?.widows_orphans.runt_last_lines)],
  [
    'level spreads',
    (p, j) => both(`${p.levelSpreads}/${p.spreads}`, j?.page_bottom.spreads_equal_pct),
  ],
  ['off the grid', (p, j) => both(p.defects.offGrid ?? 0, j && `${j.grid.pct_lines_on_grid} % on`)],
  ['over 133 %', (p) => p.defects.looseLines ?? 0],
]

const work = mkdtempSync(join(tmpdir(), 'octavo-pages-'))
try {
  row(['novel', 'theme', 'trim, in', ...columns.map(([name]) => name)])
  row(Array(columns.length + 3).fill('---'))
  for (const name of chosen) await countNovel(name)
} finally {
  rmSync(work, { recursive: true, force: true })
}

async function countNovel(name) {
  const book = join(work, name)
  writeNovel(name, book)
  for (const theme of themes) {
    if (values.theme && theme !== values.theme) continue
    const loaded = await loadBook(book, { theme }, () => {})
    for (const [trim, [width, height]] of Object.entries(trims)) {
      if (values.trim && !trim.startsWith(`${values.trim} `)) continue
      const edition = { format: 'pdf', name: 'print', trim: { width, height } }
      const { paged, book: bound } = await typesetEdition(loaded, edition, () => {})
      const proof = proofBook(paged)
      const judged = values['own-counts'] ? undefined : await judgePdf(paged, bound)
      row([name, theme, trim, ...columns.map(([, value]) => value(proof, judged, paged))])
    }
  }
}

// Of the full lines inside paragraphs, with their spaces.
function medianCharacters({ pages }) {
  const counts = pages.flatMap(({ facts, items }) => {
    const full = facts?.lines.filter(
      ({ place, spaces, measure, width }) =>
        place === 'inner' && spaces > 0 && measure > facts.measure * 0.95 && width > measure * 0.98,
    )
    return (full ?? []).map(({ y }) => {
      const words = items
        .filter((item) => item.type === 'text' && Math.abs(item.y - y) < 0.1)
        .flatMap(wordsOfRun)
      return words.reduce(
        (sum, { shape, spaceAfter }) => sum + Array.from(shape.text).length + (spaceAfter ? 1 : 0),
        0,
      )
    })
  })
  return counts.toSorted((a, b) => a - b)[Math.floor(counts.length / 2)] ?? '–'
}

// What another program counts on the same pages, where it is at hand.
async function judgePdf(paged, book) {
  if (!existsSync(judge)) return undefined
  const file = join(work, 'pages.pdf')
  writeFileSync(file, await paintPdf(paged, book.resources))
  const { stdout } = spawnSync(process.execPath, [judge, file], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  const counted = JSON.parse(stdout)
  return counted.error ? undefined : counted
}

function both(ours, theirs) {
  return theirs === undefined || theirs === null ? String(ours) : `${ours} (${theirs})`
}

function share(part, whole) {
  return ((100 * part) / whole).toFixed(2)
}

function row(cells) {
  console.log(`| ${cells.join(' | ')} |`)
}
