import { isSectionRole, roles, type SectionRole } from '../../edition/section-roles.ts'
import { slug } from '../model/slug.ts'
import { wordsOf } from '../../language/words.ts'
/** The role that a word of front matter or a file name means: `dedication`, `title-page`, `about the author`. */
export function roleByName(name: string): SectionRole | undefined {
  const word = slug(name)
  if (isSectionRole(word)) return word
  return Object.hasOwn(otherNames, word) ? otherNames[word] : undefined
}

/** Every name that a role goes by, for telling which one was meant. */
export function roleNames(): readonly string[] {
  return [...Object.keys(roles), ...Object.keys(otherNames)]
}

/** The role of a section headed by nothing but a usual title: "Prologue", "Danksagung"; undefined for any other heading. */
export function roleByHeading(heading: string, language: string): SectionRole | undefined {
  const word = slug(heading)
  const titles = wordsOf(language).titles
  const known = Object.entries(titles).find(([, title]) => slug(title) === word)?.[0]
  const role = known !== undefined && isSectionRole(known) ? known : roleByName(heading)
  // A chapter may well be called "Index" or "Part"; the rest says what it is.
  return role && !unheadedRoles.has(role) ? role : undefined
}

const otherNames: Readonly<Record<string, SectionRole>> = {
  'half-title': 'halftitlepage',
  'half-title-page': 'halftitlepage',
  'title-page': 'titlepage',
  copyright: 'copyright-page',
  imprint: 'copyright-page',
  contents: 'toc',
  'table-of-contents': 'toc',
  'list-of-figures': 'loi',
  'list-of-illustrations': 'loi',
  'list-of-tables': 'lot',
  acknowledgements: 'acknowledgments',
  acknowledgment: 'acknowledgments',
  acknowledgement: 'acknowledgments',
  notes: 'endnotes',
  'end-notes': 'endnotes',
  references: 'bibliography',
  'works-cited': 'bibliography',
  'about-author': 'about-the-author',
  'about-the-authors': 'about-the-author',
  'also-by-the-author': 'also-by',
  intermezzo: 'interlude',
}

const unheadedRoles: ReadonlySet<SectionRole> = new Set([
  'part',
  'chapter',
  'halftitlepage',
  'titlepage',
  'copyright-page',
  'index',
  'toc',
  'loi',
  'lot',
  'endnotes',
])
