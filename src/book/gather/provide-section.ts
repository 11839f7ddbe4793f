import type { SectionRole } from '../../edition/section-roles.ts'
import type { Block } from '../model/block.ts'
import type { Section } from '../model/book.ts'
import { insertSection } from '../model/insert-section.ts'
import { generatedSection } from './generated-section.ts'

/** The roles of sections that are gathered from the whole book, or from its workspace. */
type GatheredRole = 'loi' | 'lot' | 'endnotes' | 'index' | 'also-by'

/**
 * Puts blocks into the section with that role, after its text. Without such a section it is made, if
 * it is asked for. Without blocks nothing changes.
 */
export function provide(
  sections: readonly Section[],
  role: GatheredRole,
  blocks: readonly Block[],
  { language, isAsked }: { readonly language: string; readonly isAsked: boolean },
): readonly Section[] {
  if (blocks.length === 0) return sections
  const own = findRole(sections, role)
  if (own) return replace(sections, own, { ...own, blocks: [...own.blocks, ...blocks] })
  if (!isAsked) return sections
  return insertSection(sections, { ...generatedSection(role, language), blocks })
}

/** The first section with a role, in parts as well. */
export function findRole(sections: readonly Section[], role: SectionRole): Section | undefined {
  for (const section of sections) {
    const found = section.role === role ? section : findRole(section.sections, role)
    if (found) return found
  }
  return undefined
}

function replace(sections: readonly Section[], own: Section, other: Section): readonly Section[] {
  return sections.map((section) =>
    section === own ? other : { ...section, sections: replace(section.sections, own, other) },
  )
}
