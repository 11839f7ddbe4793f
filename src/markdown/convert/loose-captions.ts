import type { Token } from 'marked'
import type { Told } from '../document/document.ts'
import type { BlockToken } from '../syntax/tokens.ts'
import type { Conversion } from '../text/conversion.ts'

const looseCaption: Told = {
  one: 'caption of a table that is not there',
  many: 'captions of tables that are not there',
  fate: 'as-typed',
  hint: 'write it right above or below its table',
}

/** Tells of a caption without a table, which stays in the text. */
export function reportLooseCaption(raw: string, line: number, conversion: Conversion): void {
  const span = conversion.lines.spanOf(raw, line)
  conversion.foreign.push({ told: looseCaption, span, text: raw })
}

/** Whether a table comes after a token, also one as another tool draws it. */
export function isTableNext(tokens: readonly Token[], index: number): boolean {
  const next = tokens.slice(index + 1, index + 3).find(({ type }) => type !== 'space')
  return next !== undefined && isTable(next as BlockToken)
}

function isTable(token: BlockToken): boolean {
  if (token.type !== 'foreignBlock') return token.type === 'table'
  const [first] = token.tokens
  return first?.type === 'table'
}
