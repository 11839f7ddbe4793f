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
