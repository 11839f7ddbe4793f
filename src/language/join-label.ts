import { languageOf } from './language-of.ts'

/** "Chapter One: The Harbour"; the label or the title alone when the other is missing. */
export function joinLabel(label: string | undefined, title: string, language: string): string {
  if (!label || !title) return title || label || ''
  return `${label}${labelSeparator(label, language)}${title}`
}

/**
 * The separator of a label and a title: a colon, spaced as the language does, or a space after "I."
 * and "§ 3)".
 */
export function labelSeparator(label: string, language: string): string {
  return /[.:)!?…]$/.test(label) ? ' ' : languageOf(language).labelSeparator
}
