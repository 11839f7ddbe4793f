/**
 * Splits Markdown into tokens. It uses marked's lexer, with extensions for the syntax that
 * manuscripts add to CommonMark and GFM. It also sets limits: text that nests too deep, or that
 * would take far too long to read, stays text and is marked so.
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

/** How deep quotations, lists and containers may nest. */
export const maximumBlockDepth = 24

/** How deep emphasis, links and the like may nest. */
export const maximumInlineDepth = 40

// The highest number of lines in an underlined title.
const maximumTitleLines = 12

/** How to read what other tools write. */
export interface ForeignSyntax {
  readonly block: TokenizerExtensionFunction
  /** Reads it at the start of the source. */
  readonly inline: (source: string) => { readonly type: string; readonly raw: string } | undefined
}

/** The lexer of one file. Ask for the blocks first: `blocks` finds the link definitions. */
export class ManuscriptLexer extends Lexer {
  #blockDepth = 0
  #inlineDepth = 0

  constructor(foreign: ForeignSyntax) {
    // Boxes with a title after their name, and tables that look like lines of verse.
    const foreignFirst: TokenizerExtensionFunction = function (source, tokens) {
      return /^ {0,3}(?::::|\|)/.test(source) ? foreign.block.call(this, source, tokens) : undefined
    }
    super({
      ...getDefaults(),
      tokenizer: new ManuscriptTokenizer(),
      hooks: new ManuscriptHooks(),
      extensions: {
        block: [
          foreignFirst,
          container,
          footnoteDefinition,
          lineBlock,
          typedVerse,
          displayMath,
          foreign.block,
          definitionList,
        ],
        inline: [inlineSyntax, (source) => generic(foreign.inline(source))],
        startBlock: [startOfBlock],
        startInline: [startOfInline],
        renderers: {},
        childTokens: {},
      },
    })
  }

  /** Tokens of blocks, down to the leaves. The text of the leaves is not read yet. */
  blocks(source: string): readonly Token[] {
    return this.blockTokens(source, [])
  }

  /** Tokens of the text of a leaf. */
  inlines(source: string): readonly Token[] {
    // A mark left open in one paragraph must not affect the next.
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

// Braces right after a link, an image or code are its attributes.
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

  // Marked looks for the underline through all the lines ahead, and does so again at each line of a
  // list item. It also does not know that a container or a note's text ends the paragraph.
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

// Stars and underscores within formulas and attributes must not open or close emphasis.
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
      return source[1] === '`' ? undefined : generic(inlineMath(source))
  }
  return undefined
}

// Marked's type for extension tokens has an index signature. An interface does not have one.
function generic(token: { readonly type: string; readonly raw: string } | undefined) {
  return token ? { ...token } : undefined
}

// Where our next inline begins. The search also stops where marked's own text ends.
function startOfInline(source: string): number | undefined {
  const stop = source.search(
    /[$^\\`*_~[<{]|==|%%|\(\\#|(?<![\p{L}\p{N}._-])@|(?<![\p{L}\p{N}:]):(?=[a-z][\w+-]{1,30}:)| {2}\n/u,
  )
  return stop >= 0 && /[$^={%(@:]/.test(source[stop] ?? '') ? stop : undefined
}

// Finds where an extension may interrupt the paragraph that begins just before `source`. Marked
// asks this at each paragraph, with all the text after it. A search beyond the paragraph would take
// time that grows with the square of the text.
function startOfBlock(this: TokenizerThis, source: string): number | undefined {
  // In a list item, marked takes one line at a time and asks the extensions at each.
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
