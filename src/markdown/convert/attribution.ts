import type { Token } from 'marked'
import type { MdBlock } from '../document/document.ts'
import type { BlockToken } from '../syntax/tokens.ts'
import type { Conversion } from './conversion.ts'

type ConvertBlocks = (
  tokens: readonly Token[],
  line: number,
  conversion: Conversion,
) => readonly MdBlock[]

/**
 * Converts the blocks of a quotation or container. When the last line of its last paragraph begins
 * with an em dash, that line becomes a paragraph of its own, so that it can be known for the
 * attribution: line ends are spaces afterwards.
 */
export function splitAttribution(
  tokens: readonly Token[],
  line: number,
  conversion: Conversion,
  readBlocks: ConvertBlocks,
): readonly MdBlock[] {
  const index = tokens.findLastIndex((token) => token.type !== 'space')
  const last = tokens[index] as BlockToken | undefined // marked's type for tokens is open to any
  const lines = last?.type === 'paragraph' ? last.text.trimEnd().split('\n') : []
  const credit = lines.pop()
  // A speech in which every line begins with a dash is a dialogue, and its last line is a line of
  // it.
  if (last?.type !== 'paragraph' || credit === undefined || !isAttribution.test(credit)) {
    return readBlocks(tokens, line, conversion)
  }
  if (lines.length === 0 || lines.some((text) => isAttribution.test(text))) {
    return readBlocks(tokens, line, conversion)
  }
  const text = lines.join('\n')
  const parts = [
    { ...last, raw: `${text}\n`, text: text.replace(/(?: {2,}|\\)$/, '') },
    { ...last, raw: credit, text: credit },
  ]
  return readBlocks(tokens.toSpliced(index, 1, ...parts), line, conversion)
}

/**
 * Whether a line begins as an attribution does: with an em dash, a horizontal bar, or hyphens that
 * stand for one.
 */
export const isAttribution = /^[ \t]*(?:[—―]|-{2,3}(?!-))[ \t]*(?=[^\s—―-])/
