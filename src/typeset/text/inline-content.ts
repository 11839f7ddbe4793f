import type { NodeId } from '../../book/model/block.ts'
import type { StyledElement } from '../../theme/cascade/styled-element.ts'
import type { TypesetContext } from './typeset-context.ts'
import type { InlinePiece, LinkTarget, TextPiece, ImagePiece } from '../lists/inline-piece.ts'
import { textContent, type Element } from '../../markup/tree/element.ts'
import type { ElementOrigin } from '../paged-book/origin.ts'
import type { Pt } from '../../edition/length.ts'
import type { Style } from '../../theme/properties/style.ts'
import { formulaPiece } from './formula.ts'
import { generatedPieces, linkOf } from './generated-pieces.ts'
import { imageSize, mayShrink } from './image-size.ts'
import { rubyPieces } from './ruby-pieces.ts'
import { pageListPieces } from './page-list.ts'
import { pageReference } from '../../language/page-reference.ts'
import { isRightToLeft } from '../../language/script.ts'

/** What inline content inherits from the elements around it. */
interface Surroundings {
  readonly style: Style
  readonly origin: ElementOrigin
  readonly link?: LinkTarget
  /** The node of the Book that the text comes from, and how much text of that node comes before. */
  readonly node?: NodeId
  readonly offset: number
}

/**
 * The pieces of a block's inline children, with the generated content of `::before` and `::after`.
 */
export function inlineContent(
  block: StyledElement,
  children: Children,
  context: TypesetContext,
): readonly InlinePiece[] {
  const { element, style } = block
  const { node } = element
  const isWhole = children.length === block.children.length
  const offset = isWhole ? 0 : offsetOf(block, children)
  const origin = context.originOf(element)
  const inside = { style, origin, offset, ...(node !== undefined && { node }) }
  const pieces = childPieces(children, inside, context)
  if (!isWhole) return pieces
  return [
    ...generatedPieces(block, 'before', context),
    ...pieces,
    ...generatedPieces(block, 'after', context),
  ]
}

type Children = StyledElement['children']
type Child = Children[number]

function offsetOf(block: StyledElement, children: Children): number {
  const first = children[0]
  const before = block.children.slice(0, first ? block.children.indexOf(first) : undefined)
  return before.reduce((sum, child) => sum + lengthOf(child), 0)
}

function lengthOf(child: Child): number {
  return child.type === 'text' ? child.value.length : textContent(child.element).length
}

function childPieces(
  children: Children,
  around: Surroundings,
  context: TypesetContext,
): readonly InlinePiece[] {
  let { offset } = around
  return children.flatMap((child) => {
    const here = { ...around, offset }
    offset += lengthOf(child)
    return child.type === 'text'
      ? [textPiece(child.value, here, context)]
      : elementPieces(child, here, context)
  })
}

function textPiece(
  text: string,
  { style, origin, link, node, offset }: Surroundings,
  context: TypesetContext,
): TextPiece {
  return {
    type: 'text',
    text,
    style: context.textStyle(style),
    origin,
    ...(node !== undefined && { source: { node, offset } }),
    ...(link && { link }),
  }
}

function elementPieces(
  styled: StyledElement,
  around: Surroundings,
  context: TypesetContext,
): readonly InlinePiece[] {
  const { element, style } = styled
  const anchor: readonly InlinePiece[] =
    element.id === undefined ? [] : [{ type: 'anchor', id: element.id }]
  if (style.display === 'none') return anchor
  const link = linkOf(element) ?? around.link
  const own = element.node === undefined ? around : { node: element.node, offset: 0 }
  const inside = { ...own, style, origin: context.originOf(element), ...(link && { link }) }
  const pieces = contentPieces(styled, inside, context)
  const { note } = element
  if (note === undefined || !context.beginsNote(note)) return [...anchor, ...pieces]
  return [...anchor, ...pieces, { type: 'note', id: note }]
}

// The content of an element, with the generated content before and after it.
function contentPieces(
  styled: StyledElement,
  inside: Surroundings,
  context: TypesetContext,
): readonly InlinePiece[] {
  const { element, style } = styled
  const { link } = inside
  if (element.tag === 'br') return [{ type: 'break' }]
  if (element.tag === 'img') return [imagePiece(styled, link, context)]
  if (element.tag === 'math') {
    const alt = element.attributes['alttext'] ?? ''
    return [formulaPiece(styled, context) ?? generatedText(alt, styled, context)]
  }
  if (element.pageOf !== undefined) {
    const text = pageReference(context.pageOf(element.pageOf), style.language)
    return [{ ...generatedText(text, styled, context), ...(link && { link }) }]
  }
  if (element.places) return pageListPieces(element.places, styled, context)
  const isolate = isolateOf(element)
  const inner =
    element.tag === 'ruby'
      ? rubyPieces(styled, context, (part, from) => {
          const before = styled.children.slice(0, from)
          const offset = before.reduce((sum, child) => sum + lengthOf(child), inside.offset)
          return childPieces(part, { ...inside, offset }, context)
        })
      : childPieces(styled.children, inside, context)
  return [
    ...(isolate ? [generatedText(isolate.start, styled, context)] : []),
    ...generatedPieces(styled, 'before', context),
    ...inner,
    ...generatedPieces(styled, 'after', context),
    ...(isolate ? [generatedText(isolate.end, styled, context)] : []),
  ]
}

function generatedText(
  text: string,
  { element, style }: StyledElement,
  context: TypesetContext,
): TextPiece {
  const origin = context.originOf(element)
  return { type: 'text', text, style: context.textStyle(style), origin }
}

// Text in a right-to-left language is isolated (UAX #9, § 2.4), as `dir` does in HTML.
function isolateOf({
  attributes,
}: Element): { readonly start: string; readonly end: string } | undefined {
  const language = attributes['lang']
  const direction =
    attributes['dir'] ?? (language !== undefined && isRightToLeft(language) ? 'rtl' : undefined)
  return direction === 'rtl' ? { start: '\u2067', end: '\u2069' } : undefined
}

function imagePiece(
  styled: StyledElement,
  link: LinkTarget | undefined,
  context: TypesetContext,
): ImagePiece {
  const { element } = styled
  const sizeIn = (measure: Pt) => imageSize(styled, measure, context)
  return {
    type: 'image',
    resource: element.attributes['src'] ?? '',
    alt: element.attributes['alt'] ?? '',
    size: sizeIn(context.measure),
    sizeIn,
    mayShrink: mayShrink(styled),
    origin: context.originOf(element),
    ...(link && { link }),
  }
}
