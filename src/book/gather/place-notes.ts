import type { Endnotes } from '../model/block.ts'
import type { Section } from '../model/book.ts'
import type { Inline } from '../model/inline.ts'
import { quoteInlines } from '../model/quote-inlines.ts'
import { walkSections } from '../model/walk.ts'
import { wordsOf } from '../../language/words.ts'
/** Puts the notes of each section at its end, under their own heading. */
export function notesByChapter(sections: readonly Section[], language: string): readonly Section[] {
  const heading = text(wordsOf(language).titles.endnotes ?? 'Notes')
  return sections.map((section) => {
    const { footnotes, blocks, id } = section
    const within = notesByChapter(section.sections, language)
    if (footnotes.length === 0) return { ...section, sections: within }
    const notes: Endnotes = {
      type: 'endnotes',
      node: `${id}.notes`,
      title: [heading],
      notes: footnotes,
    }
    return { ...section, blocks: [...blocks, notes], footnotes: [], sections: within }
  })
}

/** The notes of all sections in book order, each group under the title of its section. */
export function collectEndnotes(sections: readonly Section[]): readonly Endnotes[] {
  const blocks: Endnotes[] = []
  walkSections(sections, (section) => {
    if (section.footnotes.length === 0) return
    blocks.push({
      type: 'endnotes',
      node: `${section.id}.notes`,
      title: nameOf(section),
      section: section.id,
      notes: section.footnotes,
    })
  })
  return blocks
}

/** The sections without their notes. */
export function withoutNotes(sections: readonly Section[]): readonly Section[] {
  return sections.map((section) => ({
    ...section,
    footnotes: [],
    sections: withoutNotes(section.sections),
  }))
}

// "Chapter One. The Harbour": label and title, because readers may know the chapter by either.
function nameOf({ label, title }: Section): readonly Inline[] {
  const words = quoteInlines(title)
  if (label === undefined) return words
  if (words.length === 0) return [text(label)]
  return [text(`${label.replace(/[.:]$/, '')}. `), ...words]
}

function text(value: string): Inline {
  return { type: 'text', value }
}
