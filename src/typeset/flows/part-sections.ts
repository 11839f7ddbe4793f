import type { Pt } from '../../edition/length.ts'
import { textContent } from '../../markup/tree/element.ts'
import type { StyledElement } from '../../theme/cascade/styled-element.ts'
import { contentBounds, isDecorated } from '../blocks/box-bounds.ts'
import { columnGrid } from '../blocks/column-grid.ts'
import { standsApart } from '../blocks/stand-apart.ts'
import { asksForSide, avoidsBreak, isForcedBreak } from './page-breaks.ts'

/** A section that is set by itself, and the sections that it stands in, from the outermost. */
export interface SectionPiece {
  readonly styled: StyledElement
  readonly outer: readonly StyledElement[]
}

/**
 * A section, with each section in it apart from it where that changes nothing: where each begins a
 * page, and the box around them has nothing to show. So an edit in a chapter of a long part sets
 * that chapter anew, and not the part.
 */
export function partSections(
  styled: StyledElement,
  measure: Pt,
  outer: readonly StyledElement[] = [],
): readonly SectionPiece[] {
  const inner = styled.children.filter(isSection)
  if (inner.length === 0 || !isPlainBox(styled, measure) || !standAlone(styled, inner))
    return [{ styled, outer }]
  const own = styled.children.filter((child) => !isSection(child))
  return [
    { styled: { ...styled, children: own }, outer },
    ...inner.flatMap((section) => partSections(section, measure, [...outer, styled])),
  ]
}

/** Whether an element is a section of the book, not a box within one. */
export function isSection(child: StyledElement['children'][number]): child is StyledElement {
  return (
    child.type === 'element' &&
    child.element.tag === 'section' &&
    child.element.matter !== undefined
  )
}

// A box of the whole width that draws nothing, is no frame of columns and keeps nothing together.
function isPlainBox(styled: StyledElement, measure: Pt): boolean {
  const { style, before, after } = styled
  const { padding, border } = style
  const inside = contentBounds(style, { x: 0, width: measure })
  return (
    isSection(styled) &&
    !standsApart(styled) &&
    !before &&
    !after &&
    style.display === 'block' &&
    style.width === 'auto' &&
    style.float === 'none' &&
    style.margin.top !== 'auto' &&
    style.breakInside === 'auto' &&
    !avoidsBreak(style.breakAfter) &&
    inside.x === 0 &&
    inside.width === measure &&
    [padding.top, padding.bottom].every(({ value }) => value === 0) &&
    border.top.width + border.bottom.width === 0 &&
    !isDecorated(style) &&
    !columnGrid(style, measure)
  )
}

// The sections come last, each begins a page, what stands before them has text of its own, and none
// says on which side the next begins.
function standAlone(styled: StyledElement, inner: readonly StyledElement[]): boolean {
  const children = styled.children.filter((child) => !isNote(child))
  const own = children.slice(0, children.length - inner.length)
  return (
    children.slice(own.length).every(isSection) &&
    own.some(showsText) &&
    inner.every(({ style }) => isForcedBreak(style.breakBefore)) &&
    ![...own.slice(-1), ...inner].some(choosesSide)
  )
}

function isNote(child: StyledElement['children'][number]): boolean {
  return child.type === 'element' && child.style.float === 'footnote'
}

function showsText(child: StyledElement['children'][number]): boolean {
  return child.type === 'text'
    ? child.value.trim() !== ''
    : child.style.display !== 'none' && textContent(child.element).trim() !== ''
}

// Whether the page after an element, or after the last in it, is a recto or a verso.
function choosesSide(child: StyledElement['children'][number]): boolean {
  if (child.type === 'text') return false
  const last = child.children.findLast((one) => !isNote(one))
  return asksForSide(child.style.breakAfter) || (last !== undefined && choosesSide(last))
}
