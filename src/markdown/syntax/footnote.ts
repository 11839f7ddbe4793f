import type { Lexer, TokenizerExtensionFunction } from 'marked'
import { nestedBlocks } from './nested-blocks.ts'
import { closingBracket, readHangingText } from './source-reading.ts'
import type { FootnoteDefinitionToken, FootnoteReferenceToken, ParentToken } from './tokens.ts'

/** `[^label]: text`. Further paragraphs are indented by four columns. */
export const footnoteDefinition: TokenizerExtensionFunction = function (source) {
  const mark = /^ {0,3}\[\^([^\]\s]+)\]:[ \t]*/.exec(source)
  if (!mark?.[1]) return undefined
  const { text, end } = readHangingText(source, mark[0].length, nextBlock)
  const tokens = nestedBlocks(this.lexer, text)
  const raw = source.slice(0, end)
  return {
    type: 'footnoteDefinition',
    raw,
    label: mark[1],
    tokens,
  } satisfies FootnoteDefinitionToken
}

/** `[^label]` in the text. */
export function footnoteReference(source: string): FootnoteReferenceToken | undefined {
  const match = /^\[\^([^\]\s]+)\]/.exec(source)
  return match?.[1] ? { type: 'footnoteReference', raw: match[0], label: match[1] } : undefined
}

/** `^[text of the note]`. */
export function inlineNote(source: string, lexer: Lexer): ParentToken | undefined {
  const close = source.startsWith('^[') ? closingBracket(source, 1) : -1
  if (close < 0) return undefined
  const tokens = lexer.inlineTokens(source.slice(2, close), [])
  return { type: 'inlineNote', raw: source.slice(0, close + 1), inset: 2, tokens }
}

// A new definition, a container, a heading, a quotation, a list or code does not belong to the
// paragraph before it.
const nextBlock =
  /^ {0,3}(?:\[\^[^\]\s]+\]:|:::|#{1,6}[ \t]|>|```|~~~|[*+-][ \t]|(?:\*[ \t]*){3,}(?:\n|$))/
