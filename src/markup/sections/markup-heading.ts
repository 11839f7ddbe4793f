import type { Section } from '../../book/model/book.ts'
import type { Element, TextNode } from '../tree/element.ts'
import { makeElement, makeText } from '../tree/make-element.ts'
import { markupInlines } from '../inlines/markup-inline.ts'
import type { NoteMarks } from '../inlines/note-marks.ts'

/** Id of a section's `h1`, for `aria-labelledby`. */
export function headingId(section: Section): string {
  return `${section.id}-heading`
}

/** Whether a section shows a heading: its heading must be shown and must not be empty. */
export function hasHeading(section: Section): boolean {
  return section.headed && (section.title.length > 0 || section.label !== undefined)
}

/**
 * The head of a section: label, title, subtitle, author. Without a title, the label is the heading.
 */
export function markupHeading(section: Section, marks: NoteMarks): Element {
  const isTitled = section.title.length > 0
  const label = makeText(section.label ?? '')
  return makeElement('header', {}, [
    ...(isTitled && section.label !== undefined ? [line(section, 'label', [label])] : []),
    makeElement(
      'h1',
      {
        id: headingId(section),
        classes: [isTitled ? undefined : 'label'],
        attributes: { 'data-running-head': section.runningHead },
        node: `${section.id}.title`,
      },
      isTitled ? markupInlines(section.title, marks) : [label],
    ),
    ...(section.subtitle
      ? [line(section, 'subtitle', markupInlines(section.subtitle, marks))]
      : []),
    ...(section.author !== undefined ? [line(section, 'author', [makeText(section.author)])] : []),
  ])
}

function line(
  section: Section,
  kind: 'label' | 'subtitle' | 'author',
  children: readonly (Element | TextNode)[],
): Element {
  const role = kind === 'subtitle' ? 'doc-subtitle' : undefined
  const parts = { classes: [kind], attributes: { role }, node: `${section.id}.${kind}` }
  return makeElement('p', parts, children)
}
