import { formatInch } from '../../printers/inches.ts'
import { gutterFor } from '../../printers/page-limits.ts'
import { around, grown, overlap, type Area } from '../../drawing/area.ts'
import { distanceFrom, sides, type Side } from '../model/page-sides.ts'
import type { InkLimits } from '../ink/measure-ink.ts'
import type { Job } from '../model/job.ts'
import { reachesTrim } from '../model/ink-within.ts'
import { leavesInk, type Mark } from '../model/mark.ts'
import type { PageContents } from '../model/page-contents.ts'
import { pageRule, type Found, type PageRule } from './rule.ts'

/** Margins and bleed. */
export const marginRules: readonly PageRule[] = [
  pageRule({
    code: 'margin/gutter',
    severity: 'error',
    reason: 'What is too near the spine disappears into the fold.',
    limit: (rules) => rules.gutter,
    find: (page, _, job) => {
      const gutter = gutterFor(job.rules, job.pageCount)?.value
      if (gutter === undefined || page.spine === 'none') return []
      return tooNear(page, page.spine, gutter, (distance) => {
        const wanted = `${formatInch(gutter)} in a book of ${job.pageCount} pages`
        return `Ink is ${distance} the spine, which should have a margin of ${wanted}.`
      })
    },
  }),
  pageRule({
    code: 'margin/outer',
    severity: 'error',
    reason: 'What is too near the trim may be cut off, or look as if it had been.',
    limit: (rules) => rules.margins,
    find: (page, { plain, withBleed }, job) => {
      if (page.side === 'cover') return []
      const margin = job.hasBleed ? withBleed : plain
      const spine = job.rules.gutter ? page.spine : 'none'
      return sides
        .filter((side) => side !== spine)
        .flatMap((side) =>
          tooNear(page, side, margin, (distance) => {
            const edge = sideNames[side]
            return `Ink is ${distance} the ${edge}, where the margin should be ${formatInch(margin)}.`
          }),
        )
    },
  }),
  pageRule({
    code: 'bleed/not-reached',
    severity: 'error',
    reason: 'A knife is never exact: what ends at the trim gets a white edge.',
    limit: (rules) => rules.bleed,
    find: (page, { size, atSpine }, job) =>
      sides
        .filter((side) => atSpine || side !== page.spine)
        .flatMap((side) => shortOfBleed(page, side, size, job)),
  }),
]

const sideNames = {
  left: 'left edge',
  top: 'top edge',
  right: 'right edge',
  bottom: 'bottom edge',
} as const satisfies Record<Side, string>

// A margin that was computed in millimeters and written in points.
const slack = 0.25

function tooNear(
  page: PageContents,
  side: Side,
  margin: number,
  message: (distance: string) => string,
): readonly Found[] {
  const { ink } = page
  const distance = ink && distanceFrom(ink, side, page.trim)
  if (!ink || distance === undefined || distance >= margin - slack) return []
  const where = overlap(nearMarks(page, side, margin) ?? ink, edgeOf(ink, side, margin, page))
  return [{ message: message(formatDistance(distance)), area: where ?? ink }]
}

function formatDistance(distance: number): string {
  return distance < 0 ? `${formatInch(-distance)} beyond` : `${formatInch(distance)} from`
}

// The lines and shapes that may be the ones too near the edge, to show the place.
function nearMarks(page: PageContents, side: Side, margin: number): Area | undefined {
  const isNear = (mark: Mark) => {
    const overhang = mark.type === 'text' ? 0.3 * mark.size : 0
    return leavesInk(mark) && distanceFrom(mark.area, side, page.trim) - overhang < margin
  }
  const near = page.marks.filter(isNear)
  return near.reduce<Area | undefined>((all, { area }) => around(all, grown(area, 6)), undefined)
}

function shortOfBleed(page: PageContents, side: Side, size: number, job: Job): readonly Found[] {
  // The rounding of a bleed in millimeters.
  const wanted = -size + 1
  const short = page.marks.filter((mark) => {
    if (!leavesInk(mark) || !reachesTrim(mark, side, page.trim)) return false
    return distanceFrom(mark.area, side, page.trim) > wanted && isOnPage(mark.area, page)
  })
  const area = short.reduce<Area | undefined>((all, mark) => around(all, mark.area), undefined)
  if (!area) return []
  const edge = sideNames[side]
  const message = job.hasBleed
    ? `Something reaches the ${edge}, but ends ${formatInch(Math.abs(distanceFrom(area, side, page.trim)))} from it; it should go on for ${formatInch(size)} beyond it.`
    : `Something reaches the ${edge}, but the pages have no bleed of ${formatInch(size)} for it.`
  return [{ message, area }]
}

// Marks that are wholly beyond the trim are cut off.
function isOnPage(area: Area, { trim }: PageContents): boolean {
  return area.right > 0 && area.bottom > 0 && area.left < trim.width && area.top < trim.height
}

function edgeOf(ink: Area, side: Side, margin: number, { trim }: PageContents): Area {
  switch (side) {
    case 'left':
      return { ...ink, right: Math.min(ink.right, margin) }
    case 'right':
      return { ...ink, left: Math.max(ink.left, trim.width - margin) }
    case 'top':
      return { ...ink, bottom: Math.min(ink.bottom, margin) }
    case 'bottom':
      return { ...ink, top: Math.max(ink.top, trim.height - margin) }
  }
}

/** How far ink should stay from each edge of a page, by the rules of the printer. */
export function inkLimits(page: Pick<PageContents, 'side' | 'spine'>, job: Job): InkLimits {
  const { gutter, margins } = job.rules
  if (page.side === 'cover') return {}
  const outer = margins && (job.hasBleed ? margins.value.withBleed : margins.value.plain)
  const inner = gutter ? gutterFor(job.rules, job.pageCount)?.value : outer
  const limits = sides.map((side) => [side, side === page.spine ? inner : outer] as const)
  return Object.fromEntries(limits.filter(([, limit]) => limit !== undefined))
}
