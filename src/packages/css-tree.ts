import type * as CssTree from 'css-tree'
import { requirePackage } from './require-package.ts'

// css-tree, loaded when a stylesheet is read. Its grammar of CSS takes longer to set up than a book
// has selectors to read, so what needs no grammar has its own part of the package.
let whole: typeof CssTree | undefined
let selectorParser: typeof CssTree.parse | undefined
let generator: typeof CssTree.generate | undefined

function wholePackage(): typeof CssTree {
  return (whole ??= requirePackage('css-tree') as typeof CssTree)
}

/** Reads a stylesheet, or a part of one. */
export function parse(text: string, options?: CssTree.ParseOptions): CssTree.CssNode {
  return wholePackage().parse(text, options)
}

/** Reads a single selector. */
export function parseSelector(text: string): CssTree.CssNode {
  selectorParser ??= requirePackage('css-tree/selector-parser') as typeof CssTree.parse
  return selectorParser(text, { context: 'selector' })
}

/** Writes a node as CSS. */
export function generate(node: CssTree.CssNode): string {
  generator ??= requirePackage('css-tree/generator') as typeof CssTree.generate
  return generator(node)
}

/** The grammar of CSS. */
export function lexer(): CssTree.Lexer {
  return wholePackage().lexer
}
