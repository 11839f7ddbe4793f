import type { Page, PageFacts } from '../../typeset/paged-book/paged-book.ts'
import { formatReason } from '../../proof/format-proof.ts'
import { markLines, type LineMark as ProofMark } from '../../proof/mark-lines.ts'
import type { LineMark, PageGuides } from '../model/preview-state.ts'
import { placeOf } from './page-blocks.ts'

/** The measures of a page, and the lines that the proof marks on it. */
export function pageGuides({ index, facts }: Page): PageGuides {
  if (!facts) return { index, marks: [] }
  const { x, y, measure, leading, gridBaseline, rows } = facts
  return {
    index,
    block: { x, y, width: measure, leading, baseline: gridBaseline, rows },
    marks: [...markLines(facts).map(shownMark), ...runts(facts)],
  }
}

function shownMark({ kind, x, y, width, height, off, line }: ProofMark): LineMark {
  const percent = Math.round(100 * line.wordSpace)
  const reason =
    kind === 'hyphen' ? 'ends in a hyphen' : `word spaces ${percent} % of their natural width`
  const strength = Math.min(off / 1.5, 1)
  return { kind, x, y, width, height, reason, strength, ...written(line.span) }
}

function runts({ lines, leading }: PageFacts): readonly LineMark[] {
  return lines.flatMap(({ runt, x, y, measure, span }) => {
    if (!runt) return []
    const reason = `short last line: ${formatReason(runt)}`
    const box = { x, y: y - leading * 0.75, width: measure, height: leading }
    return [{ kind: 'runt', ...box, reason, strength: 1, ...written(span) } as const]
  })
}

function written(span: Parameters<typeof placeOf>[0] | undefined) {
  return span ? { place: placeOf(span) } : {}
}
