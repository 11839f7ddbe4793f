import type { OpenBracket } from './open-brackets.ts'

/** What is wrong with a stylesheet at a place, in words for its author. */
export interface CssFault {
  readonly message: string
  readonly hint: string
}

/** What is said of something that does not end. */
export const openFaults: Readonly<Record<OpenBracket['what'], CssFault>> = {
  comment: {
    message: 'A comment begins here and does not end: it takes in all that follows.',
    hint: 'end it with */',
  },
  rule: {
    message: 'A rule begins here and does not end: it takes in all that follows.',
    hint: 'close it with a brace',
  },
  string: {
    message: 'A quotation mark opens here and does not close on its line.',
    hint: 'close it',
  },
}

/** Explains what css-tree stumbled over at an offset of a stylesheet; what it says itself is for programmers. */
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
  message: 'A brace closes here that nothing opened.',
  hint: 'take it out, or look for a rule before it that is closed twice',
}
const noBraces: CssFault = {
  message: 'This is no rule: no braces follow.',
  hint: 'write a selector and its declarations: p { text-indent: 1em }',
}
const noColon: CssFault = {
  message: 'This declaration has no colon after its property.',
  hint: 'write "property: value;"',
}
const openBracket: CssFault = { message: 'A bracket is not closed.', hint: 'close it' }
const noImport: CssFault = {
  message: 'This @import names no stylesheet.',
  hint: 'write its path between quotation marks: @import "octavo:classic";',
}
const lineComment: CssFault = {
  message: 'CSS has no comments that begin with "//".',
  hint: 'write /* … */',
}
const noSemicolon: CssFault = {
  message: 'A declaration before this has no semicolon at its end, or no brace closes its rule.',
  hint: 'end each declaration with a semicolon, and each rule with a brace',
}

function noSelector(sign: string): CssFault {
  const message = `No rule of CSS begins with "${sign}".`
  return { message, hint: 'begin it with what it is for: p, .letter, h1' }
}

function noName(sign: string): CssFault {
  const message = /\d/.test(sign)
    ? 'A class or an id may not begin with a digit.'
    : `A name is wanted here, where "${sign}" stands.`
  return { message, hint: 'write a name of letters and hyphens after a dot or "#"' }
}

function unexpected(sign: string, text: string, offset: number): CssFault {
  const before = text.slice(0, offset)
  const isNextDeclaration = sign === ':' || (sign === '{' && /[\n;][^\n;{}]*$/.test(before))
  return isNextDeclaration ? noSemicolon : notCss(sign)
}

function notCss(sign: string): CssFault {
  const message =
    sign.trim() === '' ? 'CSS breaks off here.' : `"${sign}" cannot stand here in CSS.`
  return { message, hint: 'look for a missing semicolon, brace or quotation mark before it' }
}
