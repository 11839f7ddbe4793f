import type { Inline } from '../book/model/inline.ts'
import type { Element, TextNode } from './element.ts'
import { makeElement, makeText } from './make-element.ts'
import type { Footnote } from '../book/model/block.ts'

/**
 * Where each note of a section is first marked: id of the note → id of its mark. Filled while the
 * text is marked up.
 */
export type NoteMarks = Record<string, string>

/** The number that begins a note and leads back to its mark; plain when nothing marks the note. */
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
 * Blocks of a note with its number put before the text of the first, or on a line of its own before
 * a list or a table.
 */
export function beginWith(
  number: Element,
  blocks: readonly Element[],
  node: string,
): readonly Element[] {
  const [first, ...rest] = blocks
  // A no-break space, so that the number is never parted from the note.
  const lead: readonly (Element | TextNode)[] = [number, makeText('\u00a0')]
  if (first?.tag === 'p') return [{ ...first, children: [...lead, ...first.children] }, ...rest]
  return [makeElement('p', { node }, lead), ...blocks]
}

/**
 * What parts an inline of a row from what is before it: a raised comma where two marks of notes
 * stand side by side, for notes 1 and 2 would read as 12; a narrow space between a raised 2 or a
 * formula and the mark of a note.
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

// What stands at the edge of an inline; undefined for what shows nothing, such as the place of an
// entry of the index.
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
