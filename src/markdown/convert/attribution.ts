import type { Token } from 'marked'
import type { MdBlock } from '../document/document.ts'
import type { BlockToken } from '../syntax/tokens.ts'
import type { Conversion } from '../text/conversion.ts'

type ConvertBlocks = (
  tokens: readonly Token[],
  line: number,
  conversion: Conversion,
) => readonly MdBlock[]

/**
 * Converts the blocks of a quotation or container. When the last line of the last paragraph begins
 * with an em dash, that line becomes a paragraph of its own. Line ends become spaces later, so an
 * attribution could not be recognized then.
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
  // When every line of a speech begins with a dash, it is a dialogue. Its last line is then speech
  // too, not an attribution.
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
 * stand for either.
 */
export const isAttribution = /^[ \t]*(?:[—―]|-{2,3}(?!-))[ \t]*(?=[^\s—―-])/
