/**
 * Markdown → tokens. Marked's lexer, with the syntax that manuscripts add to CommonMark and GFM as
 * extensions of it, and with bounds: what nests too deep, or would take time out of all proportion,
 * is left as text and marked so.
 */
import {
  getDefaults,
  Hooks,
  Lexer,
  Tokenizer,
  type Links,
  type Token,
  type TokenizerExtensionFunction,
  type TokenizerThis,
  type Tokens,
  type TokensList,
} from 'marked'
import { parseAttributes } from '../document/attributes.ts'
import { container } from './container.ts'
import { definitionList } from './definition-list.ts'
import { footnoteDefinition, footnoteReference, inlineNote } from './footnote.ts'
import { beforeInterruption, interruptsParagraph, untilInterruption } from './interruption.ts'
import { displayMath, inlineMath } from './math.ts'
import { lineEnd } from './source-reading.ts'
import { bracketedSpan, mark, subscript, superscript } from './spans.ts'
import { typedVerse } from './typed-verse.ts'
import { lineBlock } from './verse.ts'

/** How deep quotations, lists and containers may stand in one another. */
export const maximumBlockDepth = 24

/** How deep emphasis, links and the like may stand in one another. */
export const maximumInlineDepth = 40

// How many lines a title that is underlined may have.
const maximumTitleLines = 12

/** Lexer of one file. Ask it for the blocks first: links are known by what `blocks` has read. */
export class ManuscriptLexer extends Lexer {
  #blockDepth = 0
  #inlineDepth = 0

  constructor() {
    super({
      ...getDefaults(),
      tokenizer: new ManuscriptTokenizer(),
      hooks: new ManuscriptHooks(),
      extensions: {
        block: [container, footnoteDefinition, lineBlock, typedVerse, displayMath, definitionList],
        inline: [inlineSyntax],
        startBlock: [startOfBlock],
        startInline: [startOfInline],
        renderers: {},
        childTokens: {},
      },
    })
  }

  /** Tokens of blocks, down to the leaves, whose text is not read yet. */
  blocks(source: string): readonly Token[] {
    return this.blockTokens(source, [])
  }

  /** Tokens of the text of a leaf. */
  inlines(source: string): readonly Token[] {
    // What one paragraph left open is of no concern to the next.
    this.state.inLink = false
    this.state.inRawBlock = false
    this.inlineQueue = []
    return this.inlineTokens(source, [])
  }

  override blockTokens(source: string, tokens?: Token[], clipped?: boolean): Token[]
  override blockTokens(source: string, tokens?: TokensList, clipped?: boolean): TokensList
  override blockTokens(source: string, tokens: Token[] = [], clipped = false): Token[] {
    if (this.#blockDepth >= maximumBlockDepth) {
      tokens.push({ type: 'paragraph', raw: source, text: source, tokens: [], tooDeep: true })
      return tokens
    }
    this.#blockDepth++
    const read = super.blockTokens(source, tokens, clipped)
    this.#blockDepth--
    return read
  }

  override inlineTokens(source: string, tokens: Token[] = []): Token[] {
    if (this.#inlineDepth >= maximumInlineDepth) {
      tokens.push({ type: 'text', raw: source, text: source, tooDeep: true })
      return tokens
    }
    this.#inlineDepth++
    const read = super.inlineTokens(source, tokens)
    this.#inlineDepth--
    return read
  }
}

// Braces just after a link, an image or code are its attributes.
class ManuscriptTokenizer extends Tokenizer {
  override link(source: string): Tokens.Link | Tokens.Image | undefined {
    return withAttributes(super.link(source), source)
  }

  override reflink(
    source: string,
    links: Links,
  ): Tokens.Link | Tokens.Image | Tokens.Text | undefined {
    const token = super.reflink(source, links)
    return token?.type === 'text' ? token : withAttributes(token, source)
  }

  // Marked looks for the underline through all the lines ahead, again at each line of a list item;
  // and it does not know that a container or a note's text ends the paragraph.
  override lheading(source: string): Tokens.Heading | undefined {
    let start = source.indexOf('\n') + 1
    for (let line = 1; line <= maximumTitleLines && start > 0; line++) {
      const text = source.slice(start, lineEnd(source, start))
      if (/^ {0,3}(?:=+|-+)[ \t]*$/.test(text)) return super.lheading(source)
      if (text.trim() === '' || interruptsParagraph.test(text)) return undefined
      start = source.indexOf('\n', start) + 1
    }
    return undefined
  }

  override blockquote(source: string): Tokens.Blockquote | undefined {
    return /^ {0,3}>/.test(source) ? super.blockquote(untilInterruption(source)) : undefined
  }

  override list(source: string): Tokens.List | undefined {
    return /^ {0,3}[*+\d-]/.test(source) ? super.list(untilInterruption(source)) : undefined
  }

  override table(source: string): Tokens.Table | undefined {
    const table = super.table(source)
    const uninterrupted = table && beforeInterruption(table.raw)
    return uninterrupted === table?.raw ? table : super.table(uninterrupted ?? '')
  }

  override codespan(source: string): Tokens.Codespan | undefined {
    return withAttributes(super.codespan(source), source)
  }
}

function withAttributes<T extends { raw: string }>(token: T | undefined, source: string) {
  const attributes = token && parseAttributes(source, token.raw.length)
  return attributes ? { ...token, raw: source.slice(0, attributes.end), attributes } : token
}

// Stars and underscores within formulas and attributes neither open nor close emphasis around them.
class ManuscriptHooks extends Hooks {
  override emStrongMask(source: string): string {
    if (!source.includes('$') && !source.includes('{')) return source
    const masked = source.replace(/(?<=[\]`)])\{[.#\p{L}][^{}]*\}/gu, (text) =>
      'a'.repeat(text.length),
    )
    return masked.replace(/\$[^$]+\$/g, (text) => {
      return inlineMath(text) ? 'a'.repeat(text.length) : text
    })
  }
}

const inlineSyntax: TokenizerExtensionFunction = function (source) {
  switch (source[0]) {
    case '[':
      return generic(footnoteReference(source) ?? bracketedSpan(source, this.lexer))
    case '^':
      return generic(inlineNote(source, this.lexer) ?? superscript(source, this.lexer))
    case '~':
      return generic(subscript(source, this.lexer))
    case '=':
      return generic(mark(source, this.lexer))
    case '$':
      return generic(inlineMath(source))
  }
  return undefined
}

// Marked's type for the tokens of extensions has an index signature, which an interface has not.
function generic(token: { readonly type: string; readonly raw: string } | undefined) {
  return token ? { ...token } : undefined
}

// Where the next inline of ours begins. What ends marked's text anyway ends the search too.
function startOfInline(source: string): number | undefined {
  const stop = source.search(/[$^\\`*_~[<]|==| {2}\n/)
  return stop >= 0 && /[$^=]/.test(source[stop] ?? '') ? stop : undefined
}

// Where within the paragraph that begins just before `source` an extension may interrupt it. Marked
// asks at each paragraph, with all that follows it: looking beyond the paragraph would take time
// that grows with its square.
function startOfBlock(this: TokenizerThis, source: string): number | undefined {
  // In a list item marked takes one line at a time and asks the extensions at each.
  if (!this.lexer.state.top) return undefined
  for (let start = source.indexOf('\n') + 1; start > 0 && start < source.length;) {
    const first = source[start]
    if (first === '\n') return undefined
    if (first === ':' || first === '[' || first === ' ') {
      const line = source.slice(start, start + 80)
      if (/^[ \t]*\n/.test(line)) return undefined
      if (interruptsParagraph.test(line)) return start
    }
    start = source.indexOf('\n', start) + 1
  }
  return undefined
}
