import type { MdText, TextPlace } from '../document/document.ts'

/** Joins two texts. The first `trimmed` characters of the second are left out. */
export function joinText(first: MdText, second: MdText, trimmed: number): MdText {
  const span = { file: first.span.file, start: first.span.start, end: second.span.end }
  const value = first.value + second.value.slice(trimmed)
  const { places: _, ...rest } = first
  const isUnbroken = trimmed === 0 && isRun(first) && isRun(second) && touch(first, second)
  return isUnbroken
    ? { ...rest, span, value }
    : { ...rest, span, value, places: joinPlaces(first, second, trimmed) }
}

function joinPlaces(first: MdText, second: MdText, trimmed: number): readonly TextPlace[] {
  const shift = first.value.length - trimmed
  const moved = placesOf(second).map(({ offset, position: { line, column } }): TextPlace => {
    const cut = Math.max(0, trimmed - offset)
    return { offset: offset + cut + shift, position: { line, column: column + cut } }
  })
  return [...placesOf(first), ...moved]
}

function placesOf({ places, span }: MdText): readonly TextPlace[] {
  return places ?? [{ offset: 0, position: span.start }]
}

// Whether a text reads character for character as in the source.
function isRun({ places, span: { start, end }, value }: MdText): boolean {
  return !places && start.line === end.line && end.column - start.column === value.length
}

function touch({ span: { end } }: MdText, { span: { start } }: MdText): boolean {
  return end.line === start.line && end.column === start.column
}
