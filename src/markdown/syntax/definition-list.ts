import type { Lexer, TokenizerExtensionFunction } from 'marked'
import { countLineEnds } from '../document/source-lines.ts'
import { nestedBlocks } from './nested-blocks.ts'
import { lineEnd, readHangingText } from './source-reading.ts'
import type { DefinitionListToken } from './tokens.ts'

type Item = DefinitionListToken['items'][number]
type Definition = Item['definitions'][number]

/**
 * A term on a line of its own, then one or more `: definition`s. One blank line may stand between.
 */
export const definitionList: TokenizerExtensionFunction = function (source) {
  const items: Item[] = []
  let start = 0
  let end = 0
  let lineOffset = 0
  for (;;) {
    const item = readItem(source, start, lineOffset, this.lexer)
    if (!item) break
    items.push(item)
    end = item.end
    const rest = /^\n(?:[ \t]*\n)?/.exec(source.slice(end, end + 200))
    if (!rest) break
    lineOffset += countLineEnds(source.slice(start, end + rest[0].length))
    start = end + rest[0].length
  }
  if (items.length === 0) return undefined
  const raw = source.slice(0, end)
  return { type: 'definitionList', raw, items } satisfies DefinitionListToken
}

function readItem(source: string, start: number, lineOffset: number, lexer: Lexer) {
  let end = lineEnd(source, start)
  let mark = findMark(source, end)
  if (mark === undefined || notTerm.test(source.slice(start, Math.min(end, start + 80))))
    return undefined
  const term = source.slice(start, end)
  const definitions: Definition[] = []
  let offset = lineOffset
  let counted = start
  while (mark !== undefined) {
    offset += countLineEnds(source.slice(counted, mark))
    counted = mark
    const hanging = readHangingText(source, mark, nextBlock)
    definitions.push({ tokens: nestedBlocks(lexer, hanging.text), lineOffset: offset })
    end = hanging.end
    mark = findMark(source, end)
  }
  return { term, lineOffset, definitions, end }
}

// Where the text of a definition begins. Its mark is on the next line, or after one blank line.
function findMark(source: string, from: number): number | undefined {
  const match = /^\n(?:[ \t]*\n)?[ ]{0,3}:[ \t]+(?=\S)/.exec(source.slice(from, from + 80))
  return match ? from + match[0].length : undefined
}

// Another definition, another term, or a block that does not belong to the paragraph before it.
const nextBlock =
  /^\S[^\n]*\n {0,3}:[ \t]+\S|^ {0,3}(?::[ \t]|\[\^[^\]\s]+\]:|:::|#{1,6}[ \t]|>|```|~~~|[*+-][ \t])/
const notTerm =
  /^(?:[ \t]*$| {4}| {0,3}(?:\t|#{1,6}(?:[ \t]|$)|>|```|~~~|[*+-](?:[ \t]|$)|\d+[.)](?:[ \t]|$)|\||:|<!--|\$\$|\[[^\]]*\]:|(?:[*_-][ \t]*){3,}$))/
