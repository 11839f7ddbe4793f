import type { Token, Tokens } from 'marked'
import type { Span } from '../../diagnostics/diagnostic.ts'
import { splitTrailingAttributes } from '../document/attributes.ts'
import type { MdBlock, MdDefinitionList, MdListItem } from '../document/document.ts'
import { countLineEnds } from '../document/source-lines.ts'
import { readSpeeches } from '../forms/speeches.ts'
import { maximumBlockDepth } from '../syntax/manuscript-lexer.ts'
import type {
  BlockToken,
  ContainerToken,
  DefinitionListToken,
  FootnoteDefinitionToken,
  ForeignBlockToken,
  StrayFenceToken,
} from '../syntax/tokens.ts'
import { readCallout } from '../dialects/quarto.ts'
import { placeAnchors } from '../html/anchors.ts'
import { splitAttribution } from './attribution.ts'
import { attributesField, complain, type Conversion } from '../text/conversion.ts'
import { convertHtmlBlock } from './convert-html-block.ts'
import { readInlines } from './read-inlines.ts'
import { convertCode } from './convert-code.ts'
import { addCaption, captionOf, convertTable } from './convert-table.ts'
import { isTableNext, reportLooseCaption } from './loose-captions.ts'
import { convertVerse } from './convert-verse.ts'
import { reportOpenFence, reportOpenFormula, reportOpenHtmlBlock } from './report-unclosed.ts'

/** Turns the tokens of one level into blocks. The first token begins on `firstLine` of the file. */
export function readBlocks(
  tokens: readonly Token[],
  firstLine: number,
  conversion: Conversion,
): readonly MdBlock[] {
  const blocks: MdBlock[] = []
  let line = firstLine
  // The caption above a table that comes next.
  let above: CaptionToken | undefined
  // The tokens come from marked and from our extensions. Marked's own token type allows anything.
  for (const [index, token] of (tokens as readonly BlockToken[]).entries()) {
    if (token.type === 'space') {
      line += countLineEnds(token.raw)
      continue
    }
    line = conversion.lines.find(line, token.raw)
    const caption = token.type === 'paragraph' ? captionOf(token.text) : undefined
    const last = blocks.at(-1)
    if (isTypedBreak(token)) {
      // Several rows of stars, even when some are indented, are one break.
      if (last?.type !== 'thematicBreak') {
        blocks.push({ type: 'thematicBreak', span: conversion.lines.spanOf(token.raw, line) })
      }
      line += countLineEnds(token.raw)
      continue
    }
    if (caption !== undefined && last?.type === 'table' && !last.caption) {
      blocks[blocks.length - 1] = addCaption(last, caption, line, conversion)
    } else if (caption !== undefined && !above && isTableNext(tokens, index)) {
      above = { token, caption, line }
    } else {
      if (caption !== undefined) reportLooseCaption(token.raw, line, conversion)
      blocks.push(...withCaption(convertBlock(token, line, conversion), above, conversion))
      above = undefined
    }
    line += countLineEnds(token.raw)
  }
  return placeAnchors(blocks)
}

interface CaptionToken {
  readonly token: Exclude<BlockToken, { readonly type: 'space' }>
  readonly caption: string
  readonly line: number
}

// Gives a table the caption above it, unless it has one below, too.
function withCaption(
  blocks: readonly MdBlock[],
  above: CaptionToken | undefined,
  conversion: Conversion,
): readonly MdBlock[] {
  const [first, ...rest] = blocks
  if (!above) return blocks
  if (first?.type === 'table' && !first.caption) {
    return [addCaption(first, above.caption, above.line, conversion), ...rest]
  }
  reportLooseCaption(above.token.raw, above.line, conversion)
  return [...convertBlock(above.token, above.line, conversion), ...blocks]
}

function convertBlock(
  token: Exclude<BlockToken, { readonly type: 'space' }>,
  line: number,
  conversion: Conversion,
): readonly MdBlock[] {
  const span = conversion.lines.spanOf(token.raw, line)
  switch (token.type) {
    case 'paragraph':
    case 'text': {
      if (token.tooDeep) reportDepth(span, conversion)
      reportOpenFormula(token.raw, line, conversion)
      const children = readInlines(conversion.lines.place(token.text, line), conversion)
      return children.length > 0 ? [{ type: 'paragraph', span, children }] : []
    }
    case 'heading': {
      const { text, parsed } = splitTrailingAttributes(token.text)
      const children = readInlines(conversion.lines.place(text, line), conversion)
      const attributes = attributesField(parsed, span, conversion)
      return [{ type: 'heading', span, depth: token.depth, children, ...attributes }]
    }
    case 'hr':
      return []
    case 'code':
      reportOpenFence(token.raw, line, conversion)
      return convertCode(token, span, conversion)
    case 'displayMath': {
      const attributes = attributesField(token.attributes, span, conversion)
      return [{ type: 'math', span, value: token.text, ...attributes }]
    }
    case 'blockquote': {
      const children = splitAttribution(token.tokens, line, conversion, readBlocks)
      return [{ type: 'blockquote', span, children }]
    }
    case 'list':
      return [convertList(token, line, span, conversion)]
    case 'table':
      return [convertTable(token, line, span, conversion)]
    case 'verse':
      if (!token.isClosed) reportOpenContainer('verse', token.raw, line, conversion)
      return convertVerse(token, line, span, conversion)
    case 'container':
      return [convertContainer(token, line, span, conversion)]
    case 'strayFence':
      return convertStrayFence(token, line, span, conversion)
    case 'definitionList':
      return [convertDefinitionList(token, line, span, conversion)]
    case 'footnoteDefinition':
      collectFootnote(token, line, span, conversion)
      return []
    case 'html':
      reportOpenHtmlBlock(token.raw, line, conversion)
      return convertHtmlBlock(token.raw, line, span, conversion)
    case 'foreignBlock':
      return convertForeign(token, line, span, conversion)
    case 'def':
    case 'checkbox':
      return []
  }
}

function convertForeign(
  { tokens, told, numbering, raw }: ForeignBlockToken,
  line: number,
  span: Span,
  conversion: Conversion,
): readonly MdBlock[] {
  if (told) conversion.foreign.push({ told, span, text: raw })
  const blocks = readBlocks(tokens, line, conversion)
  if (!numbering) return blocks
  return blocks.map((block) => (block.type === 'list' ? { ...block, numbering } : block))
}

function isTypedBreak(token: BlockToken): boolean {
  if (token.type === 'hr') return true
  return (
    token.type === 'code' &&
    token.codeBlockStyle === 'indented' &&
    /^\s*(?:[*\u2042\u2022#][ \t]*){3,}$/.test(token.raw)
  )
}

function convertList(
  token: Tokens.List,
  firstLine: number,
  span: Span,
  conversion: Conversion,
): MdBlock {
  let line = firstLine
  const items = token.items.map((item): MdListItem => {
    line = conversion.lines.find(line, item.raw)
    const itemSpan = conversion.lines.spanOf(item.raw, line)
    const tokens = item.task ? withoutCheckbox(item.tokens) : item.tokens
    const children = readBlocks(tokens, line, conversion)
    line += countLineEnds(item.raw)
    const checked = item.task && { checked: item.checked === true }
    return { type: 'listItem', span: itemSpan, children, ...checked }
  })
  const start = token.start === '' ? 1 : token.start
  return { type: 'list', span, ordered: token.ordered, start, tight: !token.loose, items }
}

// Marked puts the checkbox before the text as a token, or back into it when the list is loose.
function withoutCheckbox(tokens: readonly Token[]): readonly Token[] {
  return tokens.map((token, index) => {
    if (index > 0 || !('text' in token)) return token
    return { ...token, text: token.text.replace(/^\[[ xX]\][ \t]+/, '') }
  })
}

function convertContainer(
  token: ContainerToken,
  line: number,
  span: Span,
  conversion: Conversion,
): MdBlock {
  if (!token.isClosed) reportOpenContainer(token.name, token.raw, line, conversion)
  const children = splitAttribution(token.tokens, line + 1, conversion, readBlocks)
  const callout = readCallout(token.attributes?.attributes, conversion.dialects.language)
  if (callout) {
    const { title, attributes } = callout
    // Its title may also be the heading that it begins with.
    const [first, ...rest] = children
    const isTitled =
      first?.type === 'heading' && token.attributes?.attributes.pairs['title'] === undefined
    const opening: MdBlock = isTitled
      ? { type: 'paragraph', span: first.span, children: [{ ...boldIn(first), span: first.span }] }
      : boldLine(title, span)
    return {
      type: 'container',
      span,
      name: 'note',
      attributes,
      children: [opening, ...(isTitled ? rest : children)],
    }
  }
  const attributes = attributesField(token.attributes, span, conversion)
  const isSpoken = token.name === 'play' || token.name === 'dialogue'
  const read = isSpoken ? readSpeeches(children) : children
  return { type: 'container', span, name: token.name, children: read, ...attributes }
}

function boldIn({ children }: Extract<MdBlock, { type: 'heading' }>) {
  return { type: 'strong' as const, children }
}

function boldLine(value: string, span: Span): MdBlock {
  const text = { type: 'text' as const, span, value }
  return { type: 'paragraph', span, children: [{ type: 'strong', span, children: [text] }] }
}

function reportOpenContainer(
  name: string,
  raw: string,
  line: number,
  conversion: Conversion,
): void {
  const fence = raw.split('\n', 1)[0] ?? ''
  const what = name === '' ? 'The container' : `The container "${name}"`
  const span = conversion.lines.spanOf(fence, line)
  const message = `${what} is never closed, so it takes in everything that follows.`
  complain(
    conversion,
    'container/not-closed',
    message,
    span,
    'write ::: on a line of its own where it ends',
  )
}

function convertStrayFence(
  token: StrayFenceToken,
  line: number,
  span: Span,
  conversion: Conversion,
): readonly MdBlock[] {
  if (token.text === '') {
    const message = 'This fence closes nothing, since every container before it is closed.'
    complain(
      conversion,
      'container/not-opened',
      message,
      span,
      'remove the line',
      'begin a container with ::: name',
    )
    return []
  }
  const message = `"${token.text}" is not the name of a container; the line is kept as text.`
  complain(conversion, 'attributes/malformed', message, span, 'write ::: name {.class key="value"}')
  const children = readInlines(conversion.lines.place(token.raw.trim(), line), conversion)
  return [{ type: 'paragraph', span, children }]
}

function convertDefinitionList(
  token: DefinitionListToken,
  line: number,
  span: Span,
  conversion: Conversion,
): MdDefinitionList {
  const items = token.items.map(({ term, lineOffset, definitions }) => ({
    term: readInlines(conversion.lines.place(term, line + lineOffset), conversion),
    definitions: definitions.map((definition) =>
      readBlocks(definition.tokens, line + definition.lineOffset, conversion),
    ),
  }))
  return { type: 'definitionList', span, items }
}

function collectFootnote(
  token: FootnoteDefinitionToken,
  line: number,
  span: Span,
  conversion: Conversion,
): void {
  const { label } = token
  const children = readBlocks(token.tokens, line, conversion)
  const first = conversion.footnotes.get(label)
  if (!first) {
    conversion.footnotes.set(label, { type: 'footnoteDefinition', span, label, children })
    return
  }
  const message = `The note "${label}" already has a text on line ${first.span.start.line}, so this one is left out.`
  complain(
    conversion,
    'footnote/duplicate',
    message,
    span,
    'give one of the two notes another label',
  )
}

function reportDepth(span: Span, conversion: Conversion): void {
  const message = `Quotations, lists and containers are nested more than ${maximumBlockDepth} deep here, so their content is kept as one paragraph.`
  complain(conversion, 'markdown/too-deep', message, span)
}
