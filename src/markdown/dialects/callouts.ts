import { languageOf } from '../../language/language-of.ts'
import type { Callout } from '../../language/model/language.ts'
import { contained } from './construct.ts'

/**
 * A box beside the text, such as "Note" or "Warning", as a note of ours. `kind` is the word of the
 * tool. Without a title it gets the word of the book's language.
 */
export function callout(
  { kind, title, body }: { readonly kind: string; readonly title?: string; readonly body: string },
  language: string,
): string {
  const known = kinds[kind.toLowerCase()]
  const className = known === undefined || known === 'note' ? '' : ` {.${known}}`
  return contained(`note${className}`, `**${titleOf(kind, title, language)}**\n\n${body}`)
}

/** Whether a word names a kind of box in any tool. */
export function isCallout(word: string): boolean {
  return Object.hasOwn(kinds, word.toLowerCase())
}

/** The title of a box: its own, or the word for its kind. */
export function titleOf(kind: string, title: string | undefined, language: string): string {
  const own = title?.trim() ?? ''
  if (own !== '') return own
  const word = kind.toLowerCase()
  const known = kinds[word]
  return known === word ? languageOf(language).callouts[known] : capitalized(word)
}

function capitalized(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1).replaceAll('-', ' ')
}

// The words of GitHub, Obsidian, MkDocs, GitBook, Quarto and Leanpub.
const kinds: Readonly<Record<string, Callout>> = {
  ...named('note', 'note info abstract summary tldr todo question faq help example bug seealso'),
  ...named('tip', 'tip hint success check done'),
  ...named('important', 'important key'),
  ...named('warning', 'warning attention'),
  ...named('caution', 'caution danger error failure fail missing'),
}

function named(kind: Callout, words: string): Readonly<Record<string, Callout>> {
  return Object.fromEntries(words.split(' ').map((word) => [word, kind]))
}
