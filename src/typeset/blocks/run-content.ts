import type { StyledElement } from '../../theme/cascade/styled-element.ts'
import { displayFormula, isDisplay, type DisplayFormula } from './display-formula.ts'
import type { Pt } from '../../edition/length.ts'
import { imageContent, onlyImage } from './image-content.ts'
import { contentText } from '../text/generated-pieces.ts'
import { inlineContent } from '../text/inline-content.ts'
import type { InlinePiece } from '../lists/inline-piece.ts'
import { makeParagraph } from '../text/make-paragraph.ts'
import type { TypesetContext } from '../text/typeset-context.ts'
import type { BlockContent } from './vertical-list.ts'

/** What a run of inline children becomes: a paragraph, an image, a formula, or only ids. */
export type RunContent =
  | { readonly content: BlockContent | DisplayFormula; readonly breakable: boolean }
  | { readonly ids: readonly string[] }

/** Lays out a run of an element's inline children in a given width. */
export function runContent(
  styled: StyledElement,
  children: StyledElement['children'],
  width: Pt,
  context: TypesetContext,
): RunContent {
  const image = onlyImage(children)
  if (image) return { content: imageContent(image, width, context), breakable: false }
  const only = children.length === 1 ? children[0] : undefined
  if (only?.type === 'element' && isDisplay(only.element)) {
    const content = displayFormula(only, styled.style, width, context)
    if (content) return { content, breakable: false }
  }
  const pieces = inlineContent(styled, children, context)
  if (pieces.every(isInvisible)) {
    return { ids: pieces.flatMap((piece) => (piece.type === 'anchor' ? [piece.id] : [])) }
  }
  return {
    content: { type: 'paragraph', paragraph: makeParagraph(pieces, styled, width, context) },
    breakable: true,
  }
}

/**
 * The content of `::before` or `::after` as a block of its own; undefined if it is no text.
 */
export function generatedContent(
  styled: StyledElement,
  pseudo: 'before' | 'after',
  width: Pt,
  context: TypesetContext,
): BlockContent | undefined {
  const style = styled[pseudo] ?? styled.style
  const origin = { ...context.originOf(styled.element), pseudo } as const
  const pieces = (style.content ?? []).flatMap((item): InlinePiece[] => {
    const text = contentText(item, styled.element, context)
    return text === '' ? [] : [{ type: 'text', text, style: context.textStyle(style), origin }]
  })
  if (pieces.length === 0) return undefined
  // Initials and first lines belong to the text of the element.
  const { firstLetter, firstLine, ...rest } = styled
  const paragraph = makeParagraph(pieces, { ...rest, style }, width, context)
  return { type: 'paragraph', paragraph }
}

function isInvisible(piece: InlinePiece): boolean {
  return piece.type === 'anchor' || (piece.type === 'text' && piece.text.trim() === '')
}
