import type { Section } from '../../book/model/book.ts'
import type { Inline } from '../../book/model/inline.ts'
import { inlineText } from '../../book/model/walk.ts'
import { wordsOf } from '../../language/words.ts'
import { joinLabel } from '../../language/join-label.ts'

/** A section's title in plain text: "Chapter One: The Harbour"; empty when it has none. */
export function sectionTitle(section: Section, language: string): string {
  const title = lineText(section.title)
  return joinLabel(section.label, title, language) || (wordsOf(language).titles[section.role] ?? '')
}

/** The text of inlines in one line, without note marks and ruby readings. */
export function lineText(inlines: readonly Inline[]): string {
  return inlineText(inlines).replace(/\s+/g, keepNoBreak).trim()
}

function keepNoBreak(spaces: string): string {
  return /^[\u00a0\u202f]+$/.test(spaces) ? spaces : ' '
}
