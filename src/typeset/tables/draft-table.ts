import type { Pt } from '../../edition/length.ts'
import type { Style } from '../../theme/properties/style.ts'
import type { StyledElement } from '../../theme/cascade/styled-element.ts'
import type { CellText, Stretch } from './cell-text.ts'
import type { TableText } from './column-widths.ts'
import type { ElementOrigin } from '../paged-book/origin.ts'
import type { HorizontalList, ItemContent } from '../lists/horizontal-list.ts'
import { makeHorizontalList } from '../lists/make-horizontal-list.ts'
import { hyphenateList } from '../lists/hyphenate-list.ts'
import { inlineContent } from '../text/inline-content.ts'
import type { InlinePiece } from '../lists/inline-piece.ts'
import type { TypesetContext } from '../text/typeset-context.ts'
import { toMeasure } from '../../theme/css/extent.ts'

/** A cell before its width is known. */
export interface CellDraft {
  readonly styled: StyledElement
  readonly pieces: readonly InlinePiece[]
}

/** A row before the widths of its columns are known. */
export interface RowDraft {
  readonly origin: ElementOrigin
  readonly style: Style
  /** Of the head or the body that the row is in. */
  readonly group: Style
  readonly isHeader: boolean
  readonly isFirstOfGroup: boolean
  readonly isLastOfGroup: boolean
  readonly cells: readonly CellDraft[]
}

/** The rows of a table with the text of their cells. */
export function draftTable(table: StyledElement, context: TypesetContext): readonly RowDraft[] {
  return elementsOf(table).flatMap((group) => {
    const { display } = group.style
    if (display !== 'table-header-group' && display !== 'table-row-group') return []
    const rows = elementsOf(group)
    return rows.map((row, index) => ({
      origin: context.originOf(row.element),
      style: row.style,
      group: group.style,
      isHeader: display === 'table-header-group',
      isFirstOfGroup: index === 0,
      isLastOfGroup: index === rows.length - 1,
      cells: elementsOf(row).map((cell) => draftCell(cell, context)),
    }))
  })
}

/** A row repeated where the table continues. It marks no note a second time. */
export function withoutNoteMarks(row: RowDraft, context: TypesetContext): RowDraft {
  const markNone = { ...context, beginsNote: () => false }
  const cells = row.cells.map(({ styled }) => draftCell(withoutMarks(styled), markNone))
  return { ...row, cells }
}

/** The notes that begin in rows, by id. */
export function notesIn(rows: readonly RowDraft[]): ReadonlySet<string> {
  const pieces = rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.pieces))
  return new Set(pieces.flatMap((piece) => (piece.type === 'note' ? [piece.id] : [])))
}

/** How many notes are marked in an element. */
export function marksIn({ element, children }: StyledElement): number {
  const own = element.note === undefined ? 0 : 1
  return children.reduce(
    (count, child) => count + (child.type === 'element' ? marksIn(child) : 0),
    own,
  )
}

/** The cells of rows as numbers, their words whole or in the parts that hyphens leave. */
export function tableText(
  rows: readonly RowDraft[],
  measure: Pt,
  words: 'whole' | 'parted',
): TableText {
  return {
    columns: rows.reduce((most, { cells }) => Math.max(most, cells.length), 0),
    rows: rows.map(({ cells }) =>
      cells.map(({ styled, pieces }): CellText => {
        const list = makeHorizontalList(pieces, { indent: 0 })
        const stretches = stretchesOf(words === 'parted' ? hyphenateList(list) : list)
        return { stretches, inset: horizontalInset(styled.style, measure) }
      }),
    ),
  }
}

/** Padding and borders on both sides. */
export function horizontalInset({ padding, border }: Style, measure: Pt): Pt {
  return (
    toMeasure(padding.left, measure) +
    toMeasure(padding.right, measure) +
    border.left.width +
    border.right.width
  )
}

function draftCell(styled: StyledElement, context: TypesetContext): CellDraft {
  return { styled, pieces: inlineContent(styled, styled.children, context) }
}

function elementsOf(styled: StyledElement): StyledElement[] {
  return styled.children.filter(
    (child): child is StyledElement => child.type === 'element' && child.style.display !== 'none',
  )
}

function withoutMarks(styled: StyledElement): StyledElement {
  const children = styled.children.flatMap((child): StyledElement['children'] => {
    if (child.type !== 'element') return [child]
    return child.element.note === undefined ? [withoutMarks(child)] : []
  })
  return { ...styled, children }
}

// A line may end at a space, unless a forbidding penalty stands before it, and at any penalty that
// does not forbid it.
function stretchesOf({ items, contents }: HorizontalList): readonly Stretch[] {
  const stretches: Stretch[] = []
  let open = { width: 0, fullWidth: 0, space: 0, isForced: false, hasBox: false }
  let isForbidden = false
  const close = (hyphen: Pt, next: { readonly space: Pt; readonly isForced: boolean }): void => {
    const { hasBox, ...stretch } = open
    if (hasBox) stretches.push({ ...stretch, hyphen })
    else if (!next.isForced) {
      open = { ...open, space: open.space + next.space }
      return
    }
    open = { ...next, width: 0, fullWidth: 0, hasBox: false }
  }
  const widen = (width: Pt, fullWidth: Pt): void => {
    open = { ...open, width: open.width + width, fullWidth: open.fullWidth + fullWidth }
  }
  for (const [index, item] of items.entries()) {
    if (item.type === 'box') {
      widen(narrowest(item.width, contents[index]), item.width)
      open = { ...open, hasBox: true }
    } else if (item.type === 'penalty' && item.cost < Infinity) {
      close(item.width, { space: 0, isForced: item.cost === -Infinity })
    } else if (item.type === 'glue') {
      if (isForbidden) widen(item.width, item.width)
      else close(0, { space: item.width, isForced: false })
    }
    isForbidden = item.type === 'penalty' && item.cost === Infinity
  }
  return stretches
}

// Photographs of any width can share a row, because each can shrink for the others.
function narrowest(width: Pt, content: ItemContent | undefined): Pt {
  const mayShrink = content?.type === 'image' && content.image.mayShrink
  return mayShrink ? Math.min(width, narrowestImage) : width
}

const narrowestImage = 24
