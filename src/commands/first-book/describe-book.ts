import { authorFromGit, titleFromName } from '../../project/settings/default-names.ts'
import { canonicalLanguageTag, guessLanguageTag } from '../../language/language-tag.ts'
import type { PrinterName } from '../../edition/edition.ts'
import { isPrinterName, printers } from '../../printers/printers.ts'
import { UsageError } from '../terminal/machine-error.ts'
import type { Terminal } from '../terminal/terminal.ts'
import type { NewBook } from './book-files.ts'

/** The themes that come with the program, the usual one first. */
export const themes = ['classic', 'modern'] as const

/** The name of one of them. */
export type ThemeName = (typeof themes)[number]

/** What the command line says about a new book. */
export interface BookFlags {
  readonly title?: string
  readonly author?: string
  readonly language?: string
  readonly theme?: ThemeName
  readonly printer?: PrinterName
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
  if (tag === undefined) return undefined
  const look = await describeLook(flags, ask, terminal)
  return look && { title, author, language: tag, ...look }
}

async function describeLook(
  { theme, printer }: BookFlags,
  ask: Ask | undefined,
  terminal: Terminal,
): Promise<Pick<NewBook, 'theme' | 'printer'> | undefined> {
  const chosen = theme ?? (ask ? await askOne(ask, 'Theme', themes, terminal) : themes[0])
  if (chosen === undefined) return undefined
  if (printer !== undefined || !ask) return { theme: chosen, ...(printer && { printer }) }
  const names = ['none', ...Object.keys(printers)]
  const answer = await askOne(ask, 'Printer', names, terminal)
  if (answer === undefined) return undefined
  return { theme: chosen, ...(isPrinterName(answer) && { printer: answer }) }
}

// Asks until the answer is one of these words; the first is meant by an empty answer.
async function askOne<Word extends string>(
  ask: Ask,
  question: string,
  words: readonly Word[],
  terminal: Terminal,
): Promise<Word | undefined> {
  const [first = '', ...others] = words
  for (;;) {
    const answer = await ask(`${question} (${[first, ...others].join(', ')}) [${first}]: `)
    if (answer === undefined) return undefined
    const word = answer.trim().toLowerCase() || first
    const known = words.find((one) => one === word)
    if (known !== undefined) return known
    terminal.err(`"${answer.trim()}" is none of ${words.join(', ')}.\n`)
  }
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
