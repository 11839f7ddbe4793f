import type { Span } from '../../diagnostics/diagnostic.ts'
import type { Attributes, MdInline } from '../document/document.ts'
import { withoutLinks } from '../document/without-links.ts'
import { complain } from '../text/conversion.ts'
import { appendInline, spanOf, type Leaf } from '../text/leaf.ts'
import {
  blockElements,
  isHtmlElement,
  keptElements,
  silentElements,
  voidElements,
  type KeptElement,
} from './html-elements.ts'
import { htmlImage } from './html-image.ts'
import { htmlAttributes, parseHtmlTag, type HtmlTag } from './html-tag.ts'
import { isUnsafeAddress } from '../text/unsafe-address.ts'
import { pairRuby, rubyParts } from './ruby.ts'
import { maximumInlineDepth } from '../syntax/manuscript-lexer.ts'

/** An element of raw HTML that is still open. */
export interface OpenTag {
  readonly name: string
  /** Offsets of its tag in the leaf's text. */
  readonly start: number
  readonly end: number
  /** Absent for elements that are dropped while their text stays. */
  readonly kept?: Exclude<KeptElement, { readonly type: 'break' }>
  readonly attributes?: Attributes
  readonly raw: string
  readonly children: MdInline[]
}

/** The text read so far: the nodes outside all tags, and the tags that are still open. */
export interface TagContext {
  readonly open: OpenTag[]
  readonly nodes: MdInline[]
  readonly leaf: Leaf
}

/** Takes a tag of raw HTML: opens or closes a node, or tells the author that it is not kept. */
export function convertTag(raw: string, start: number, context: TagContext): void {
  const written = { raw, start }
  const tag = parseHtmlTag(raw)
  if (!tag) {
    if (!raw.startsWith('<!--')) notKept(written, 'is not kept', context)
    return
  }
  if (!isHtmlElement(tag.name)) return keepAsText(written, context)
  if (tag.kind === 'close') return close(tag, written, context)
  if (tag.name === 'img') return image(written, context)
  if (tag.name !== 'source') open(tag, written, context)
}

// A tag as it was written.
interface WrittenTag {
  readonly raw: string
  /** Its offset in the leaf's text. */
  readonly start: number
}

function open(tag: HtmlTag, written: WrittenTag, context: TagContext): void {
  const { raw, start } = written
  const kept = keptElements.get(tag.name)
  // What they mean is known when they end.
  const mayBeKept = tag.name === 'picture' || tag.name === 'a'
  if (!kept && !mayBeKept) {
    const isSilent = silentElements.has(tag.name)
    const what = isSilent ? 'and its content are removed' : 'is removed, but its text is kept'
    notKept(written, what, context)
  }
  reportAttributes(tag, written, context)
  if (rubyParts.has(tag.name)) endRubyPart(tag.name, start, context)
  if (kept?.type === 'break') return lineBreak(written, context)
  if (tag.kind === 'void' || voidElements.has(tag.name)) return
  if (context.open.length >= maximumInlineDepth) {
    const message = `"${raw}" is nested too deeply in other tags, so it is removed.`
    const span = spanOfTag(written, context)
    return complain(context.leaf.conversion, 'markdown/too-deep', message, span)
  }
  context.open.push({
    name: tag.name,
    start,
    end: start + raw.length,
    children: [],
    raw,
    ...(kept && { kept }),
    ...(tag.attributes && { attributes: tag.attributes }),
  })
}

// A part of a ruby ends where the next one begins.
function endRubyPart(next: string, at: number, context: TagContext): void {
  for (let last = context.open.at(-1); last && endsBefore(last.name, next);) {
    context.open.pop()
    finish(last, at, context)
    last = context.open.at(-1)
  }
}

function endsBefore(name: string, next: string): boolean {
  return rubyParts.has(name) && (name !== 'rtc' || next !== 'rt')
}

/** Closes every tag that is still open at the end of the text. */
export function closeOpenTags(context: TagContext, end: number): void {
  for (let tag = context.open.pop(); tag; tag = context.open.pop()) {
    if (tag.kept) {
      const raw = context.leaf.placed.text.slice(tag.start, tag.end)
      const hint = `write </${tag.name}> where it ends`
      notKept({ raw, start: tag.start }, 'is not closed in its paragraph', context, hint)
    }
    finish(tag, end, context)
  }
}

function close(tag: HtmlTag, written: WrittenTag, context: TagContext): void {
  const { raw, start } = written
  const index = context.open.findLastIndex((open) => open.name === tag.name)
  if (index < 0) {
    // The author was already told about this element where it began. The end tag of a block may
    // come paragraphs later.
    if (!keptElements.has(tag.name) || blockElements.has(tag.name)) return
    return notKept(written, 'closes nothing', context)
  }
  const isRuby = tag.name === 'ruby' || tag.name === 'rtc'
  while (isRuby && index < context.open.length - 1 && rubyParts.has(lastName(context))) {
    const part = context.open.pop()
    if (part) finish(part, start, context)
  }
  for (const crossed of context.open.splice(index + 1).reverse()) {
    const rawCrossed = context.leaf.placed.text.slice(crossed.start, crossed.end)
    if (crossed.kept || crossed.name === 'a')
      notKept({ raw: rawCrossed, start: crossed.start }, `is not closed before "${raw}"`, context)
    const parent = context.open[index]?.children ?? context.nodes
    for (const node of crossed.children) appendInline(parent, node)
  }
  const closed = context.open.pop()
  if (closed) finish(closed, start + raw.length, context)
}

function lastName({ open }: TagContext): string {
  return open.at(-1)?.name ?? ''
}

function finish(tag: OpenTag, end: number, context: TagContext): void {
  const siblings = context.open.at(-1)?.children ?? context.nodes
  if (silentElements.has(tag.name)) return
  if (tag.name === 'a') return finishLink(tag, end, siblings, context)
  // Outside of a ruby, its parts are only text.
  const isStray = rubyParts.has(tag.name) && !context.open.some(({ name }) => name === 'ruby')
  if (!tag.kept || isStray) {
    for (const node of tag.children) appendInline(siblings, node)
    return
  }
  const span = spanOf(context.leaf, tag.start, end)
  const attributes = tag.attributes && { attributes: tag.attributes }
  if (tag.kept.type === 'inlineCode') {
    siblings.push({ type: 'inlineCode', span, value: plainText(tag.children), ...attributes })
  } else if (tag.kept.type === 'phrase') {
    siblings.push({
      type: 'phrase',
      tag: tag.kept.tag,
      span,
      children: tag.name === 'ruby' ? pairRuby(tag.children) : tag.children,
      ...attributes,
    })
  } else {
    siblings.push({ type: tag.kept.type, span, children: tag.children, ...attributes })
  }
}

function image({ raw, start }: WrittenTag, context: TagContext): void {
  const node = htmlImage(raw, start, context.leaf)
  if (node) appendInline(context.open.at(-1)?.children ?? context.nodes, node)
}

// A link, or the name of a place: `<a id="harbor">`, in older HTML `<a name="harbor">`.
function finishLink(tag: OpenTag, end: number, siblings: MdInline[], context: TagContext): void {
  const { children } = tag
  const written = htmlAttributes(tag.raw)
  const url = written.get('href')?.trim() ?? ''
  const span = spanOf(context.leaf, tag.start, end)
  const id = (written.get('id') ?? written.get('name') ?? '').trim()
  const name = /^\S+$/.test(id) && { attributes: { id, classes: [], pairs: {} } }
  const isUnsafe = url !== '' && isUnsafeAddress(url, 'link', span, context.leaf)
  if (url !== '' && !isUnsafe) {
    siblings.push({ type: 'link', span, url, children: withoutLinks(children), ...name })
    return
  }
  if (name) {
    siblings.push({ type: 'span', span, children, ...name })
    return
  }
  if (!isUnsafe) notKept(tag, 'is removed, but its text is kept', context)
  for (const node of children) appendInline(siblings, node)
}

// Novels put thoughts in angle brackets, so a name that HTML does not have is kept as text.
function keepAsText(written: WrittenTag, context: TagContext): void {
  const hint = 'write \\< for the sign itself'
  notKept(written, 'is not an HTML element, so it is kept as text', context, hint)
  const span = spanOfTag(written, context)
  const siblings = context.open.at(-1)?.children ?? context.nodes
  appendInline(siblings, { type: 'text', span, value: written.raw })
}

function lineBreak(written: WrittenTag, context: TagContext): void {
  // Verse keeps its lines anyway, so it needs no break here.
  if (context.leaf.lineEnds === 'break') return
  const span = spanOfTag(written, context)
  const siblings = context.open.at(-1)?.children ?? context.nodes
  siblings.push({ type: 'break', span })
}

function reportAttributes(tag: HtmlTag, { raw, start }: WrittenTag, context: TagContext): void {
  if (!keptElements.has(tag.name)) return
  const hint = 'give it a class, and style the class in the stylesheet'
  for (const name of tag.refused) {
    notKept({ raw: name, start }, `of "${raw}" is removed`, context, hint)
  }
}

function notKept(
  written: WrittenTag,
  what: string,
  context: TagContext,
  hint = insteadOfTag(nameIn(written)),
): void {
  const message = `"${written.raw}" ${what}.`
  const span = spanOfTag(written, context)
  complain(context.leaf.conversion, 'html/not-kept', message, span, hint)
}

function nameIn({ raw }: WrittenTag): string {
  return /^<([a-z0-9]+)/i.exec(raw)?.[1]?.toLowerCase() ?? ''
}

function spanOfTag({ raw, start }: WrittenTag, { leaf }: TagContext): Span {
  return spanOf(leaf, start, start + raw.length)
}

function plainText(nodes: readonly MdInline[]): string {
  return nodes
    .map((node) =>
      'children' in node ? plainText(node.children) : 'value' in node ? node.value : '',
    )
    .join('')
}

/** What to write instead of a tag that is not kept. */
export function insteadOfTag(name: string): string {
  return insteadOf.get(name) ?? 'remove the tag, and write what it means in Markdown'
}

const insteadOf: ReadonlyMap<string, string> = new Map([
  ['a', 'write [text](address)'],
  ['img', 'write ![description](file)'],
  ['div', 'write ::: {.class} and ::: on lines of their own'],
  ['center', 'write ::: {.center} and ::: on lines of their own'],
  ['p', 'put a blank line between paragraphs'],
  ['font', 'write [text]{.class} and style the class in the stylesheet'],
  ['blockquote', 'write > before the lines'],
  ['li', 'write - or 1. before the text'],
  ['h1', 'write # before the title'],
  ['h2', 'write ## before the heading'],
  ['h3', 'write ### before the heading'],
  ['hr', 'write *** on a line of its own'],
  ['script', 'remove it: a book must not run code'],
  ['style', 'write the styles in a stylesheet, and name it in book.yaml: theme: my.css'],
  ['pre', 'write ``` on the lines before and after'],
  ['table', 'write the table with | between its cells'],
])
