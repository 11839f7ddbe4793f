import type { Lexer, Token } from 'marked'

/**
 * Tokens of blocks within a block of ours. In a list item marked reads lines, not paragraphs; here
 * it shall not.
 */
export function nestedBlocks(lexer: Lexer, source: string): Token[] {
  const top = lexer.state.top
  lexer.state.top = true
  const tokens = lexer.blockTokens(source, [])
  lexer.state.top = top
  return tokens
}
