/** A comment, string or rule that is opened in a stylesheet and never closed. */
export interface OpenBracket {
  readonly what: 'comment' | 'rule' | 'string'
  /** Where it opens, in UTF-16 units. */
  readonly offset: number
}

/**
 * Finds the unclosed comment, string or rule of a stylesheet. CSS itself silently reads everything
 * after it as part of it.
 */
export function findOpenBrackets(text: string): readonly OpenBracket[] {
  const open: number[] = []
  for (const { 0: piece, index } of text.matchAll(pieces)) {
    if (isOpenComment(piece)) return [{ what: 'comment', offset: index }]
    if (piece === '"' || piece === "'") return [{ what: 'string', offset: index }]
    if (piece === '{') open.push(index)
    if (piece === '}') open.pop()
  }
  const [offset] = open
  return offset === undefined ? [] : [{ what: 'rule', offset }]
}

// A comment that is never closed is one piece up to the end, so that nothing is read twice.
function isOpenComment(piece: string): boolean {
  return piece.startsWith('/*') && (piece.length < 4 || !piece.endsWith('*/'))
}

// First what may contain braces that mean nothing (strings, comments, addresses, escapes), then
// what we look for.
const pieces =
  /"(?:\\[^]|[^"\\\n])*"|'(?:\\[^]|[^'\\\n])*'|\/\*(?:[^]*?\*\/|[^]*)|url\([^"')\n(]*\)|\\[^]|[{}"']/g
