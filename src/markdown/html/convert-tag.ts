import type { Attributes, MdInline } from '../document/document.ts'
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
  const tag = parseHtmlTag(raw)
  if (!tag) {
    if (!raw.startsWith('<!--')) notKept(raw, 'is not kept', start, context)
    return
  }
  if (!isHtmlElement(tag.name)) return keepAsText(raw, start, context)
  if (tag.kind === 'close') return close(tag, raw, start, context)
  if (tag.name === 'img') return image(raw, start, context)
  if (tag.name === 'source') return
  const kept = keptElements.get(tag.name)
  // A link is kept only around an image. We know that when the link ends.
  const mayBeKept = tag.name === 'picture' || tag.name === 'a'
  if (!kept && !mayBeKept) {
    notKept(
      raw,
      silentElements.has(tag.name)
        ? 'and its content are removed'
        : 'is removed, but its text is kept',
      start,
      context,
    )
  }
  reportAttributes(tag, raw, start, context)
  if (kept?.type === 'break') return lineBreak(raw, start, context)
  if (tag.kind === 'void' || voidElements.has(tag.name)) return
  if (context.open.length >= maximumInlineDepth) {
    return complainAt(
      'markdown/too-deep',
      `"${raw}" is nested too deeply in other tags, so it is removed.`,
      raw,
      start,
      context,
    )
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

/** Closes every tag that is still open at the end of the text. */
export function closeOpenTags(context: TagContext, end: number): void {
  for (let tag = context.open.pop(); tag; tag = context.open.pop()) {
    if (tag.kept) {
      const raw = context.leaf.placed.text.slice(tag.start, tag.end)
      const message = `"${raw}" is not closed in its paragraph.`
      complainAt(
        'html/not-kept',
        message,
        raw,
        tag.start,
        context,
        `write </${tag.name}> where it ends`,
      )
    }
    finish(tag, end, context)
  }
}

function close(tag: HtmlTag, raw: string, start: number, context: TagContext): void {
  const index = context.open.findLastIndex((open) => open.name === tag.name)
  if (index < 0) {
    // The author was already told about this element where it began. The end tag of a block may
    // come paragraphs later.
    if (!keptElements.has(tag.name) || blockElements.has(tag.name)) return
    return notKept(raw, 'closes nothing', start, context)
  }
  for (const crossed of context.open.splice(index + 1).reverse()) {
    const rawCrossed = context.leaf.placed.text.slice(crossed.start, crossed.end)
    if (crossed.kept || crossed.name === 'a')
      notKept(rawCrossed, `is not closed before "${raw}"`, crossed.start, context)
    const parent = context.open[index]?.children ?? context.nodes
    for (const node of crossed.children) appendInline(parent, node)
  }
  const open = context.open.pop()
  if (open) finish(open, start + raw.length, context)
}

function finish(tag: OpenTag, end: number, context: TagContext): void {
  const siblings = context.open.at(-1)?.children ?? context.nodes
  if (silentElements.has(tag.name)) return
  if (tag.name === 'a') return finishLink(tag, end, siblings, context)
  if (!tag.kept) {
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
      children: tag.children,
      ...attributes,
    })
  } else {
    siblings.push({ type: tag.kept.type, span, children: tag.children, ...attributes })
  }
}

function image(raw: string, start: number, context: TagContext): void {
  const node = htmlImage(raw, start, context.leaf)
  if (node) appendInline(context.open.at(-1)?.children ?? context.nodes, node)
}

// Keeps a link around images. For other links only the text stays.
function finishLink(
  { raw, start, children }: OpenTag,
  end: number,
  siblings: MdInline[],
  context: TagContext,
): void {
  const url = htmlAttributes(raw).get('href') ?? ''
  const span = spanOf(context.leaf, start, end)
  const isKept =
    url !== '' &&
    children.some(({ type }) => type === 'image') &&
    !isUnsafeAddress(url, 'link', span, context.leaf)
  if (isKept) {
    siblings.push({ type: 'link', span, url, children })
    return
  }
  notKept(raw, 'is removed, but its text is kept', start, context)
  for (const node of children) appendInline(siblings, node)
}

// Novels put thoughts in angle brackets, so a name that HTML does not have is kept as text.
function keepAsText(raw: string, start: number, context: TagContext): void {
  notKept(
    raw,
    'is not an HTML element, so it is kept as text',
    start,
    context,
    'write \\< for the sign itself',
  )
  const span = spanOf(context.leaf, start, start + raw.length)
  appendInline(context.open.at(-1)?.children ?? context.nodes, { type: 'text', span, value: raw })
}

function lineBreak(raw: string, start: number, context: TagContext): void {
  // Verse keeps its lines anyway, so it needs no break here.
  if (context.leaf.lineEnds === 'break') return
  const span = spanOf(context.leaf, start, start + raw.length)
  const siblings = context.open.at(-1)?.children ?? context.nodes
  siblings.push({ type: 'break', span })
}

function reportAttributes(tag: HtmlTag, raw: string, start: number, context: TagContext): void {
  if (!keptElements.has(tag.name)) return
  for (const name of tag.refused)
    notKept(
      name,
      `of "${raw}" is removed`,
      start,
      context,
      'give it a class, and style the class in the stylesheet',
    )
}

function notKept(
  raw: string,
  what: string,
  start: number,
  context: TagContext,
  ...hints: readonly string[]
): void {
  const name = /^<([a-z0-9]+)/i.exec(raw)?.[1]?.toLowerCase() ?? ''
  complainAt(
    'html/not-kept',
    `"${raw}" ${what}.`,
    raw,
    start,
    context,
    ...(hints.length > 0 ? hints : [insteadOfTag(name)]),
  )
}

function complainAt(
  code: 'html/not-kept' | 'markdown/too-deep',
  message: string,
  raw: string,
  start: number,
  context: TagContext,
  ...hints: readonly string[]
): void {
  const span = spanOf(context.leaf, start, start + raw.length)
  complain(context.leaf.conversion, code, message, span, ...hints)
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
