import type { NodeId } from '../../book/model/block.ts'
import type { StyledElement } from '../../theme/cascade/styled-element.ts'
import type { TypesetContext } from './typeset-context.ts'
import type { InlinePiece, LinkTarget, TextPiece, ImagePiece } from './inline-piece.ts'
import { textContent, type Element } from '../../markup/element.ts'
import type { ContentItem } from '../../theme/properties/property-values.ts'
import type { Style } from '../../theme/properties/style.ts'
import { formulaPiece } from './formula.ts'
import { pageListPieces } from './page-list.ts'
import { pageReference } from '../../language/page-reference.ts'
import { isRightToLeft } from '../../language/script.ts'
import type { Section } from '../../book/model/book.ts'
import type { Pt } from '../../edition/length.ts'

interface Place {
  readonly node?: NodeId
  offset: number
}

/** The pieces of inline children of a block, with what its `::before` and `::after` generate. */
export function inlineContent(
  block: StyledElement,
  children: StyledElement['children'],
  context: TypesetContext,
): readonly InlinePiece[] {
  const pieces: InlinePiece[] = []
  const place: Place = {
    ...(block.element.node !== undefined && { node: block.element.node }),
    offset: 0,
  }
  const isWhole = children.length === block.children.length
  if (!isWhole) place.offset = offsetOf(block, children)
  if (isWhole && block.before) generate(block.before, block.element, context, pieces)
  collect(children, block.style, place, undefined, context, pieces)
  if (isWhole && block.after) generate(block.after, block.element, context, pieces)
  return pieces
}

function offsetOf(block: StyledElement, children: StyledElement['children']): number {
  const first = children[0]
  let offset = 0
  for (const child of block.children) {
    if (child === first) break
    offset += child.type === 'text' ? child.value.length : textContent(child.element).length
  }
  return offset
}

function collect(
  children: StyledElement['children'],
  style: Style,
  place: Place,
  link: LinkTarget | undefined,
  context: TypesetContext,
  pieces: InlinePiece[],
): void {
  for (const child of children) {
    if (child.type === 'element') {
      collectElement(child, place, link, context, pieces)
      continue
    }
    pieces.push({
      type: 'text',
      text: child.value,
      style: context.textStyle(style),
      ...(place.node !== undefined && { source: { node: place.node, offset: place.offset } }),
      ...(link && { link }),
    })
    place.offset += child.value.length
  }
}

function collectElement(
  styled: StyledElement,
  outer: Place,
  outerLink: LinkTarget | undefined,
  context: TypesetContext,
  pieces: InlinePiece[],
): void {
  const { element, style } = styled
  const place = element.node === undefined ? outer : { node: element.node, offset: 0 }
  const length = textContent(element).length
  if (element.id !== undefined) pieces.push({ type: 'anchor', id: element.id })
  if (style.display === 'none') {
    outer.offset += length
    return
  }
  const link = linkOf(element) ?? outerLink
  const inline = inlineSource(element)
  if (element.tag === 'br') pieces.push({ type: 'break' })
  else if (element.tag === 'img') pieces.push(imagePiece(styled, context))
  else if (element.tag === 'math') {
    const formula = formulaPiece(styled, context)
    pieces.push(
      formula ?? {
        type: 'text',
        text: element.attributes['alttext'] ?? '',
        style: context.textStyle(style),
      },
    )
    place.offset += length
  } else if (inline?.type === 'crossReference' && inline.form === 'page') {
    const text = pageReference(context.pageOf(inline.target), style.language)
    pieces.push({ type: 'text', text, style: context.textStyle(style), ...(link && { link }) })
    place.offset += length
  } else if (inline?.type === 'pageList') {
    pieces.push(...pageListPieces(inline, style, context))
    place.offset += length
  } else {
    const isolate = isolateOf(element)
    if (isolate) pieces.push(control(isolate.start, style, context))
    if (styled.before) generate(styled.before, element, context, pieces)
    collect(styled.children, style, place, link, context, pieces)
    if (styled.after) generate(styled.after, element, context, pieces)
    if (isolate) pieces.push(control(isolate.end, style, context))
  }
  if (inline?.type === 'footnoteReference' && context.beginsNote(inline.footnote)) {
    pieces.push({ type: 'note', id: inline.footnote })
  }
  if (place !== outer) outer.offset += length
}

// Text in a language that runs from right to left is isolated (UAX #9, § 2.4), as by `dir` in HTML.
function isolateOf({
  attributes,
}: Element): { readonly start: string; readonly end: string } | undefined {
  const language = attributes['lang']
  const direction =
    attributes['dir'] ?? (language !== undefined && isRightToLeft(language) ? 'rtl' : undefined)
  return direction === 'rtl' ? { start: '\u2067', end: '\u2069' } : undefined
}

function control(text: string, style: Style, context: TypesetContext): TextPiece {
  return { type: 'text', text, style: context.textStyle(style) }
}

function inlineSource({
  source,
}: Element): Exclude<Element['source'], Section | undefined> | undefined {
  return source && 'type' in source ? source : undefined
}

function linkOf(element: Element): LinkTarget | undefined {
  const href = element.tag === 'a' ? element.attributes['href'] : undefined
  if (href === undefined) return undefined
  return href.startsWith('#') ? { id: href.slice(1) } : { url: href }
}

// An image in a line is set to the size of the text unless the style says otherwise.
function imagePiece(styled: StyledElement, context: TypesetContext): ImagePiece {
  const { element, style } = styled
  const name = element.attributes['src'] ?? ''
  const resource = context.book.resources[name]
  const ratio = resource && resource.height > 0 ? resource.width / resource.height : 1
  const height: Pt =
    style.height !== 'auto' && style.height.unit === 'pt' ? style.height.value : style.fontSize
  return {
    type: 'image',
    resource: name,
    alt: element.attributes['alt'] ?? '',
    size: { width: height * ratio, height },
  }
}

/** The text and leaders that `content` makes. */
export function generate(
  style: Style,
  element: Element,
  context: TypesetContext,
  pieces: InlinePiece[],
): void {
  const textStyle = context.textStyle(style)
  const link = linkOf(element)
  for (const item of style.content ?? []) {
    if (item.type === 'leader')
      pieces.push({ type: 'leader', pattern: item.pattern, style: textStyle })
    else {
      const text = contentText(item, element, context)
      if (text !== '') pieces.push({ type: 'text', text, style: textStyle, ...(link && { link }) })
    }
  }
}

/** The text of a piece of generated content outside of margin boxes. */
export function contentText(item: ContentItem, element: Element, context: TypesetContext): string {
  switch (item.type) {
    case 'string':
      return item.value
    case 'attr':
      return element.attributes[item.name] ?? ''
    case 'content':
      return textContent(element)
    case 'targetCounter':
      return context.pageOf((element.attributes[item.attr] ?? '').replace(/^#/, ''))
    case 'counter':
    case 'namedString':
    case 'leader':
      return ''
  }
}
