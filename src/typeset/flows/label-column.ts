import type { Pt } from '../../edition/length.ts'
import { isRightToLeft } from '../../language/script.ts'
import { textContent } from '../../markup/tree/element.ts'
import { toMeasure } from '../../theme/css/extent.ts'
import type { StyledElement } from '../../theme/cascade/styled-element.ts'
import type { BoxBounds } from '../blocks/box-bounds.ts'
import type { Marker } from '../blocks/vertical-list.ts'
import { inlineContent } from '../text/inline-content.ts'
import { oneLine, type OneLine } from '../text/one-line.ts'
import type { TypesetContext } from '../text/typeset-context.ts'

/**
 * The columns in which the entries of a list have their labels, one for each kind of entry: the
 * texts beside them align, whatever their labels.
 */
export type LabelColumns = ReadonlyMap<EntryKind, LabelColumn>

/** How deep entries are nested, and whether they hold others: `0`, `1`, `0 with others`. */
export type EntryKind = string

interface LabelColumn {
  /** The widest label, and the space after it. */
  readonly width: Pt
  readonly gap: Pt
}

/** An entry of a list that is taken apart: its label, and the entry without it. */
export interface LabelledEntry {
  readonly label: StyledElement
  readonly rest: StyledElement
}

/**
 * Takes the label off an entry: its first child, if the stylesheet makes that a cell
 * (`display: table-cell`) and text comes after it.
 */
export function takeLabel(entry: StyledElement): LabelledEntry | undefined {
  const [label, ...others] = entry.children
  if (entry.style.display !== 'block' || label?.type !== 'element') return undefined
  if (label.style.display !== 'table-cell') return undefined
  const first = others.findIndex((child) => child.type === 'element' || child.value.trim() !== '')
  if (first < 0) return undefined
  return { label, rest: { ...entry, children: others.slice(first) } }
}

/** An entry that is nothing but its label: that is its text. */
export function withLabelAsText(entry: StyledElement): StyledElement {
  const [label] = entry.children
  if (label?.type !== 'element' || label.style.display !== 'table-cell') return entry
  const inline = { ...label, style: { ...label.style, display: 'inline' as const } }
  return { ...entry, children: [inline] }
}

const mostOfWidth = 0.42 // a column of labels that is wider leaves no room for the text

/** The columns for the labels in a list and the lists in it; none where their labels are too wide. */
export function labelColumns(
  list: StyledElement,
  width: Pt,
  context: TypesetContext,
): LabelColumns {
  const columns = new Map<EntryKind, LabelColumn>()
  const visit = (styled: StyledElement, depth: number, kind: EntryKind): void => {
    const taken = takeLabel(styled)
    if (taken) {
      const { width: widest = 0 } = columns.get(kind) ?? {}
      const own = lineOf(styled, taken.label, context).width
      columns.set(kind, { width: Math.max(widest, own), gap: gapAfter(taken.label) })
    }
    for (const child of styled.children) {
      if (child.type !== 'element') continue
      const level = isList(child) ? depth + 1 : depth
      visit(child, level, child.element.tag === 'li' ? kindOf(child, level) : kind)
    }
  }
  visit(list, 0, '0')
  return new Map([...columns].filter(([, one]) => one.width + one.gap <= mostOfWidth * width))
}

/** The kind of an item of a list that is so many lists deep. */
export function kindOf({ children }: StyledElement, depth: number): EntryKind {
  const holds = children.some((child) => child.type === 'element' && isList(child))
  return holds ? `${depth} with others` : String(depth)
}

/** Whether an element is a list, whose entries are a level deeper than those around it. */
export function isList({ element: { tag } }: StyledElement): boolean {
  return tag === 'ol' || tag === 'ul'
}

/** A text beside a column of labels: the entry, without a hanging indent, and its bounds. */
export interface BesideLabels {
  readonly entry: StyledElement
  readonly bounds: BoxBounds
}

/** Puts an entry beside a column of labels; its turned-over lines align with the first. */
export function besideLabels(
  entry: StyledElement,
  { width, gap }: LabelColumn,
  bounds: BoxBounds,
): BesideLabels {
  const indent = Math.min(toMeasure(entry.style.textIndent, bounds.width), 0)
  const room = width + gap + indent
  const x = isRightToLeft(entry.style.language) ? bounds.x : bounds.x + room
  const style = { ...entry.style, textIndent: { value: 0, unit: 'pt' } as const }
  return { entry: { ...entry, style }, bounds: { x, width: Math.max(bounds.width - room, 1) } }
}

/** The label of an entry at its place in a column. */
export function placeLabel(
  entry: StyledElement,
  { label }: LabelledEntry,
  column: LabelColumn,
  bounds: BoxBounds,
  context: TypesetContext,
): Marker {
  const line = lineOf(entry, label, context)
  // Numbers align at their units, words at their beginning.
  const isNumber = numberAlone.test(textContent(label.element))
  const shift = isNumber ? column.width - line.width : 0
  const indent = Math.min(toMeasure(entry.style.textIndent, bounds.width), 0)
  const isAtRight = isRightToLeft(entry.style.language)
  const x = isAtRight
    ? bounds.x + bounds.width - indent - shift - line.width
    : bounds.x + indent + shift
  return { line, x }
}

const numberAlone = /^\s*(?:\p{Number}+|[ivxlcdm]+)\.?\s*$/iu

const narrow = 3 // em

/** Whether texts without a label stand beside the column, too, and not in it. */
export function isNarrow({ width }: LabelColumn, { style }: StyledElement): boolean {
  return width <= narrow * style.fontSize
}

function lineOf(entry: StyledElement, label: StyledElement, context: TypesetContext): OneLine {
  const { before, after, ...bare } = entry
  const pieces = inlineContent({ ...bare, children: [label] }, [label], context)
  return oneLine(pieces, { ...(isRightToLeft(label.style.language) && { baseLevel: 1 }) })
}

function gapAfter({ style }: StyledElement): Pt {
  const { left, right } = style.padding
  return toMeasure(isRightToLeft(style.language) ? left : right, 0)
}
