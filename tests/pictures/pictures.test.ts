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
  { name: 'contents', id: 'contents', pages: [0] },
  { name: 'chapter-opening', id: 'oil', pages: [0] },
  { name: 'spread-with-footnotes', id: 'oil', pages: [1, 2] },
  { name: 'verse-and-letter', id: 'rows', pages: [0] },
  { name: 'table-and-list', id: 'rows', pages: [1] },
  { name: 'play', id: 'play', pages: [0] },
  { name: 'scripts', id: 'hands', pages: [0] },
  { name: 'index', id: 'index', pages: [0] },
] as const

// Versions of poppler, and even other programs, differ in a hundredth of this; a word that is another in as much.
const mostUnlike = 0.002

const here = fileURLToPath(new URL('.', import.meta.url))
const expectedFolder = join(here, 'expected')
const updates = process.env['UPDATE_GOLDEN'] === '1'
const folder = mkdtempSync(join(tmpdir(), 'octavo-pictures-'))
const pdf = join(folder, 'book.pdf')
let pageOf: (id: string) => number
let failed = false

beforeAll(async () => {
  const loaded = await loadBook(join(here, 'book'), {}, silent)
  const edition = loaded?.editions.find(({ format }) => format === 'pdf')
  if (!loaded || edition?.format !== 'pdf') throw new Error('internal: no book to draw')
  // A chapter here has a title that is too long for its running head.
  const { paged } = await typesetEdition(loaded, edition, (diagnostic) => {
    if (diagnostic.code !== 'page/head-cut') silent(diagnostic)
  })
  writeFileSync(pdf, await paintPdf(paged, loaded.book.resources, { fonts: loaded.fonts }))
  pageOf = (id) => paged.destinations[id]?.page ?? NaN
})

// What was drawn of pages that are not as expected is kept, to be looked at.
afterAll(() => {
  if (!failed) rmSync(folder, { recursive: true, force: true })
})

describe('on paper', () => {
  test.for(pictures)('the $name looks as it did', async ({ name, id, pages }, context) => {
    const reason = missing('pdftoppm')
    if (reason !== undefined) skipAloud(context, reason)
    const drawn = drawPages(
      pdf,
      pages.map((page) => pageOf(id) + page),
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
