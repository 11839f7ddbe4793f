import type { TokenizerExtensionFunction } from 'marked'
import { parseAttributes } from '../document/attributes.ts'
import { lineEnd } from './source-reading.ts'
import type { DisplayMathToken, InlineMathToken } from './tokens.ts'

/** `$$ … $$` on lines of its own, with no blank line inside. Attributes may follow. */
export const displayMath: TokenizerExtensionFunction = function (source) {
  const mark = /^ {0,3}\$\$/.exec(source)
  if (!mark) return undefined
  const close = source.indexOf('$$', mark[0].length)
  if (close < 0) return undefined
  const text = source.slice(mark[0].length, close)
  if (text.trim() === '' || /\n[ \t]*\n/.test(text)) return undefined
  const lineStop = lineEnd(source, close)
  const after = source.slice(close + 2, lineStop)
  const attributes = parseAttributes(after, after.length - after.trimStart().length)
  if (after.slice(attributes?.end ?? 0).trim() !== '') return undefined
  const token = { type: 'displayMath' as const, raw: source.slice(0, lineStop), text: text.trim() }
  return { ...token, ...(attributes && { attributes }) } satisfies DisplayMathToken
}

/**
 * `$x^2$`, by pandoc's rule that leaves money alone: no space just inside the dollar signs, and no
 * digit just after the second. Two sums in a line can still look like that ("$5 or he would take
 * 6$"). So a number followed by words is money too.
 */
export function inlineMath(source: string): InlineMathToken | undefined {
  const match = /^(\$\$?)(?=[^\s$])((?:\\[^]|[^\\$])+?)(?<!\s)\1(?![\d$])/.exec(source)
  if (!match?.[2] || sumOfMoney.test(match[2])) return undefined
  return { type: 'inlineMath', raw: match[0], text: match[2] }
}

const sumOfMoney = /^\d[\d.,]*(?:[,;]?\s+(?:\p{L}{2,}|a|I)\b|\p{Pd})/u
