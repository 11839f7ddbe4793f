import type { Inline } from '../model/inline.ts'

/** The text of a link, and the note marks that stood in it, in order. */
export interface LiftedNotes {
  readonly words: readonly Inline[]
  readonly notes: readonly Inline[]
}

/**
 * Takes the note marks out of the text of a link. A note mark is a link itself, and a link must not
 * contain another (HTML, § 4.5.1). HTML in a manuscript can put a link inside a link; of the inner
 * one only the text stays.
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
