import type { EmittedDeclaration } from './emitted-rule.ts'

/** Which way all text of a book runs. */
export type Direction = 'ltr' | 'rtl'

/**
 * Names the sides at which lines start and end, for a book whose text all runs one way. Some readers
 * take the last `text-align` or `float` that they see, and `end`, which they do not know, for the left. Old
 * names of properties say left and right as if all text ran from left to right; where it does not,
 * they change places. Where text runs both ways, the declaration stays as it is.
 */
export function nameSides(
  { property, lines }: EmittedDeclaration,
  direction: Direction | undefined,
): EmittedDeclaration {
  if (direction === undefined) return { property, lines }
  const turned = (text: string) => (direction === 'rtl' ? mirrored(text) : text)
  if (/^(?:text-align|float)$/.test(property) && lines.length === 2) {
    return { property, lines: lines.slice(0, 1).map(([name, text]) => [name, turned(text)]) }
  }
  if (!property.includes('-inline')) return { property, lines }
  return { property, lines: lines.map(([name, text]) => [turned(name), text]) }
}

function mirrored(text: string): string {
  return text.replace(/\b(?:left|right)\b/, (side) => (side === 'left' ? 'right' : 'left'))
}
