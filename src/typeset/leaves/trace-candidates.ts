import type { TraceRow, TraceTable } from '../../diagnostics/trace.ts'
import type { Flow } from '../blocks/vertical-list.ts'
import type { BrokenPage, HearPage } from '../pages/break-pages.ts'

/** Tries to break a flow by certain means, and explains every page that was tried. */
export type TryPages = <T extends readonly BrokenPage[] | undefined>(
  means: string,
  flow: Flow,
  tryPages: (hear?: HearPage) => T,
) => T

/**
 * Explains each attempt to the trace, if there is one. `firstPage` is the 1-based number of the
 * first page in the book.
 */
export function explainedAttempts(trace: TraceTable | undefined, firstPage: number): TryPages {
  return (means, flow, tryPages) => {
    if (!trace) return tryPages()
    const tried: BrokenPage[][] = []
    const chosen = tryPages((index, page) => void (tried[index] ??= []).push(page))
    tried.forEach((pages, index) => {
      const subject = `page ${firstPage + index}, ${means}`
      trace(subject, () => pageRows(pages, chosen?.[index], flow))
    })
    return chosen
  }
}

const heads = ['', 'rows', 'ends after', 'total', 'what is wrong']
const mostRows = 25

// The cheapest first. The total is the cost of the page and of the best pages before it.
function pageRows(
  pages: readonly BrokenPage[],
  chosen: BrokenPage | undefined,
  flow: Flow,
): readonly TraceRow[] {
  const rows = pages
    .toSorted((a, b) => a.cost - b.cost)
    .filter((page, index) => index < mostRows || page === chosen)
    .map((page): TraceRow => {
      const mark = page === chosen ? '*' : ''
      return [mark, page.depth, lastLine(page, flow), page.cost, page.defects.join(', ')]
    })
  const left = pages.length - rows.length
  return [heads, ...rows, ...(left > 0 ? [['', '', `… and ${left} dearer`, '', '']] : [])]
}

// Where the text of a page ends: `manuscript/01.md:41, line 3 of 5`.
function lastLine({ parts }: BrokenPage, { blocks }: Flow): string {
  const part = parts.findLast(({ atFoot }) => !atFoot)
  const block = part && blocks[part.block]
  if (!block) return 'a note'
  const { span, content, node } = block
  const place = span ? `${span.file}:${span.start.line}` : (node ?? content.type)
  if (content.type !== 'paragraph') return place
  const count = content.paragraph.breakings[part.variant]?.lines.length ?? 0
  const widened = part.extra ? `, ${part.extra} rows wider above` : ''
  return `${place}, line ${part.to} of ${count}${widened}`
}
