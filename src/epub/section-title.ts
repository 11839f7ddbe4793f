import type { Section } from '../book/book.ts'
import type { Inline } from '../book/inline.ts'
import { wordsOf } from '../book/words.ts'
import { joinLabel } from './ebook-words.ts'

/** What a section is called where plain text must do: "Chapter One: The Harbour"; empty when it has no name at all. */
export function sectionTitle(section: Section, language: string): string {
  const title = inlineText(section.title)
  return joinLabel(section.label, title, language) || (wordsOf(language).titles[section.role] ?? '')
}

/** The words of inlines, in one line: marks of notes and ruby readings are left out. */
export function inlineText(inlines: readonly Inline[]): string {
  return inlines.map(textOf).join('').replace(/\s+/g, keepNoBreak).trim()
}

function textOf(inline: Inline): string {
  switch (inline.type) {
    case 'text':
    case 'inlineCode':
    case 'inlineMath':
      return inline.value
    case 'break':
      return ' '
    case 'inlineImage':
      return inline.alt
    case 'footnoteReference':
    case 'pageList':
      return ''
    case 'phrase':
      return inline.tag === 'rt' || inline.tag === 'rp' ? '' : inline.children.map(textOf).join('')
    case 'emphasis':
    case 'strong':
    case 'delete':
    case 'mark':
    case 'superscript':
    case 'subscript':
    case 'span':
    case 'link':
    case 'crossReference':
      return inline.children.map(textOf).join('')
  }
}

function keepNoBreak(spaces: string): string {
  return /^[\u00a0\u202f]+$/.test(spaces) ? spaces : ' '
}
