/**
 * What other tools write in Markdown, and what it is in ours. A construct is translated where it
 * stands, so that everything after the lexer knows our own syntax alone.
 */
import type { Numbering, Told } from '../document/document.ts'
import type { ExampleNumbers } from './example-numbers.ts'

/** Something that the Markdown of another tool has. */
export interface Construct {
  /** The characters that it can begin with. */
  readonly begins: string
  /** Reads it at the start of `source`; undefined where it does not stand there. */
  readonly read: (source: string, context: DialectContext) => Translation | undefined
}

/** What the reading of a construct can depend on. */
export interface DialectContext {
  /** BCP 47. */
  readonly language: string
  /** The text of a file that the manuscript takes in, by its path from the file that is read. */
  readonly include: (path: string) => string | undefined
  readonly examples: ExampleNumbers
}

/** What a tool writes on lines of its own, and within text. */
export interface Dialect {
  readonly blocks?: readonly Construct[]
  readonly inlines?: readonly Construct[]
}

/** A construct that was read, in our Markdown. */
export interface Translation {
  /** The source that it takes. */
  readonly raw: string
  /** What it means; empty when nothing of it belongs in a book. */
  readonly markdown: string
  /** What the author is told; absent when nothing is lost. */
  readonly told?: Told
  /** How the items of its list are counted; in figures when absent. */
  readonly numbering?: Numbering
}

type Translate = (
  match: RegExpExecArray,
  context: DialectContext,
) => Omit<Translation, 'raw'> | undefined

// How far the end of a construct is looked for, in characters. Without a bound, marks that are
// opened and never closed would take time by the square of their number.
const longestBlock = 50_000
const longestInline = 2000

/** A construct on lines of its own, by a pattern that matches the whole of its last line. */
export function onLines(pattern: RegExp, translate: Translate): Construct['read'] {
  const whole = new RegExp(`^ {0,3}(?:${pattern.source})[ \\t]*(?:\\n|$)`, pattern.flags)
  return matching(whole, longestBlock, translate)
}

/** A construct within text, by a pattern that matches all of it. */
export function inText(pattern: RegExp, translate: Translate): Construct['read'] {
  return matching(new RegExp(`^(?:${pattern.source})`, pattern.flags), longestInline, translate)
}

function matching(pattern: RegExp, longest: number, translate: Translate): Construct['read'] {
  return (source, context) => {
    const match = pattern.exec(source.slice(0, longest))
    const translation = match && translate(match, context)
    return translation ? { raw: match[0], ...translation } : undefined
  }
}

/** A block of code. Its fence is longer than any run of backticks within. */
export function fencedCode(code: string, syntax = ''): string {
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}${syntax}\n${code.replace(/\n?$/, '\n')}${fence}\n`
}

/** Text in which no character is Markdown, of ours or of others. */
export function asText(text: string): string {
  return text
    .replace(/[\\`*_{}#+\-.!|<>~^$=@&:]/g, '\\$&')
    .replace(/[[\]()]/g, (bracket) => `&#${bracket.charCodeAt(0)};`)
}

/** An address that may hold any characters, as Markdown takes it. */
export function asAddress(address: string): string {
  return `<${address.replace(/[<>\\]/g, '\\$&').replaceAll('\n', ' ')}>`
}

/** A container of ours around Markdown. Its fence is longer than any within. */
export function contained(opening: string, markdown: string): string {
  const inner = markdown.match(/^[ \t]*:{3,}/gm) ?? []
  const fence = ':'.repeat(Math.max(3, ...inner.map((mark) => mark.trim().length + 1)))
  return `${fence} ${opening}\n${markdown.replace(/\n?$/, '\n')}${fence}\n`
}
