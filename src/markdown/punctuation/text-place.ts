/** Where a piece of a stretch stands in the source. */
import type { Position, Span } from '../../diagnostics/diagnostic.ts'
import type { MdText } from '../document/document.ts'
import type { TextStretch } from './text-stretch.ts'

/**
 * The span of the characters from `start` to `end`. When the source does not give their exact
 * place, it is the span of the whole text node.
 */
export function placeInStretch(stretch: TextStretch, start: number, end: number): Span {
  const part = stretch.parts.findLast((candidate) => candidate.start <= start) ?? stretch.parts[0]
  if (!part) throw new Error(`internal: a place in a stretch without text: ${start}`)
  const { node } = part
  const from = positionIn(node, start - part.start)
  const to = positionIn(node, Math.min(end - part.start, node.value.length))
  return from && to ? { file: node.span.file, start: from, end: to } : node.span
}

function positionIn(node: MdText, offset: number): Position | undefined {
  const { span, value } = node
  const place = node.places?.findLast((candidate) => candidate.offset <= offset)
  if (place) {
    return { line: place.position.line, column: place.position.column + offset - place.offset }
  }
  const isUnbroken =
    span.start.line === span.end.line && span.end.column - span.start.column === value.length
  return isUnbroken ? { line: span.start.line, column: span.start.column + offset } : undefined
}
