import type { PlacedSection } from './draft-section.ts'
import type { NestedSection } from './nest-parts.ts'
import { romanNumeral } from '../../language/counter-styles.ts'
import { numberWord, ordinalWord } from '../../language/number-words.ts'
import { roles, type Matter } from '../../edition/section-roles.ts'
import type { BookSettings } from '../model/book-settings.ts'

/**
 * Gives sections their matter and number, and the label printed for it: "Chapter Three", "Part II".
 */
export function placeSections(
  sections: readonly NestedSection[],
  settings: BookSettings,
): readonly PlacedSection[] {
  const counts = { part: 0, chapter: 0 }
  // A book with a single chapter, such as a story, does not number it.
  const isSingle = countNumbered(sections, 'chapter') === 1
  const matters = assignMatter(sections)

  function place(section: NestedSection, matter: Matter): PlacedSection {
    const { role, ownLabel } = section
    const number = section.frontMatter?.number
    const isCounted =
      (role === 'part' || role === 'chapter') && isNumbered(section) && matter === 'bodymatter'
    if (isCounted) counts[role] = typeof number === 'number' ? number : counts[role] + 1
    const ordinal = isCounted ? counts[role] : typeof number === 'number' ? number : undefined
    const isLabelled = isCounted && !(role === 'chapter' && isSingle && number === undefined)
    const label = ownLabel ?? (isLabelled ? labelOf(role, counts[role], settings) : undefined)
    return {
      ...section,
      matter,
      ...(ordinal !== undefined && { ordinal }),
      ...(label !== undefined && { label }),
      sections: section.sections.map((child) => place(child, matter)),
    }
  }

  return sections.map((section, index) => place(section, matters[index] ?? 'bodymatter'))
}

// Everything before the first section of the body is front matter, and everything after the last is
// back matter, whatever its role. So acknowledgments may open a book, and an introduction may be
// its first chapter.
function assignMatter(sections: readonly NestedSection[]): readonly Matter[] {
  const own = sections.map(({ role }): Matter => roles[role].matter)
  const first = own.indexOf('bodymatter')
  const last = own.lastIndexOf('bodymatter')
  if (first < 0) return own
  return own.map((_, index) =>
    index < first ? 'frontmatter' : index > last ? 'backmatter' : 'bodymatter',
  )
}

function countNumbered(sections: readonly NestedSection[], role: 'chapter'): number {
  return sections.reduce(
    (count, section) =>
      count +
      (section.role === role && isNumbered(section) ? 1 : 0) +
      countNumbered(section.sections, role),
    0,
  )
}

function isNumbered({ frontMatter, attributes, isNumbered }: NestedSection): boolean {
  if (isNumbered === false && frontMatter?.number === undefined) return false
  return frontMatter?.number !== false && !attributes?.classes.includes('unnumbered')
}

function labelOf(
  role: 'part' | 'chapter',
  number: number,
  settings: BookSettings,
): string | undefined {
  const template = role === 'part' ? settings.partHeading : settings.chapterHeading
  if (template === false) return undefined
  const language = settings.metadata.language
  return template
    .replaceAll('{number}', String(number))
    .replaceAll('{roman}', romanNumeral(number))
    .replaceAll('{word}', numberWord(number, language))
    .replaceAll('{ordinal}', ordinalWord(number, language))
}
