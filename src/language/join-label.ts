import { languageOf } from './language-of.ts'

/** "Chapter One: The Harbour"; either alone when there is no other. */
export function joinLabel(label: string | undefined, title: string, language: string): string {
  if (!label || !title) return title || label || ''
  return `${label}${labelSeparator(label, language)}${title}`
}

/**
 * What stands between a label and a title: a colon, spaced as the language does, or a space after
 * "I." and "§ 3)".
 */
export function labelSeparator(label: string, language: string): string {
  return /[.:)!?…]$/.test(label) ? ' ' : languageOf(language).labelSeparator
}
