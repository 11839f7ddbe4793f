import type { Inline } from '../model/inline.ts'

/** The words of a link, and the marks of notes that stood among them, in order. */
export interface LiftedNotes {
  readonly words: readonly Inline[]
  readonly notes: readonly Inline[]
}

/**
 * Takes the marks of notes out of the words of a link: they are links themselves, and no link
 * stands in another (HTML, § 4.5.1). A link among the words, which HTML in a manuscript can bring,
 * leaves its own words.
 */
export function liftNotes(inlines: readonly Inline[]): LiftedNotes {
  const words: Inline[] = []
  const notes: Inline[] = []
  for (const inline of inlines) {
    if (inline.type === 'footnoteReference') {
      notes.push(inline)
    } else if (!('children' in inline)) {
      words.push(inline)
    } else {
      const within = liftNotes(inline.children)
      notes.push(...within.notes)
      if (inline.type === 'link' || inline.type === 'crossReference') words.push(...within.words)
      else words.push({ ...inline, children: within.words })
    }
  }
  return { words, notes }
}
