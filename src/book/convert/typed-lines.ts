import type { MdEmphasis, MdInline, MdStrong, MdText } from '../../markdown/document/document.ts'

/**
 * The lines of a paragraph as the author typed them: it is split at hard breaks and at line ends.
 * Emphasis that crosses a line end begins again in the next line.
 */
export function typedLines(inlines: readonly MdInline[]): readonly (readonly MdInline[])[] {
  const lines: MdInline[][] = [[]]
  let last = inlines[0]?.span.start.line ?? 1 // in the file, where the text read so far ends
  const add = (inline: MdInline, startsLine: boolean) => {
    if (startsLine) lines.push([])
    lines.at(-1)?.push(inline)
  }
  for (const inline of inlines) {
    const { start, end } = inline.span
    if (inline.type === 'break') lines.push([])
    else
      partsOf(inline).forEach((part, index) =>
        add(part, index > 0 || (start.line > last && (lines.at(-1)?.length ?? 0) > 0)),
      )
    last = inline.type === 'text' ? lastLine(inline) : end.line
  }
  return lines.map(trimLine).filter((line) => line.length > 0)
}

function partsOf(inline: MdInline): readonly MdInline[] {
  if (inline.type === 'text') return textLines(inline)
  if (inline.type === 'emphasis' || inline.type === 'strong') return emphasisLines(inline)
  return [inline]
}

function emphasisLines(inline: MdEmphasis | MdStrong): readonly MdInline[] {
  return typedLines(inline.children).map((children) => ({ ...inline, children }))
}

// A line end is a space in the value, and the next line has another position in the file.
function textLines(text: MdText): readonly MdText[] {
  const lines: MdText[] = []
  let line = text.span.start.line
  let from = 0
  for (const { offset, position } of text.places ?? []) {
    if (position.line > line) {
      lines.push(cutText(text, from, offset))
      from = offset
    }
    line = position.line
  }
  return [...lines, cutText(text, from, text.value.length)]
}

// The line of the last character that is not a line end.
function lastLine({ value, places = [], span }: MdText): number {
  const { length } = value.trimEnd()
  return places.findLast(({ offset }) => offset < length)?.position.line ?? span.start.line
}

function cutText({ places, span, ...text }: MdText, from: number, to: number): MdText {
  const own = (places ?? [])
    .filter(({ offset }) => offset >= from && offset < to)
    .map((place) => ({ ...place, offset: place.offset - from }))
  const [first] = own
  const start = first?.offset === 0 ? first.position : span.start
  const last = own.at(-1) ?? { offset: 0, position: start }
  const { line, column } = last.position
  return {
    ...text,
    value: text.value.slice(from, to),
    span: { file: span.file, start, end: { line, column: column + to - from - last.offset } },
    ...(own.length > 0 && { places: own }),
  }
}

// A space at either end of the line was a line end.
function trimLine(line: readonly MdInline[]): readonly MdInline[] {
  const isEdge = (index: number) => index === 0 || index === line.length - 1
  return line.flatMap((inline, index) => {
    if (inline.type !== 'text' || !isEdge(index)) return [inline]
    const value = index === line.length - 1 ? inline.value.trimEnd() : inline.value
    return value.trim() === '' ? [] : [{ ...inline, value }]
  })
}
