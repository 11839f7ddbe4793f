import type { Inline } from '../../book/model/inline.ts'
import type { Element, TextNode } from '../tree/element.ts'
import { makeElement, makeText } from '../tree/make-element.ts'
import type { Footnote } from '../../book/model/block.ts'

/**
 * The first mark of each note in a section: note id → mark id. Filled while the text is marked up.
 */
export type NoteMarks = Record<string, string>

/**
 * The number at the start of a note. It links back to the note's mark, and is plain when nothing
 * marks the note.
 */
export function backlink(footnote: Footnote, marks: NoteMarks): Element {
  const mark = footnote.mark ?? marks[footnote.id]
  const number = [makeText(String(footnote.number))]
  return mark === undefined
    ? makeElement('span', { classes: ['backlink'] }, number)
    : makeElement(
        'a',
        {
          classes: ['backlink'],
          attributes: { href: `#${mark}`, 'epub:type': 'backlink', role: 'doc-backlink' },
        },
        number,
      )
}

/**
 * The blocks of a note with its number before the first text. Before a list or a table, the number
 * gets its own line.
 */
export function beginWith(
  number: readonly (Element | TextNode)[],
  blocks: readonly Element[],
  node: string,
): readonly Element[] {
  const [first, ...rest] = blocks
  // A no-break space keeps the number with the note.
  const lead: readonly (Element | TextNode)[] = [...number, makeText('\u00a0')]
  if (first?.tag === 'p') return [{ ...first, children: [...lead, ...first.children] }, ...rest]
  return [makeElement('p', { node }, lead), ...blocks]
}

/**
 * The separator before an inline in a row. Two note marks side by side get a raised comma, because
 * marks 1 and 2 would read as 12. A note mark after a raised 2 or a formula gets a narrow space.
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
// A line cannot end at this space.
const narrowSpace = makeText('\u202f')

type Edge = 'mark' | 'raised' | 'other'

// The kind of thing at one edge of an inline; undefined when the inline shows nothing, such as the
// place of an index entry.
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
