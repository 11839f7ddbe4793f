import type { Block, Endnotes } from '../../book/model/block.ts'
import type { Footnote } from '../../book/model/block.ts'
import type { BlockContext } from './block-context.ts'
import type { Element } from '../tree/element.ts'
import { makeElement, makeText, partsOf } from '../tree/make-element.ts'
import { markupInlines } from '../inlines/markup-inline.ts'
import { backlink, beginWith } from '../inlines/note-marks.ts'

/**
 * Notes under their own heading. Each begins with its number, which links back to its mark. In a
 * section of notes, the heading links to the section whose notes they are. `within` marks up the
 * blocks of the notes.
 */
export function markupEndnotes(
  endnotes: Endnotes,
  context: BlockContext,
  within: (blocks: readonly Block[]) => readonly Element[],
): Element {
  const { title, section, notes, node } = endnotes
  // A section of notes already says what it is.
  const attributes = section === undefined ? { 'epub:type': 'endnotes', role: 'doc-endnotes' } : {}
  const words = markupInlines(title, context.marks)
  const heading =
    section === undefined
      ? words
      : [makeElement('a', { attributes: { href: `#${section}` } }, words)]
  const items = notes.map((note) => markupNote(note, context, within))
  return makeElement('div', partsOf(endnotes, ['notes'], attributes), [
    ...(title.length > 0 ? [makeElement('h2', { node: `${node}.title` }, heading)] : []),
    makeElement('ol', {}, items),
  ])
}

function markupNote(
  note: Footnote,
  context: BlockContext,
  within: (blocks: readonly Block[]) => readonly Element[],
): Element {
  const blocks = within(note.blocks)
  return makeElement(
    'li',
    { id: note.id, classes: ['endnote'], attributes: { 'epub:type': 'endnote' } },
    beginWith([backlink(note, context.marks), makeText('.')], blocks, `${note.id}.number`),
  )
}
