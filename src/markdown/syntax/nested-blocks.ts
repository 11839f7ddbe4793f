import type { Lexer, Token } from 'marked'

/**
 * Reads the blocks within one of our own blocks. In a list item marked reads lines, not paragraphs.
 * Here it must read paragraphs.
 */
export function nestedBlocks(lexer: Lexer, source: string): Token[] {
  const top = lexer.state.top
  lexer.state.top = true
  const tokens = lexer.blockTokens(source, [])
  lexer.state.top = top
  return tokens
}
