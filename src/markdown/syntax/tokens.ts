/**
 * The tokens of a manuscript: marked's and those of our extensions. As in marked, the `raw`s of the
 * tokens at one level add up to the source of that level. We find places by this.
 */
import type { Token, Tokens } from 'marked'
import type { ParsedAttributes } from '../document/attributes.ts'
import type { Numbering, Told } from '../document/document.ts'

/** What can stand on its own lines. */
export type BlockToken =
  | Tokens.Blockquote
  | Tokens.Checkbox
  | Tokens.Code
  | Tokens.Def
  | Tokens.Heading
  | Tokens.Hr
  | Tokens.HTML
  | Tokens.List
  | (Tokens.Paragraph & TooDeep)
  | Tokens.Space
  | Tokens.Table
  | (Tokens.Text & TooDeep)
  | ContainerToken
  | StrayFenceToken
  | VerseToken
  | DefinitionListToken
  | FootnoteDefinitionToken
  | DisplayMathToken
  | ForeignBlockToken

/** What can stand in a line of text. */
export type InlineToken =
  | Tokens.Br
  | Tokens.Checkbox
  | (Tokens.Codespan & Attributed)
  | Tokens.Del
  | Tokens.Em
  | Tokens.Escape
  | (Tokens.Image & Attributed)
  | (Tokens.Link & Attributed)
  | Tokens.Strong
  | Tokens.Tag
  | (Tokens.Text & TooDeep)
  | FootnoteReferenceToken
  | InlineMathToken
  | SpanToken
  | ParentToken
  | ForeignInlineToken

interface TooDeep {
  /** True when it nests deeper than we read. Its text is taken as it is. */
  readonly tooDeep?: boolean
}
interface Attributed {
  readonly attributes?: ParsedAttributes
}

export interface ContainerToken extends Attributed {
  readonly type: 'container'
  readonly raw: string
  readonly name: string
  readonly tokens: readonly Token[]
  readonly isClosed: boolean
}
/** A line of colons that neither opens a container nor closes one. */
export interface StrayFenceToken {
  readonly type: 'strayFence'
  readonly raw: string
  /** The text after the colons. */
  readonly text: string
}
export interface VerseToken extends Attributed {
  readonly type: 'verse'
  readonly raw: string
  readonly lines: readonly VerseSourceLine[]
  readonly isClosed: boolean
  /** True when we took it for verse by the way it is typed. */
  readonly isTyped?: boolean
}
/** A line of verse as written. An empty line separates two stanzas. */
export interface VerseSourceLine {
  /** Leading spaces, in characters. */
  readonly indent: number
  readonly text: string
  /** How many lines of source come before it in the token. */
  readonly lineOffset: number
  /** True when the line continues the one before it. */
  readonly continues: boolean
  /** Emphasis that began in another stanza and still applies here. */
  readonly emphasized?: boolean
}
export interface DefinitionListToken {
  readonly type: 'definitionList'
  readonly raw: string
  readonly items: readonly {
    readonly term: string
    readonly lineOffset: number
    readonly definitions: readonly {
      readonly tokens: readonly Token[]
      readonly lineOffset: number
    }[]
  }[]
}
export interface FootnoteDefinitionToken {
  readonly type: 'footnoteDefinition'
  readonly raw: string
  readonly label: string
  readonly tokens: readonly Token[]
}
export interface DisplayMathToken extends Attributed {
  readonly type: 'displayMath'
  readonly raw: string
  readonly text: string
}
export interface FootnoteReferenceToken {
  readonly type: 'footnoteReference'
  readonly raw: string
  readonly label: string
}
export interface InlineMathToken {
  readonly type: 'inlineMath'
  readonly raw: string
  readonly text: string
}
/** `[text]{.class}`. */
export interface SpanToken {
  readonly type: 'span'
  readonly raw: string
  readonly tokens: readonly Token[]
  readonly attributes: ParsedAttributes
}
/** Text between marks that begin `inset` characters before it. */
export interface ParentToken {
  readonly type: 'superscript' | 'subscript' | 'mark' | 'inlineNote'
  readonly raw: string
  readonly inset: number
  readonly tokens: readonly Token[]
}
/** What another tool writes on lines of its own, read as our Markdown. */
export interface ForeignBlockToken {
  readonly type: 'foreignBlock'
  readonly raw: string
  readonly tokens: readonly Token[]
  readonly told?: Told
  /** How the items of its list are counted. */
  readonly numbering?: Numbering
}
/** What another tool writes within text, and what it is in our Markdown. */
export interface ForeignInlineToken {
  readonly type: 'foreignInline'
  readonly raw: string
  readonly markdown: string
  readonly told?: Told
}
