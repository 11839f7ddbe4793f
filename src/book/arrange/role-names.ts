import { isSectionRole, roles, type SectionRole } from '../../edition/section-roles.ts'
import { onceFor } from '../../keep/once-for.ts'
import type { BookWords } from '../../language/model/book-words.ts'
import { languages } from '../../language/languages.ts'
import { slug } from '../model/slug.ts'
import { wordsOf } from '../../language/words.ts'
/**
 * The role that a file name or a word in front matter means: `dedication`, `title-page`, `about the
 * author`.
 */
export function roleByName(name: string): SectionRole | undefined {
  return roleOfWord(slug(name)) ?? roleOfWord(slug(name.replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ')))
}

function roleOfWord(word: string): SectionRole | undefined {
  if (isSectionRole(word)) return word
  return Object.hasOwn(otherNames, word) ? otherNames[word] : undefined
}

/** Every name for a role, so that a message can suggest the one that was meant. */
export function roleNames(): readonly string[] {
  return [...Object.keys(roles), ...Object.keys(otherNames)]
}

/**
 * The role of a section whose heading is a usual title, alone or before a title of its own:
 * "Prologue", "Danksagung", "Epilogue: The Sea". Undefined for any other heading.
 */
export function roleByHeading(heading: string, language: string): SectionRole | undefined {
  const [, usual = ''] = /^([^:—–]+?)(?:: ?| ?[—–] ?| - )\S/u.exec(heading) ?? []
  const role = roleOfUsualTitle(usual, language)
  return roleOfUsualTitle(heading, language) ?? (role && titledRoles.has(role) ? role : undefined)
}

// Sections that authors often give a title of their own as well.
const titledRoles: ReadonlySet<SectionRole> = new Set([
  'introduction',
  'prologue',
  'interlude',
  'conclusion',
  'epilogue',
  'afterword',
  'appendix',
])

/** Whether a heading is only the name of a section that may have a title of its own: "Epilogue". */
export function isTitledRole(heading: string, language: string): boolean {
  const role = roleOfUsualTitle(heading, language)
  return role !== undefined && titledRoles.has(role) && role !== 'appendix' && role !== 'conclusion'
}

function roleOfUsualTitle(heading: string, language: string): SectionRole | undefined {
  const role = usualTitles(wordsOf(language)).get(slug(heading)) ?? roleByName(heading)
  // A chapter may be called "Index" or "Part", so such titles do not decide the role.
  return role && !unheadedRoles.has(role) ? role : undefined
}

// The roles of a language by their usual titles; of two with one title, the first.
const usualTitles = onceFor(({ titles }: BookWords): ReadonlyMap<string, SectionRole> => {
  const found = Object.entries(titles).flatMap(([role, title]) =>
    isSectionRole(role) ? [[slug(title), role] as const] : [],
  )
  return new Map(found.toReversed())
})

// Looks in every language: a file or its front matter may name a role before its language is known.
const otherNames: Readonly<Record<string, SectionRole>> = Object.assign(
  {},
  ...languages.map(({ roleNames }) => roleNames),
)

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
