/**
 * The text of a paragraph as one string, across its emphasis, links and spans. So a quotation may
 * open in one node and close in another.
 */
import { lineEndSpace, objectCharacter } from './neighbor.ts'
import { languageOf } from '../../language/language-of.ts'
import { sameMarks } from '../../language/model/quote-marks.ts'
import type {
  MdBlock,
  MdDefinitionList,
  MdInline,
  MdTable,
  MdText,
  MdVerse,
} from '../document/document.ts'

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
  const collector = new BlockCollector()
  collector.addAll(blocks, language)
  return collector.stretches
}

/** The stretches of one run of inlines: the run's own, and those of its notes and foreign spans. */
export function collectInlineStretches(
  inlines: readonly MdInline[],
  language: string,
  succession: Succession = 'apart',
): readonly TextStretch[] {
  const collector = new InlineCollector(language)
  collector.addAll(inlines)
  const { text, parts, asides } = collector
  return [{ text, parts, language, succession }, ...asides]
}

// The text of a run of inlines, and the stretches of the notes, descriptions and foreign words in
// it.
class InlineCollector {
  readonly parts: StretchPart[] = []
  readonly asides: TextStretch[] = []
  readonly #language: string
  text = ''

  constructor(language: string) {
    this.#language = language
  }

  addAll(inlines: readonly MdInline[]): void {
    for (const inline of inlines) this.#add(inline)
  }

  #add(inline: MdInline): void {
    switch (inline.type) {
      case 'text':
        return this.#addText(inline)
      case 'break':
        this.text += '\n'
        return
      case 'inlineCode':
      case 'inlineMath':
        this.text += objectCharacter
        return
      case 'footnoteReference':
        return
      case 'image':
        this.text += objectCharacter
        return this.#addAside(inline.children, this.#language)
      case 'inlineNote':
        return this.#addAside(inline.children, this.#language)
      case 'link':
        if (showsItsUrl(inline.url, inline.children)) this.text += objectCharacter
        else this.addAll(inline.children)
        return
      case 'phrase':
        if (inline.tag === 'kbd') this.text += objectCharacter
        else this.#addMarked(inline)
        return
      case 'emphasis':
      case 'strong':
      case 'delete':
      case 'mark':
      case 'superscript':
      case 'subscript':
      case 'span':
        return this.#addMarked(inline)
    }
  }

  #addText(node: MdText): void {
    if (node.literal) {
      this.text += objectCharacter
      return
    }
    this.parts.push({ node, start: this.text.length })
    this.text += withLineEnds(withoutUrls(node.value), node)
  }

  // Words in a language with other marks are an aside.
  #addMarked(inline: MdInline & { readonly children: readonly MdInline[] }): void {
    const own = inline.attributes?.pairs['lang']
    const language = this.#language
    if (own === undefined || sameMarks(languageOf(own).quotes, languageOf(language).quotes)) {
      this.addAll(inline.children)
      return
    }
    this.text += objectCharacter
    this.#addAside(inline.children, own)
  }

  #addAside(inlines: readonly MdInline[], language: string): void {
    this.asides.push(...collectInlineStretches(inlines, language))
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

// Collects stretches in reading order.
class BlockCollector {
  readonly stretches: TextStretch[] = []
  // That of the next paragraph.
  #succession: Exclude<Succession, 'apart'> = 'first'

  addAll(blocks: readonly MdBlock[], language: string): void {
    for (const block of blocks) this.#add(block, block.attributes?.pairs['lang'] ?? language)
  }

  #add(block: MdBlock, language: string): void {
    switch (block.type) {
      case 'paragraph':
        this.#addInlines(block.children, language, this.#succession)
        this.#succession = 'next'
        return
      case 'heading':
        this.#addInlines(block.children, language)
        this.#succession = 'first'
        return
      case 'thematicBreak':
        this.#succession = 'first'
        return
      case 'code':
      case 'math':
        return this.#interrupt()
      case 'table':
        return this.#addTable(block, language)
      case 'verse':
        return this.#addVerse(block, language)
      case 'list':
        this.#interrupt()
        for (const item of block.items) {
          this.addAll(item.children, item.attributes?.pairs['lang'] ?? language)
          this.#interrupt()
        }
        return
      case 'blockquote':
      case 'container':
        this.#interrupt()
        this.addAll(block.children, language)
        return this.#interrupt()
      case 'definitionList':
        return this.#addDefinitions(block, language)
    }
  }

  #addTable({ rows, caption }: MdTable, language: string): void {
    for (const cell of rows.flat()) this.#addInlines(cell.children, language)
    if (caption) this.#addInlines(caption, language)
    this.#interrupt()
  }

  #addVerse({ stanzas, attribution }: MdVerse, language: string): void {
    this.#interrupt()
    for (const stanza of stanzas) {
      const lines = stanza.flatMap((line) => [...line.children, lineEnd(line.children)])
      this.#addInlines(lines, language, this.#succession)
      this.#succession = 'resumed'
    }
    if (attribution) this.#addInlines(attribution, language)
  }

  #addDefinitions({ items }: MdDefinitionList, language: string): void {
    for (const { term, definitions } of items) {
      this.#addInlines(term, language)
      for (const definition of definitions) {
        this.#interrupt()
        this.addAll(definition, language)
      }
    }
    this.#interrupt()
  }

  #addInlines(
    inlines: readonly MdInline[],
    language: string,
    succession: Succession = 'apart',
  ): void {
    this.stretches.push(...collectInlineStretches(inlines, language, succession))
  }

  // Notes that what comes next does not directly follow a paragraph. After a heading it is still
  // the first.
  #interrupt(): void {
    if (this.#succession === 'next') this.#succession = 'resumed'
  }
}

function lineEnd(line: readonly MdInline[]): MdInline {
  const span = line.at(-1)?.span ?? {
    file: '',
    start: { line: 1, column: 1 },
    end: { line: 1, column: 1 },
  }
  return { type: 'break', span }
}
