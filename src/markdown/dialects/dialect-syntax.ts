import type { TokenizerExtensionFunction } from 'marked'
import { nestedBlocks } from '../syntax/nested-blocks.ts'
import type { ForeignSyntax } from '../syntax/manuscript-lexer.ts'
import type { ForeignBlockToken, ForeignInlineToken } from '../syntax/tokens.ts'
import type { Construct, DialectContext } from './construct.ts'
import { blockConstructs, inlineConstructs } from './dialects.ts'
import { headedColumns } from './drawn-tables.ts'
import { fancyList } from './fancy-lists.ts'

/** How the lexer reads what other tools write. */
export function dialectSyntax(context: DialectContext): ForeignSyntax {
  const block: TokenizerExtensionFunction = function (source) {
    const first = source[firstCharacter(source)] ?? ''
    const found = readFirst(blockConstructs.get(first), source, context)
    if (found) {
      const { raw, markdown, told } = found
      const tokens = nestedBlocks(this.lexer, markdown)
      return {
        type: 'foreignBlock',
        raw,
        tokens,
        ...(told && { told }),
      } satisfies ForeignBlockToken
    }
    const list = fancyList(source)
    const text = list ?? headedColumns(source, context)
    if (!text) return undefined
    const tokens = nestedBlocks(this.lexer, text.markdown)
    const token = { type: 'foreignBlock' as const, raw: text.raw, tokens }
    const numbering = list?.numbering
    return { ...token, ...(numbering && { numbering }) } satisfies ForeignBlockToken
  }
  const inline = (source: string): ForeignInlineToken | undefined => {
    const found = readFirst(inlineConstructs.get(source[0] ?? ''), source, context)
    return found && { type: 'foreignInline', ...found }
  }
  return { block, inline }
}

function readFirst(
  constructs: readonly Construct[] | undefined,
  source: string,
  context: DialectContext,
) {
  for (const { read } of constructs ?? []) {
    const found = read(source, context)
    if (found && found.raw !== '') return found
  }
  return undefined
}

// A block may be indented by three columns.
function firstCharacter(source: string): number {
  let at = 0
  while (at < 3 && source[at] === ' ') at++
  return at
}
