import type { OpenBracket } from '../css/open-brackets.ts'

/** A fault in a stylesheet, explained to its author. */
export interface CssFault {
  readonly message: string
  readonly hint: string
}

/** The faults of things that are opened and never closed. */
export const openFaults: Readonly<Record<OpenBracket['what'], CssFault>> = {
  comment: {
    message: 'This comment is not closed: it takes in everything after it.',
    hint: 'end it with */',
  },
  rule: {
    message: 'This rule is not closed: it takes in everything after it.',
    hint: 'close it with a brace',
  },
  string: {
    message: 'This quotation mark is not closed on its line.',
    hint: 'close it',
  },
}

/**
 * Explains a css-tree error at an offset of a stylesheet. Its own message is written for
 * programmers.
 */
export function explainCssError(message: string, text: string, offset: number): CssFault {
  const sign = text.charAt(offset)
  for (const [pattern, explain] of explanations) {
    if (pattern.test(message)) return explain(sign, text, offset)
  }
  return notCss(sign)
}

type Explain = (sign: string, text: string, offset: number) => CssFault

const explanations: readonly (readonly [RegExp, Explain])[] = [
  [/^Selector is expected/, (sign) => (sign === '}' ? extraBrace : noSelector(sign))],
  [/^"\{" is expected/, () => noBraces],
  [/^Colon is expected/, () => noColon],
  [/^"[)\]]" is expected/, () => openBracket],
  [/^String or url\(\) is expected/, () => noImport],
  [/^Identifier "deep" is expected/, () => lineComment],
  [/^(?:Name|Identifier|Identifier or asterisk) is expected/, noName],
  [/^Unexpected input/, (sign, text, offset) => unexpected(sign, text, offset)],
]

const extraBrace: CssFault = {
  message: 'This closing brace has no opening brace.',
  hint: 'remove it, or look for an earlier rule that is closed twice',
}
const noBraces: CssFault = {
  message: 'This is not a rule: it has no braces.',
  hint: 'write a selector and its declarations: p { text-indent: 1em }',
}
const noColon: CssFault = {
  message: 'This declaration has no colon after its property.',
  hint: 'write "property: value;"',
}
const openBracket: CssFault = { message: 'A bracket is not closed.', hint: 'close it' }
const noImport: CssFault = {
  message: 'This @import does not name a stylesheet.',
  hint: 'write its path between quotation marks: @import "octavo:classic";',
}
const lineComment: CssFault = {
  message: 'CSS comments do not begin with "//".',
  hint: 'write /* … */',
}
const noSemicolon: CssFault = {
  message: 'An earlier declaration has no semicolon at its end, or its rule has no closing brace.',
  hint: 'end each declaration with a semicolon, and each rule with a brace',
}

function noSelector(sign: string): CssFault {
  const message = `A CSS rule cannot begin with "${sign}".`
  return { message, hint: 'begin it with the elements that it styles: p, .letter, h1' }
}

function noName(sign: string): CssFault {
  const message = /\d/.test(sign)
    ? 'A class or an id cannot begin with a digit.'
    : `"${sign}" stands where CSS expects a name.`
  return { message, hint: 'write a name of letters and hyphens after a dot or "#"' }
}

function unexpected(sign: string, text: string, offset: number): CssFault {
  const isNextDeclaration = sign === ':' || (sign === '{' && followsDeclaration(text, offset))
  return isNextDeclaration ? noSemicolon : notCss(sign)
}

// Whether a line or a declaration, and no brace, ends nearest before the offset. Each step looks at
// one sign, so that many faults in one file do not each read all of it.
function followsDeclaration(text: string, offset: number): boolean {
  let at = offset - 1
  while (at >= 0 && !'\n;{}'.includes(text.charAt(at))) at--
  return at >= 0 && '\n;'.includes(text.charAt(at))
}

function notCss(sign: string): CssFault {
  const message =
    sign.trim() === '' ? 'The CSS ends too early here.' : `"${sign}" cannot stand here in CSS.`
  return { message, hint: 'look for a missing semicolon, brace or quotation mark before it' }
}
