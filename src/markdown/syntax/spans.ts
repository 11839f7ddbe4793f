import type { Lexer } from 'marked'
import { parseAttributes } from '../document/attributes.ts'
import { closingBracket } from './source-reading.ts'
import type { ParentToken, SpanToken } from './tokens.ts'

/** `[text]{.class lang=fr}`. */
export function bracketedSpan(source: string, lexer: Lexer): SpanToken | undefined {
  if (!source.includes(']{')) return undefined
  const close = closingBracket(source, 0)
  const attributes = close < 0 ? undefined : parseAttributes(source, close + 1)
  if (!attributes) return undefined
  const tokens = lexer.inlineTokens(source.slice(1, close), [])
  return { type: 'span', raw: source.slice(0, attributes.end), tokens, attributes }
}

/** `x^2^`: no white space inside, and at least one letter or digit, because `^_^` is a face. */
export function superscript(source: string, lexer: Lexer): ParentToken | undefined {
  const match = /^\^(?!\[)(?=[^\s^]*[\p{L}\p{N}])((?:\\[^]|[^\s\\^])+)\^/u.exec(source)
  return match ? parent('superscript', match, 1, lexer) : undefined
}

/** `H~2~O`: no white space inside. With white space, single tildes strike out, as on GitHub. */
export function subscript(source: string, lexer: Lexer): ParentToken | undefined {
  const match = /^~(?!~)(?=[^\s~]*[\p{L}\p{N}])((?:\\[^]|[^\s\\~])+)~(?!~)/u.exec(source)
  return match ? parent('subscript', match, 1, lexer) : undefined
}

/** `==marked==`: no white space just inside the marks. */
export function mark(source: string, lexer: Lexer): ParentToken | undefined {
  const match = /^==(?![\s=])((?:\\[^]|[^\\=]|=(?!=))+)(?<!\s)==(?!=)/.exec(source)
  return match ? parent('mark', match, 2, lexer) : undefined
}

function parent(
  type: ParentToken['type'],
  match: RegExpExecArray,
  inset: number,
  lexer: Lexer,
): ParentToken {
  return { type, raw: match[0], inset, tokens: lexer.inlineTokens(match[1] ?? '', []) }
}
