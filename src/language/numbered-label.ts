import { wordsOf } from './words.ts'

/** "Figure 2" or "図2": what stands before a caption, and what a reference to it says. */
export function numberedLabel(kind: 'figure' | 'table', number: number, language: string): string {
  const words = wordsOf(language)
  const label = kind === 'figure' ? words.figureLabel : words.tableLabel
  // A no-break space keeps the number with its noun.
  return label?.replace('{number}', String(number)) ?? `${words[kind]}\u00a0${number}`
}
