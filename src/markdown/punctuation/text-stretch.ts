/**
 * The text of a paragraph as one string, across its emphasis, links and spans. So a quotation may
 * open in one node and close in another.
 */
import { lineEndSpace, objectCharacter } from './neighbor.ts'
import { languageOf } from '../../language/language-of.ts'
import { sameMarks } from '../../language/model/quote-marks.ts'
import type { MdBlock, MdInline, MdText } from '../document/document.ts'

/** How a stretch of text relates to the one before it, for quotations that run over several. */
export type Succession =
  | 'apart' // stands alone: a heading, a table cell, a note within a paragraph
  | 'first' // begins a run of paragraphs: after a heading or a break
  | 'next' // the paragraph after a paragraph
  | 'resumed' // something lies between, such as verse or a quotation, or it is part of that

/** The text of a paragraph, a heading, a cell or a stanza. */
export interface TextStretch {
  /**
   * Code, formulas, images, escaped marks and each character of an address become object
   * characters. Note marks become nothing.
   */
  readonly text: string
  /** The text nodes in order. */
  readonly parts: readonly StretchPart[]
  /** BCP 47. */
  readonly language: string
  readonly succession: Succession
}

/** The place of a text node in its stretch. */
export interface StretchPart {
  readonly node: MdText
  /** 0-based, in UTF-16 units of the stretch. */
  readonly start: number
}

/** The stretches of all blocks, in reading order. */
export function collectStretches(
  blocks: readonly MdBlock[],
  language: string,
): readonly TextStretch[] {
  const stretches: TextStretch[] = []
  collectBlocks(blocks, language, { stretches, succession: 'first' })
  return stretches
}

/** The stretches of one run of inlines: the run's own, and those of its notes and foreign spans. */
export function collectInlineStretches(
  inlines: readonly MdInline[],
  language: string,
  succession: Succession = 'apart',
): readonly TextStretch[] {
  const asides: TextStretch[] = []
  const parts: StretchPart[] = []
  let text = ''
  collectInto(inlines)
  return [{ text, parts, language, succession }, ...asides]

  function collectInto(children: readonly MdInline[]): void {
    for (const inline of children) collectInline(inline)
  }

  function collectInline(inline: MdInline): void {
    switch (inline.type) {
      case 'text':
        if (inline.literal) {
          text += objectCharacter
          return
        }
        parts.push({ node: inline, start: text.length })
        text += withLineEnds(withoutUrls(inline.value), inline)
        return
      case 'break':
        text += '\n'
        return
      case 'inlineCode':
      case 'inlineMath':
        text += objectCharacter
        return
      case 'footnoteReference':
        return
      case 'image':
        text += objectCharacter
        asides.push(...collectInlineStretches(inline.children, language))
        return
      case 'inlineNote':
        asides.push(...collectInlineStretches(inline.children, language))
        return
      case 'link':
        if (showsItsUrl(inline.url, inline.children)) text += objectCharacter
        else collectInto(inline.children)
        return
      case 'phrase':
        if (inline.tag === 'kbd') text += objectCharacter
        else collectWithin(inline)
        return
      case 'emphasis':
      case 'strong':
      case 'delete':
      case 'mark':
      case 'superscript':
      case 'subscript':
      case 'span':
        collectWithin(inline)
    }
  }

  function collectWithin(inline: MdInline & { readonly children: readonly MdInline[] }): void {
    const own = inline.attributes?.pairs['lang']
    if (own === undefined || sameMarks(languageOf(own).quotes, languageOf(language).quotes)) {
      collectInto(inline.children)
      return
    }
    text += objectCharacter
    asides.push(...collectInlineStretches(inline.children, own))
  }
}

/** Whether a link shows its own address. The characters of the address must not change. */
function showsItsUrl(url: string, children: readonly MdInline[]): boolean {
  const [only] = children
  if (children.length !== 1 || only?.type !== 'text') return false
  return (
    url.endsWith(only.value) || /^(?:[a-z][a-z0-9+.-]*:\/\/|mailto:|www\.)\S+$/i.test(only.value)
  )
}

/** The text with each character of an address replaced by an object character. */
function withoutUrls(text: string): string {
  if (!/:\/\/|www\.|mailto:/.test(text)) return text
  const url = /(?:[a-z][a-z0-9+.-]*:\/\/|\bmailto:|\bwww\.)[^\s<>]*[^\s<>"'.,;:!?)\]»”’]/gi
  return text.replace(url, (address) => objectCharacter.repeat(address.length))
}

/** The text with its line ends marked, where the node records them. */
function withLineEnds(text: string, node: MdText): string {
  if (!node.places) return text
  let marked = ''
  for (const { offset } of node.places) {
    if (text.charAt(offset - 1) !== ' ') continue
    marked += `${text.slice(marked.length, offset - 1)}${lineEndSpace}`
  }
  return marked + text.slice(marked.length)
}

// Collects stretches in reading order. `succession` belongs to the next paragraph.
interface Collection {
  readonly stretches: TextStretch[]
  succession: Exclude<Succession, 'apart'>
}

function collectBlocks(blocks: readonly MdBlock[], language: string, into: Collection): void {
  for (const block of blocks) collectBlock(block, block.attributes?.pairs['lang'] ?? language, into)
}

function collectBlock(block: MdBlock, language: string, into: Collection): void {
  const add = (inlines: readonly MdInline[], succession: Succession) => {
    for (const stretch of collectInlineStretches(inlines, language, succession))
      into.stretches.push(stretch)
  }
  switch (block.type) {
    case 'paragraph':
      add(block.children, into.succession)
      into.succession = 'next'
      return
    case 'heading':
      add(block.children, 'apart')
      into.succession = 'first'
      return
    case 'thematicBreak':
      into.succession = 'first'
      return
    case 'code':
    case 'math':
      interrupt(into)
      return
    case 'table':
      for (const cell of block.rows.flat()) add(cell.children, 'apart')
      if (block.caption) add(block.caption, 'apart')
      interrupt(into)
      return
    case 'verse':
      interrupt(into)
      for (const stanza of block.stanzas) {
        add(
          stanza.flatMap((line) => [...line.children, lineEnd(line.children)]),
          into.succession,
        )
        into.succession = 'resumed'
      }
      if (block.attribution) add(block.attribution, 'apart')
      return
    case 'list':
      interrupt(into)
      for (const item of block.items) {
        collectBlocks(item.children, item.attributes?.pairs['lang'] ?? language, into)
        interrupt(into)
      }
      return
    case 'blockquote':
    case 'container':
      interrupt(into)
      collectBlocks(block.children, language, into)
      interrupt(into)
      return
    case 'definitionList':
      for (const item of block.items) {
        add(item.term, 'apart')
        for (const definition of item.definitions) {
          interrupt(into)
          collectBlocks(definition, language, into)
        }
      }
      interrupt(into)
  }
}

/**
 * Notes that what comes next does not directly follow a paragraph. After a heading it is still the
 * first.
 */
function interrupt(into: Collection): void {
  if (into.succession === 'next') into.succession = 'resumed'
}

function lineEnd(line: readonly MdInline[]): MdInline {
  const span = line.at(-1)?.span ?? {
    file: '',
    start: { line: 1, column: 1 },
    end: { line: 1, column: 1 },
  }
  return { type: 'break', span }
}
