import { formatInches } from '../../printers/inches.ts'
import { isSameSize, nearestTrims, printsTrim } from '../../printers/page-limits.ts'
import type { Size } from '../../edition/length.ts'
import { sheetSize } from '../content/place-page.ts'
import { sizeOf, type Area } from '../../drawing/area.ts'
import type { Job } from '../model/job.ts'
import { everyPress } from './every-press.ts'
import { fileRule, pageRule, refused, when, type PageRule } from './rule.ts'

/** Sizes and boxes of pages. */
export const pageSizeRules: readonly PageRule[] = [
  pageRule({
    code: 'size/page',
    severity: 'error',
    reason: 'A printer takes pages that are as large as the trim, or as the trim with its bleed.',
    limit: (rules) => rules.trims,
    find: ({ sheet, side }, _, job) => {
      if (side === 'cover' || takesAnySize(job)) return []
      const size = sizeOf(sheet)
      const wanted = [job.trim, ...withBleed(job)]
      if (wanted.some((one) => isSameSize(one, size))) return []
      const sizes = wanted.map(formatInches).join(', or with bleed ')
      return [{ message: `The page is ${formatInches(size)}, but should be ${sizes}.` }]
    },
  }),
  pageRule({
    code: 'size/boxes',
    severity: 'error',
    reason: 'The trim lies within the bleed, and the bleed within the sheet.',
    limit: () => everyPress.boxes,
    find: ({ boxes: { media, crop, bleed, trim, art } }) => {
      const outside = [
        ...(crop && !isWithin(crop, media) ? ['CropBox outside its MediaBox'] : []),
        ...(bleed && !isWithin(bleed, media) ? ['BleedBox outside its MediaBox'] : []),
        ...(trim && !isWithin(trim, bleed ?? media) ? ['TrimBox outside its BleedBox'] : []),
        ...(art && !isWithin(art, bleed ?? media) ? ['ArtBox outside its BleedBox'] : []),
      ]
      return when(outside.length > 0, `The page has a ${outside.join(' and a ')}.`)
    },
  }),
  pageRule({
    code: 'size/turned',
    severity: 'warning',
    reason: 'Some presses ignore that a page is turned, and print it sideways.',
    limit: (rules) => refused(rules, 'turned-pages') ?? everyPress.turned,
    find: ({ boxes: { rotation } }) =>
      when(rotation !== 0, `The page is turned by ${rotation} degrees.`),
  }),
  pageRule({
    code: 'size/unit',
    severity: 'warning',
    reason: 'Some presses ignore the unit of a page and print it in the wrong size.',
    limit: () => everyPress.unit,
    find: ({ boxes: { userUnit } }) =>
      when(userUnit !== 1, `The page is measured in units of ${userUnit} points.`),
  }),
]

/** Sizes of the whole file. */
export const fileSizeRules = [
  fileRule({
    code: 'size/trim',
    severity: 'error',
    reason: 'A printer offers only certain sizes of books.',
    limit: (rules) => rules.trims,
    find: (_, trims, { printer, trim, part }) => {
      if (part === 'cover' || printsTrim(trims, trim)) return []
      const near = nearestTrims(trims, trim)[0]
      const instead = near ? `; the nearest size is ${formatInches(near)}` : ''
      return [{ message: `${printer} does not print books of ${formatInches(trim)}${instead}.` }]
    },
  }),
  fileRule({
    code: 'size/mixed',
    severity: 'error',
    reason: 'All pages of a book have one size.',
    limit: () => everyPress.oneSize,
    find: ({ boxes }, _, job) => {
      const sizes = boxes.map(sheetSize)
      const [size] = sizes
      // Where the size is known, each page is checked against it.
      if (!size || job.part === 'cover' || !takesAnySize(job)) return []
      const other = sizes.findIndex((one) => !isSameSize(one, size))
      if (other === -1) return []
      const its = formatInches(sizes[other] ?? size)
      return [
        { message: `The page is ${its}, but page 1 is ${formatInches(size)}.`, page: other + 1 },
      ]
    },
  }),
]

// At home, on a screen or at an unknown printer, any size will do.
function takesAnySize({ rules, isTrimGiven }: Job): boolean {
  return Object.keys(rules.papers).length === 0 && !isTrimGiven
}

/** The size of a sheet with bleed; none for a printer without bleed. */
export function withBleed({ trim, rules }: Job): readonly Size[] {
  if (!rules.bleed) return []
  const { size, atSpine } = rules.bleed.value
  return [{ width: trim.width + (atSpine ? 2 : 1) * size, height: trim.height + 2 * size }]
}

function isWithin(inner: Area, outer: Area): boolean {
  const slack = 0.01
  return (
    inner.left >= outer.left - slack &&
    inner.top >= outer.top - slack &&
    inner.right <= outer.right + slack &&
    inner.bottom <= outer.bottom + slack
  )
}
