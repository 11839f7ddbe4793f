import { formatInch, formatInches } from '../../printers/inches.ts'
import { coverSheet, formatSheet, spineOf, wrapOf } from '../../printers/cover-sheet.ts'
import type { BarcodeZone, LengthRange } from '../../printers/printer.ts'
import { overlap, sizeOf, type Area } from '../../drawing/area.ts'
import { distanceFrom, sides } from '../model/page-sides.ts'
import type { Job } from '../model/job.ts'
import { leavesInk } from '../model/mark.ts'
import type { PageContents } from '../model/page-contents.ts'
import { fileRule, pageRule, type FileRule, type PageRule } from './rule.ts'
import { told } from './type-rules.ts'

/** The cover as a file. */
export const coverFileRules: readonly FileRule[] = [
  fileRule({
    code: 'cover/one-page',
    severity: 'error',
    reason: 'Back, spine and front are one sheet.',
    limit: (rules) => rules.cover?.bleed,
    find: ({ boxes }, _, { part }) =>
      part === 'cover' && boxes.length !== 1
        ? [{ message: `A cover is one page, and this file has ${boxes.length}.` }]
        : [],
  }),
]

/** The cover as a sheet. */
export const coverPageRules: readonly PageRule[] = [
  pageRule({
    code: 'cover/size',
    severity: 'error',
    reason: 'The sheet is the back, the spine and the front, with bleed on all sides.',
    limit: (rules) => rules.cover?.spine,
    find: ({ side, sheet, number }, _, job) => {
      // A cover of several pages is told once, as that.
      const isMeant = side === 'cover' && number === 1 && job.isTrimGiven
      const wanted = isMeant ? coverSheet(job.rules, job) : undefined
      if (!wanted) return []
      const size = sizeOf(sheet)
      if (isWithin(size.width, wanted.width) && isWithin(size.height, wanted.height)) return []
      const has = `The cover is ${formatInches(size)}`
      const needs = job.spine === undefined ? `${job.pageCount} pages need` : 'this spine needs'
      return [{ message: `${has}, but ${needs} ${formatSheet(wanted)}.` }]
    },
  }),
  pageRule({
    code: 'cover/safety',
    severity: 'warning',
    reason: 'Text that is too near the trim may be cut off.',
    limit: (rules) => rules.cover?.safety,
    find: (page, safety, job) => {
      if (page.side !== 'cover') return []
      const reach = safety + wrapOf(job.rules).least
      const size = sizeOf(page.sheet)
      const near = page.marks.filter(
        (mark) =>
          mark.type === 'text' &&
          leavesInk(mark) &&
          sides.some(
            (side) => distanceFrom(fromSheet(mark.area, page.sheet), side, size) < reach - 1,
          ),
      )
      return told(near, `Text is nearer to the trim than ${formatInch(safety)}.`)
    },
  }),
  pageRule({
    code: 'cover/barcode',
    severity: 'warning',
    reason: 'The printer prints the barcode at the lower edge of the back, next to the spine.',
    limit: (rules) => rules.cover?.barcode,
    find: (page, zone, job) => {
      const place = page.side === 'cover' ? barcodePlace(page, zone, job) : undefined
      if (!place) return []
      const over = page.marks.filter(
        (mark) =>
          mark.type === 'text' &&
          leavesInk(mark) &&
          !isOfBarcode.test(mark.text) &&
          overlap(mark.area, place) !== undefined,
      )
      return told(over, 'Text stands where the printer prints the barcode.')
    },
  }),
  pageRule({
    code: 'cover/spine-text',
    severity: 'error',
    reason: 'On a thin spine, text would slip to the front or the back.',
    limit: (rules) => rules.cover?.spineText,
    find: (page, fewest, job) => {
      if (page.side !== 'cover' || job.pageCount === 0 || job.pageCount >= fewest) return []
      const spine = spineOf(job.rules, job) ?? 0
      const middle = (page.sheet.left + page.sheet.right) / 2
      const onSpine = page.marks.filter(
        ({ type, area }) =>
          type === 'text' && area.left >= middle - spine && area.right <= middle + spine,
      )
      return told(
        onSpine,
        `The spine has text, but a book of ${job.pageCount} pages may not; it needs ${fewest}.`,
      )
    },
  }),
]

// The number below the bars of a barcode that the cover brings itself.
const isOfBarcode = /^[\s\d>-]*$|^ISBN/

function barcodePlace(
  { sheet }: PageContents,
  { size, fromSpine, fromTrim }: BarcodeZone,
  job: Job,
): Area | undefined {
  const spine = spineOf(job.rules, job)
  if (spine === undefined || fromSpine === undefined || fromTrim === undefined) return undefined
  // The back is the left half of a book that opens to the left.
  const away = spine / 2 + fromSpine
  const middle = (sheet.left + sheet.right) / 2
  const left = job.direction === 'ltr' ? middle - away - size.width : middle + away
  const bottom = sheet.bottom - wrapOf(job.rules).least - fromTrim
  return { left, right: left + size.width, top: bottom - size.height, bottom }
}

// A sixteenth of an inch is what trimming may be off by.
function isWithin(length: number, { least, most }: LengthRange): boolean {
  return length >= least - 4.5 && length <= most + 4.5
}

function fromSheet(area: Parameters<typeof sizeOf>[0], sheet: Parameters<typeof sizeOf>[0]) {
  return {
    left: area.left - sheet.left,
    top: area.top - sheet.top,
    right: area.right - sheet.left,
    bottom: area.bottom - sheet.top,
  }
}
