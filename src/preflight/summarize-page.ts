import { leavesInk, type TextMark } from './model/mark.ts'
import type { PageContents } from './model/page-contents.ts'
import type { PageNumber, PageSummary } from './model/print-file.ts'

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

function findFolio({ marks, trim }: PageContents): PageNumber | undefined {
  const edge = marks.filter((mark): mark is TextMark => {
    const middle = (mark.area.top + mark.area.bottom) / 2 / trim.height
    return mark.type === 'text' && mark.isVisible && (middle < zone || middle > 1 - zone)
  })
  const numbers = joinNeighbors(edge).flatMap(({ text, bottom }) => {
    const number = /^[\s–—\-·•|[(]*(\d{1,4})[\s–—\-·•|\])]*$/.exec(text)?.[1]
    return number === undefined ? [] : [{ number: Number(number), bottom }]
  })
  return numbers.length === 1 ? numbers[0] : undefined
}

interface EdgeText {
  readonly text: string
  readonly bottom: number
}

// Some programs show each letter on its own.
function joinNeighbors(marks: readonly TextMark[]): readonly EdgeText[] {
  const texts: EdgeText[] = []
  let last: TextMark | undefined
  const sorted = marks.toSorted(
    (a, b) => Math.round(a.area.bottom - b.area.bottom) || a.area.left - b.area.left,
  )
  for (const mark of sorted) {
    const isNext =
      last !== undefined &&
      Math.abs(mark.area.bottom - last.area.bottom) < 1 &&
      mark.area.left - last.area.right < 0.3 * mark.size
    const text = isNext ? `${texts.pop()?.text ?? ''}${mark.text}` : mark.text
    texts.push({ text, bottom: mark.area.bottom })
    last = mark
  }
  return texts
}
