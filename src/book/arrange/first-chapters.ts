import type { SectionRole } from '../../edition/section-roles.ts'
import type { PlacedSection } from './draft-section.ts'

/**
 * The beginning of a book: its front matter and so many chapters, with what stands before and
 * between them. Of the back matter, what is about the author stays.
 */
export function firstChapters(
  sections: readonly PlacedSection[],
  chapters: number,
): readonly PlacedSection[] {
  let left = chapters
  const begin = (all: readonly PlacedSection[]): readonly PlacedSection[] =>
    all.flatMap((section) => {
      if (section.matter === 'frontmatter') return gathered.has(section.role) ? [] : [section]
      if (section.matter === 'backmatter') return aboutAuthor.has(section.role) ? [section] : []
      if (left === 0) return []
      if (section.role === 'chapter' && section.sections.length === 0) left--
      return [{ ...section, sections: begin(section.sections) }]
    })
  return begin(sections)
}

const aboutAuthor: ReadonlySet<SectionRole> = new Set(['about-the-author', 'also-by'])

// Lists of what stands in the whole book.
const gathered: ReadonlySet<SectionRole> = new Set(['loi', 'lot'])
