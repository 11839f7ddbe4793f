import type { Inline } from '../book/model/inline.ts'
import type { Element, TextNode } from './element.ts'
import { makeElement, makeText } from './make-element.ts'

/**
 * What parts an inline of a row from what is before it: a raised comma where two marks of notes stand side by side, for
 * notes 1 and 2 would read as 12; a narrow space between a raised 2 or a formula and the mark of a note.
 */
export function partMark(
  inlines: readonly Inline[],
  index: number,
): readonly (Element | TextNode)[] {
  const inline = inlines[index]
  if (inline === undefined || edgeOf(inline, 'first') !== 'mark') return []
  const before = edgeOfAll(inlines.slice(0, index), 'last')
  if (before === 'mark') return [makeElement('span', { classes: ['noteref-comma'] }, [comma])]
  return before === 'raised' ? [narrowSpace] : []
}

const comma = makeText(',')
// A line does not end at this one.
const narrowSpace = makeText('\u202f')

type Edge = 'mark' | 'raised' | 'other'

// What stands at the edge of an inline; undefined for what shows nothing, such as the place of an entry of the index.
function edgeOf(inline: Inline, side: 'first' | 'last'): Edge | undefined {
  switch (inline.type) {
    case 'footnoteReference':
      return 'mark'
    case 'superscript':
    case 'inlineMath':
      return 'raised'
    case 'text':
      return inline.value === '' ? undefined : 'other'
    default:
      return 'children' in inline ? edgeOfAll(inline.children, side) : 'other'
  }
}

function edgeOfAll(inlines: readonly Inline[], side: 'first' | 'last'): Edge | undefined {
  const ordered = side === 'first' ? inlines : inlines.toReversed()
  for (const inline of ordered) {
    const edge = edgeOf(inline, side)
    if (edge !== undefined) return edge
  }
  return undefined
}
