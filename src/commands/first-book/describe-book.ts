import { authorFromGit, titleFromName } from '../../project/settings/default-names.ts'
import { canonicalLanguageTag, guessLanguageTag } from '../../language/language-tag.ts'
import { UsageError } from '../terminal/machine-error.ts'
import type { Terminal } from '../terminal/terminal.ts'
import type { NewBook } from './book-files.ts'

/** What the command line says about a new book. */
export interface BookFlags {
  readonly title?: string
  readonly author?: string
  readonly language?: string
  readonly yes?: boolean
}

/** What is known about a new book without asking. */
export interface KnownBook {
  /** Of its folder or file: a title can be made of it. */
  readonly name: string
  readonly title?: string
  readonly author?: string
  readonly language?: string
}

/**
 * Describes a new book. Flags come first, then the user's answers. If nobody can answer, the book
 * gets the default settings. Undefined when the user breaks off.
 */
export async function describeBook(
  flags: BookFlags,
  known: KnownBook,
  terminal: Terminal,
): Promise<NewBook | undefined> {
  const ask = flags.yes ? undefined : terminal.ask
  const language = flags.language === undefined ? undefined : guessLanguageTag(flags.language)
  if (flags.language !== undefined && language === undefined)
    throw new UsageError(`"${flags.language}" is not a language tag: write en, en-GB, de or pt-BR`)
  const guess = {
    title: known.title ?? titleFromName(known.name),
    author: known.author ?? authorFromGit(terminal.environment),
    language: known.language ?? languageOf(terminal.environment),
  }
  const answer = async (question: string, said: string | undefined, otherwise: string) =>
    said ?? (ask ? await askFor(ask, question, otherwise) : otherwise)
  const title = await answer('Title', flags.title?.trim() || undefined, guess.title)
  if (title === undefined) return undefined
  const author = await answer('Author', flags.author?.trim() || undefined, guess.author)
  if (author === undefined) return undefined
  const tag = language ?? (ask ? await askLanguage(ask, guess.language, terminal) : guess.language)
  return tag === undefined ? undefined : { title, author, language: tag }
}

type Ask = NonNullable<Terminal['ask']>

async function askFor(ask: Ask, question: string, otherwise: string): Promise<string | undefined> {
  const answer = await ask(`${question} (${otherwise}): `)
  return answer === undefined ? undefined : answer.trim() || otherwise
}

async function askLanguage(
  ask: Ask,
  otherwise: string,
  terminal: Terminal,
): Promise<string | undefined> {
  for (;;) {
    const answer = await askFor(ask, 'Language', otherwise)
    if (answer === undefined) return undefined
    const tag = guessLanguageTag(answer)
    if (tag !== undefined) return tag
    terminal.err(`"${answer}" is not a language tag: write en, en-GB, de or pt-BR.\n`)
  }
}

// As the user has set it: LANG=en_GB.UTF-8.
function languageOf(environment: Terminal['environment']): string {
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || ''
  const tag = /^[a-z]{2,3}(?:_[A-Z]{2})?(?=[.@]|$)/.exec(locale)?.[0].replace('_', '-')
  return (tag && canonicalLanguageTag(tag)) || 'en'
}
