import type { Token } from 'marked'
import type { Span } from '../../diagnostics/diagnostic.ts'
import type { MdInline, MdSpan, MdText } from '../document/document.ts'
import { slicePlaced, SourceLines, type PlacedText } from '../document/source-lines.ts'
import { withoutLinks } from '../document/without-links.ts'
import { maximumInlineDepth } from '../syntax/manuscript-lexer.ts'
import type { InlineToken } from '../syntax/tokens.ts'
import { decodeCharacters } from '../document/characters.ts'
import { attributesField, complain, type Conversion } from '../text/conversion.ts'
import { closeOpenTags, convertTag, type OpenTag } from '../html/convert-tag.ts'
import { termsField } from './index-terms.ts'
import { appendInline, spanOf, type Leaf } from '../text/leaf.ts'
import { placedText } from '../text/placed-text.ts'
import { isUnsafeAddress } from '../text/unsafe-address.ts'

/** Reads the text of a leaf block. */
export function readInlines(
  text: PlacedText,
  conversion: Conversion,
  lineEnds: Leaf['lineEnds'] = 'space',
): readonly MdInline[] {
  const start = text.text.length - text.text.trimStart().length
  const placed = slicePlaced(text, start, start + text.text.trim().length)
  if (placed.text === '') return []
  const leaf = { placed, lineEnds, conversion }
  if (!hasSyntax.test(placed.text)) return textNodes(placed.text, 0, leaf)
  if (!conversion.budget.affords(placed.text)) {
    const message = 'This paragraph has so many Markdown signs that it is kept as plain text.'
    const hint = 'put a backslash before signs that are text, or put them in a code block'
    complain(conversion, 'markdown/too-costly', message, spanOf(leaf, 0, placed.text.length), hint)
    return textNodes(placed.text, 0, leaf)
  }
  const tokens = conversion.lexer.inlines(placed.text)
  const nodes = convertTokens(tokens, 0, leaf)
  return tokens.at(-1)?.type === 'foreignInline' ? withoutEndSpace(nodes) : nodes
}

// The space before something at the end that is left out.
function withoutEndSpace(nodes: readonly MdInline[]): readonly MdInline[] {
  const last = nodes.at(-1)
  if (last?.type !== 'text') return nodes
  const value = last.value.trimEnd()
  return value === '' ? nodes.slice(0, -1) : [...nodes.slice(0, -1), { ...last, value }]
}

// Prose without any of these characters is plain text. Most of a novel is.
const hasSyntax = /[\\`*_~[<$^=@{]|%%| {2}\n|:\/\/|www\.|mailto:|xmpp:/i

function convertTokens(tokens: readonly Token[], start: number, leaf: Leaf): readonly MdInline[] {
  const open: OpenTag[] = []
  const nodes: MdInline[] = []
  let offset = start
  // The tokens come from marked and from our extensions. Marked's own token type allows anything.
  for (const token of tokens as readonly InlineToken[]) {
    const end = offset + token.raw.length
    const siblings = open.at(-1)?.children ?? nodes
    if (token.type === 'html') {
      convertTag(token.raw, offset, { open, nodes, leaf })
    } else {
      for (const node of convertToken(token, offset, end, leaf)) appendInline(siblings, node)
    }
    offset = end
  }
  closeOpenTags({ open, nodes, leaf }, offset)
  return nodes
}

type Readable = Exclude<InlineToken, { readonly type: 'html' }>

function convertToken(
  token: Readable,
  start: number,
  end: number,
  leaf: Leaf,
): readonly MdInline[] {
  const span = spanOf(leaf, start, end)
  switch (token.type) {
    case 'text':
      if (token.tooDeep) reportDepth(span, leaf)
      return textNodes(token.raw, start, leaf)
    case 'escape':
      return [meantAsIs(token.text, span)]
    case 'em':
      return [{ type: 'emphasis', span, children: convertTokens(token.tokens, start + 1, leaf) }]
    case 'strong':
      return [{ type: 'strong', span, children: convertTokens(token.tokens, start + 2, leaf) }]
    case 'del': {
      const inset = (token.raw.length - token.text.length) / 2
      return [{ type: 'delete', span, children: convertTokens(token.tokens, start + inset, leaf) }]
    }
    case 'superscript':
    case 'subscript':
    case 'mark':
    case 'inlineNote': {
      const children = convertTokens(token.tokens, start + token.inset, leaf)
      return [{ type: token.type, span, children }]
    }
    case 'span':
      return [convertSpan(token, start, span, leaf)]
    case 'codespan': {
      const attributes = attributesField(token.attributes, span, leaf.conversion)
      return [{ type: 'inlineCode', span, value: token.text, ...attributes }]
    }
    case 'inlineMath':
      return [{ type: 'inlineMath', span, value: token.text }]
    case 'br':
      return [{ type: 'break', span }]
    case 'footnoteReference':
      return [{ type: 'footnoteReference', span, label: token.label }]
    case 'link':
      return convertLink(token, start, span, leaf)
    case 'image':
      return convertImage(token, start, span, leaf)
    case 'foreignInline':
      return convertForeign(token, span, leaf)
    case 'checkbox':
      return []
  }
}

// What it is in our Markdown stands where it was written, as a whole.
function convertForeign(
  { raw, markdown, told }: Extract<Readable, { readonly type: 'foreignInline' }>,
  span: Span,
  { conversion, lineEnds }: Leaf,
): readonly MdInline[] {
  if (told) conversion.foreign.push({ told, span, text: raw })
  const lines = new SourceLines(span.file, markdown.split('\n'), span)
  return readInlines(lines.place(markdown, 1), { ...conversion, lines }, lineEnds)
}

function convertSpan(
  token: Extract<Readable, { readonly type: 'span' }>,
  start: number,
  span: Span,
  leaf: Leaf,
): MdSpan {
  const children = convertTokens(token.tokens, start + 1, leaf)
  const field = attributesField(token.attributes, span, leaf.conversion)
  const terms = termsField(field.attributes, span, leaf.conversion)
  return { type: 'span', span, children, ...field, ...terms }
}

function convertLink(
  token: Extract<Readable, { readonly type: 'link' }>,
  start: number,
  span: Span,
  leaf: Leaf,
): readonly MdInline[] {
  const inset = /^[<[]/.test(token.raw) ? 1 : 0
  const children = withoutLinks(convertTokens(token.tokens, start + inset, leaf))
  const url = token.autolink ? token.href : decodeCharacters(token.href)
  if (isUnsafeAddress(url, 'link', span, leaf)) return children
  const title = token.title ? decodeCharacters(token.title) : undefined
  const attributes = attributesField(token.attributes, span, leaf.conversion)
  return [{ type: 'link', span, url, ...(title && { title }), children, ...attributes }]
}

function convertImage(
  token: Extract<Readable, { readonly type: 'image' }>,
  start: number,
  span: Span,
  leaf: Leaf,
): readonly MdInline[] {
  const children = convertTokens(token.tokens, start + 2, leaf)
  const url = decodeCharacters(token.href)
  if (isUnsafeAddress(url, 'image', span, leaf)) return children
  const title = token.title ? decodeCharacters(token.title) : undefined
  const attributes = attributesField(token.attributes, span, leaf.conversion)
  return [{ type: 'image', span, url, ...(title && { title }), children, ...attributes }]
}

function textNodes(raw: string, start: number, leaf: Leaf): readonly MdInline[] {
  reportLookalikes(raw, start, leaf)
  const nodes: MdInline[] = []
  let offset = start
  for (const part of raw.split(leaf.lineEnds === 'break' ? partsOfVerse : partsOfProse)) {
    const span = spanOf(leaf, offset, offset + part.length)
    offset += part.length
    if (part === '') continue
    if (part === '\n' && leaf.lineEnds === 'break') nodes.push({ type: 'break', span })
    else if (quoteReference.test(part)) nodes.push(meantAsIs(decodeCharacters(part), span))
    else nodes.push(placedText(part, offset - part.length, leaf))
  }
  return nodes
}

const quoteReference = /^&(?:quot|apos|#0*3[49]|#x0*2[27]);$/i
const partsOfProse = /(&(?:quot|apos|#0*3[49]|#x0*2[27]);)/i
const partsOfVerse = /(\n|&(?:quot|apos|#0*3[49]|#x0*2[27]);)/i

// An escaped character stays as it is. Typographic punctuation would change some of them.
function meantAsIs(value: string, span: Span): MdText {
  return /["'.-]/.test(value)
    ? { type: 'text', span, value, literal: true }
    : { type: 'text', span, value }
}

// Reports text that looks like syntax to the author but is not.
function reportLookalikes(raw: string, start: number, leaf: Leaf): void {
  const comment = raw.indexOf('<!--')
  if (comment >= 0) {
    const message =
      'A comment begins in this paragraph but does not end in it, so it is printed as text.'
    const span = spanOf(leaf, start + comment, start + comment + 4)
    complain(
      leaf.conversion,
      'markdown/not-closed',
      message,
      span,
      'end it with --> in this paragraph',
      'or begin it on its own line',
    )
  }
  for (const match of raw.includes('](') ? raw.matchAll(addressWithSpace) : []) {
    const [link, address = ''] = match
    if (!address.includes(' ')) continue
    const at = start + match.index
    const message = `The address in "${link}" has spaces in it, so it is printed as text.`
    const span = spanOf(leaf, at, at + link.length)
    complain(leaf.conversion, 'link/malformed', message, span, `write <${address}>`)
  }
}

// A name may contain round brackets. Browsers add them to a second file of the same name.
const addressWithSpace =
  /!?\[[^[\]\n]{0,200}\]\(((?:[^()<>"\n]|\([^()<>"\n]{0,40}\)){1,200}\.\w{2,4}(?:#[^()\s]*)?)\)/g

function reportDepth(span: Span, leaf: Leaf): void {
  const message = `Emphasis, links and brackets are nested more than ${maximumInlineDepth} deep here, so their content is kept as plain text.`
  complain(leaf.conversion, 'markdown/too-deep', message, span)
}
