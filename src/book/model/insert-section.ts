import type { Section } from './book.ts'
import { roles } from '../../edition/section-roles.ts'

/**
 * Inserts a section in the order of the Chicago Manual of Style (1.4). Front matter goes after all
 * front matter that precedes it, back matter before all back matter that follows it.
 */
export function insertSection(sections: readonly Section[], section: Section): readonly Section[] {
  const { order } = roles[section.role]
  const isSame = (other: Section) => other.matter === section.matter
  if (section.matter === 'frontmatter') {
    const before = sections.findLastIndex(
      (other) => isSame(other) && roles[other.role].order <= order,
    )
    return sections.toSpliced(before + 1, 0, section)
  }
  const after = sections.findIndex((other) => isSame(other) && roles[other.role].order > order)
  return sections.toSpliced(after < 0 ? sections.length : after, 0, section)
}
