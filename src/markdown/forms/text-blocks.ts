/** A paragraph of a file as its lines. */
export interface TextBlock {
  readonly lines: readonly string[]
  /** How many of its lines end with a typed break. */
  readonly typedBreaks: number
  /** In UTF-16 units. */
  readonly length: number
}

/**
 * The paragraphs of running text in a file: no headings, lists, quotations, tables, code or HTML.
 */
export function textBlocks(text: string): readonly TextBlock[] {
  const body = text.replace(/^\uFEFF?---\n[^]*?\n---\n/, '').replace(fenced, '\n')
  return body.split(/\n[ \t]*\n/).flatMap((paragraph) => {
    const lines = withoutHeading(paragraph.replace(/^(?:[ \t]*\n)+|\n+$/g, '').split('\n'))
    return lines[0] && lines.every((line) => isText.test(line)) ? [textBlock(lines)] : []
  })
}

/** A paragraph with these lines. */
export function textBlock(lines: readonly string[]): TextBlock {
  return {
    lines,
    typedBreaks: lines.filter((line) => /(?: {2}|\\)$/.test(line)).length,
    length: lines.reduce((sum, line) => sum + line.length, 0),
  }
}

// A heading needs no blank line after it.
function withoutHeading(lines: readonly string[]): readonly string[] {
  return /^ {0,3}#{1,6}[ \t]/.test(lines[0] ?? '') ? lines.slice(1) : lines
}

const fenced = /\n[ \t]*(```+|~~~+|:::+)[^]*?\n[ \t]*\1[^\n]*/g

// A line of text: no heading, list, quotation, table, fence or HTML.
const isText = /^\s*(?![#>|<~`:]|!\[|\[\^|[-+*][ \t]|\d+[.)][ \t]|[-=*_]{3})\S/
