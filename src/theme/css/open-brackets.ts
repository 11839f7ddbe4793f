/** Something that begins in a stylesheet and does not end. */
export interface OpenBracket {
  readonly what: 'comment' | 'rule' | 'string'
  /** Where it begins, in UTF-16 units. */
  readonly offset: number
}

/** The comment, string or rule of a stylesheet that is not closed: CSS takes what follows into it, without a word. */
export function findOpenBrackets(text: string): readonly OpenBracket[] {
  const open: number[] = []
  for (const { 0: piece, index } of text.matchAll(pieces)) {
    if (piece === '/*') return [{ what: 'comment', offset: index }]
    if (piece === '"' || piece === "'") return [{ what: 'string', offset: index }]
    if (piece === '{') open.push(index)
    if (piece === '}') open.pop()
  }
  const [offset] = open
  return offset === undefined ? [] : [{ what: 'rule', offset }]
}

// Strings, comments, addresses and escapes, in which braces mean nothing; then what is looked for.
const pieces =
  /"(?:\\[^]|[^"\\\n])*"|'(?:\\[^]|[^'\\\n])*'|\/\*[^]*?\*\/|url\([^"')\n]*\)|\\[^]|\/\*|[{}"']/g
