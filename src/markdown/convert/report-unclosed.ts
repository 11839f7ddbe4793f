import type { Span } from '../../diagnostics/diagnostic.ts'
import { complain, type Conversion } from '../text/conversion.ts'

/** Reports a fenced code block whose closing fence is missing: it takes in the rest of the file. */
export function reportOpenFence(raw: string, line: number, conversion: Conversion): void {
  const [first = '', ...rest] = raw.split('\n')
  const fence = /^ {0,3}(`{3,}|~{3,})/.exec(first)?.[1]
  if (fence === undefined) return
  const last = rest.findLast((text) => text.trim() !== '')?.trim() ?? ''
  if (last.length >= fence.length && last === fence.charAt(0).repeat(last.length)) return
  const message = 'The code that begins here is never closed, so everything after it is code.'
  const hint = `write ${fence} on a line of its own where the code ends`
  const span = conversion.lines.spanOf(first, line)
  complain(conversion, 'markdown/not-closed', message, span, hint)
}

/** Reports a formula whose lines begin with `$$` on a line of its own and have no end. */
export function reportOpenFormula(raw: string, line: number, conversion: Conversion): void {
  if (!/^ {0,3}\$\$[ \t]*\n/.test(raw) || raw.split('$$').length !== 2) return
  const message =
    'The formula that begins here does not end in its paragraph, so it is printed as text.'
  const hint = 'end it with $$ on a line of its own, without a blank line before that'
  const span = conversion.lines.spanOf('$$', line)
  complain(conversion, 'markdown/not-closed', message, span, hint)
}

/**
 * Reports an HTML block whose end mark is missing. These are the blocks that end at a mark of their
 * own and not at a blank line (CommonMark 0.31, 4.6, start conditions 1 to 5). Comments, scripts
 * and styles are reported where they are taken out.
 */
export function reportOpenHtmlBlock(raw: string, line: number, conversion: Conversion): void {
  const text = raw.trimStart()
  const kind = kindsWithEnd.find(({ start }) => start.test(text))
  if (!kind || text.toLowerCase().includes(kind.end)) return
  const [opening = ''] = kind.start.exec(text) ?? []
  const span = conversion.lines.spanOf(raw.split('\n', 1)[0] ?? '', line)
  complainOfOpenHtml(opening, kind.end, span, conversion)
}

/** Reports HTML that hides or changes all the text after it, because its end is missing. */
export function complainOfOpenHtml(
  opening: string,
  end: string,
  span: Span,
  conversion: Conversion,
): void {
  const what = opening === '<!--' ? 'The comment' : `"${opening}"`
  const message = `${what} that begins here is never closed, so it takes in everything that follows.`
  complain(conversion, 'markdown/not-closed', message, span, `write ${end} where it ends`)
}

const kindsWithEnd = [
  { start: /^<pre(?=[\s>])[^>]*>?/i, end: '</pre>' },
  { start: /^<textarea(?=[\s>])[^>]*>?/i, end: '</textarea>' },
  { start: /^<\?/, end: '?>' },
  { start: /^<!\[CDATA\[/, end: ']]>' },
  { start: /^<![a-z]/i, end: '>' },
]
