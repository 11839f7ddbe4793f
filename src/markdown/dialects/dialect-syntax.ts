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
    const found =
      readFirst(blockConstructs.get(first), source, context) ??
      readFirst(onAnyCharacter, source, context)
    if (!found) return undefined
    const { markdown, ...rest } = found
    const tokens = nestedBlocks(this.lexer, markdown)
    return { type: 'foreignBlock', ...rest, tokens } satisfies ForeignBlockToken
  }
  const inline = (source: string): ForeignInlineToken | undefined => {
    const found = readFirst(inlineConstructs.get(source[0] ?? ''), source, context)
    return found && { type: 'foreignInline', ...found }
  }
  return { block, inline }
}

// What can begin with any character.
const onAnyCharacter = [{ read: fancyList }, { read: headedColumns }]

function readFirst(
  constructs: readonly Pick<Construct, 'read'>[] | undefined,
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
