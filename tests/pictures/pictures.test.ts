/**
 * A few pages as they look: what traces cannot tell, as whether glyphs stand where they are said to. Poppler draws them small
 * and gray. `npm run golden` draws the expected ones anew: look at them before you commit them.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { paintPdf } from '../../src/pdf/paint-pdf.ts'
import { loadBook, typesetEdition } from '../../src/pipeline.ts'
import { missing } from '../support/checkers.ts'
import { silent } from '../support/collect.ts'
import { skipAloud } from '../support/skip-aloud.ts'
import { comparePictures, type PictureDifference } from './compare-pictures.ts'
import { drawPages, loadPicture, savePicture } from './draw-pages.ts'

/** What is drawn: pages of an id and after, counted from where it stands, beside each other. */
const pictures = [
  { name: 'title-page', id: undefined, pages: [2] },
  { name: 'contents', id: 'contents', pages: [0] },
  { name: 'chapter-opening', id: 'oil', pages: [0] },
  { name: 'spread-with-footnotes', id: 'oil', pages: [1, 2] },
  { name: 'verse-and-letter', id: 'rows', pages: [0] },
  { name: 'table-and-list', id: 'rows', pages: [1] },
  { name: 'play', id: 'play', pages: [0] },
  { name: 'scripts', id: 'hands', pages: [0] },
  { name: 'code', id: 'a-program', pages: [0] },
  { name: 'index', id: 'index', pages: [0] },
] as const

// Versions of poppler, and even other programs, differ in a hundredth of this; a word that is another in as much.
const mostUnlike = 0.002

const here = fileURLToPath(new URL('.', import.meta.url))
const expectedFolder = join(here, 'expected')
const updates = process.env['UPDATE_GOLDEN'] === '1'
const folder = mkdtempSync(join(tmpdir(), 'octavo-pictures-'))
const themes = ['classic', 'modern'] as const
const pdfOf = (theme: string) => join(folder, `${theme}.pdf`)
const pageOf = new Map<string, (id: string | undefined) => number>()
let failed = false

// A chapter here has a title that is too long for its running head, and one a line of long words.
const known: ReadonlySet<string> = new Set(['page/head-cut', 'line/loose'])

beforeAll(async () => {
  const loaded = await loadBook(join(here, 'book'), {}, silent)
  if (!loaded) throw new Error('internal: no book to draw')
  for (const theme of themes) {
    const name = theme === 'classic' ? 'print' : theme
    const edition = loaded.editions.find((one) => one.name === name)
    if (edition?.format !== 'pdf') throw new Error('internal: no edition to draw')
    const { paged } = await typesetEdition(loaded, edition, (diagnostic) => {
      if (!known.has(diagnostic.code)) silent(diagnostic)
    })
    const bytes = await paintPdf(paged, loaded.book.resources, { fonts: loaded.fonts })
    writeFileSync(pdfOf(theme), bytes)
    // What has no id is counted from the first page.
    pageOf.set(theme, (id) => (id === undefined ? 0 : (paged.destinations[id]?.page ?? NaN)))
  }
}, 60_000)

// What was drawn of pages that are not as expected is kept, to be looked at.
afterAll(() => {
  if (!failed) rmSync(folder, { recursive: true, force: true })
})

const drawings = themes.flatMap((theme) => pictures.map((picture) => ({ ...picture, theme })))

describe('on paper', () => {
  test.for(drawings)('the $name of $theme looks as it did', async (drawing, context) => {
    const { id, pages, theme } = drawing
    const name = theme === 'classic' ? drawing.name : `${theme}-${drawing.name}`
    const reason = missing('pdftoppm')
    if (reason !== undefined) skipAloud(context, reason)
    const drawn = drawPages(
      pdfOf(theme),
      pages.map((page) => (pageOf.get(theme)?.(id) ?? NaN) + page),
    )
    const expectedPath = join(expectedFolder, `${name}.png`)
    const drawnPath = join(folder, `${name}.png`)
    if (updates) {
      mkdirSync(expectedFolder, { recursive: true })
      await savePicture(drawn, expectedPath)
    }
    const difference = comparePictures(drawn, await loadPicture(expectedPath))
    const isAlike = difference !== undefined && difference.share < mostUnlike
    if (!isAlike) {
      failed = true
      await savePicture(drawn, drawnPath)
    }
    expect(isAlike, `${described(difference)} Compare ${expectedPath} with ${drawnPath}.`).toBe(
      true,
    )
  })
})

function described(difference: PictureDifference | undefined): string {
  if (!difference) return 'It has another size.'
  const { share, worst } = difference
  return `${(share * 100).toFixed(2)} % of it is unlike, most around ${worst.x}, ${worst.y}.`
}
