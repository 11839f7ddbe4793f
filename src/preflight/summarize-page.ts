import { leavesInk, type TextMark } from './model/mark.ts'
import type { PageContents } from './model/page-contents.ts'
import type { PageSummary } from './model/print-file.ts'

/** What the rules of the whole book need of a page. */
export function summarizePage(page: PageContents): PageSummary {
  const marks = page.marks.filter(leavesInk)
  const folio = findFolio(page)
  return {
    number: page.number,
    isBlank: marks.length === 0 && page.unread === undefined,
    isColored: marks.some(({ colors }) => colors.some(({ kind }) => kind !== 'gray')),
    ...(folio !== undefined && { folio }),
  }
}

// Page numbers stand in the head or the foot.
const zone = 0.15

function findFolio({ marks, trim }: PageContents): number | undefined {
  const edge = marks.filter((mark): mark is TextMark => {
    const middle = (mark.area.top + mark.area.bottom) / 2 / trim.height
    return mark.type === 'text' && mark.isVisible && (middle < zone || middle > 1 - zone)
  })
  const numbers = joinNeighbors(edge)
    .map((text) => /^[\s–—\-·•|[(]*(\d{1,4})[\s–—\-·•|\])]*$/.exec(text)?.[1])
    .filter((text) => text !== undefined)
  return numbers.length === 1 ? Number(numbers[0]) : undefined
}

// Some programs show each letter on its own.
function joinNeighbors(marks: readonly TextMark[]): readonly string[] {
  const texts: string[] = []
  let last: TextMark | undefined
  const sorted = marks.toSorted(
    (a, b) => Math.round(a.area.bottom - b.area.bottom) || a.area.left - b.area.left,
  )
  for (const mark of sorted) {
    const isNext =
      last !== undefined &&
      Math.abs(mark.area.bottom - last.area.bottom) < 1 &&
      mark.area.left - last.area.right < 0.3 * mark.size
    if (isNext) texts.push(`${texts.pop() ?? ''}${mark.text}`)
    else texts.push(mark.text)
    last = mark
  }
  return texts
}
