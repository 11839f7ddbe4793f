import type { Pt } from '../../edition/length.ts'
import type { Style } from '../../theme/properties/style.ts'
import type { StyledElement } from '../../theme/cascade/styled-element.ts'
import { layOutOnce } from '../blocks/lay-out-once.ts'
import type { TypesetContext } from '../text/typeset-context.ts'
import {
  borderBounds,
  contentBounds,
  heightOf,
  isDecorated,
  withoutRules,
  type BoxBounds,
} from '../blocks/box-bounds.ts'
import { edged } from '../blocks/edge-ornament.ts'
import { betweenSpanning } from './between-spanning.ts'
import { columnGrid } from '../blocks/column-grid.ts'
import { fittedTo } from './fit-content.ts'
import type { ApartStep, BlockStep, BoxScope, BoxStep, FlowStep } from './flow-step.ts'
import { imageContent } from '../blocks/image-content.ts'
import { markerOf } from '../blocks/list-marker.ts'
import { stringsOf } from '../blocks/named-strings.ts'
import { avoidsBreak } from './page-breaks.ts'
import { generatedContent, runContent } from '../blocks/run-content.ts'
import { standsApart } from '../blocks/stand-apart.ts'
import { noBox } from './no-box.ts'
import { isSection, type SectionPiece } from './part-sections.ts'
import { reportInColumns } from './report-in-columns.ts'
import { isBlock, runsOf, type Children } from './runs-of.ts'
import { tableContent } from '../tables/table-content.ts'
import {
  besideLabels,
  isList,
  isNarrow,
  kindOf,
  labelColumns,
  placeLabel,
  takeLabel,
  withLabelAsText,
} from './label-column.ts'
import type { Marker } from '../blocks/vertical-list.ts'

const outerScope: BoxScope = {
  page: 'auto',
  matter: 'bodymatter',
  span: undefined,
  avoidsBreak: false,
  isDecorated: false,
  isApart: false,
  isInColumns: false,
  depth: 0,
  kind: '0',
  itemNumber: 0,
}

const headings: ReadonlySet<string> = new Set(['header', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'])

/** Walks over the boxes of elements that are stacked in a width. */
export function walkBoxes(
  elements: readonly StyledElement[],
  width: Pt,
  context: TypesetContext,
): readonly FlowStep[] {
  return elements.flatMap((element) => walkBox(element, { x: 0, width }, outerScope, context))
}

/** Walks over the boxes of a section that is set apart from those that it stands in. */
export function walkSection(
  { styled, outer }: SectionPiece,
  context: TypesetContext,
): readonly FlowStep[] {
  const scope = outer.reduce((around, one) => scopeOf(one, around), outerScope)
  return walkBox(styled, { x: 0, width: context.measure }, scope, context)
}

// A section of the book, and a block in one, is laid out once for all builds that leave it as it is.
function walkBox(
  given: StyledElement,
  outer: BoxBounds,
  outerScope: BoxScope,
  context: TypesetContext,
): readonly FlowStep[] {
  return isSection(given)
    ? walkOnce(given, outer, outerScope, placeIn(outer, outerScope), context)
    : walkBoxAnew(given, outer, outerScope, context)
}

// All blocks of a section have its place and a number of their own.
function placeIn(outer: BoxBounds, scope: BoxScope): string {
  return JSON.stringify([outer, scope])
}

function walkOnce(
  given: StyledElement,
  outer: BoxBounds,
  outerScope: BoxScope,
  place: string,
  context: TypesetContext,
): readonly FlowStep[] {
  return layOutOnce(given, `${outerScope.itemNumber} ${place}`, context, (recording) =>
    walkBoxAnew(given, outer, outerScope, recording),
  )
}

// Content is laid out in the whole width first, where a box is as wide as its longest line.
function fitted(
  styled: StyledElement,
  outer: BoxBounds,
  scope: BoxScope,
  context: TypesetContext,
): StyledElement {
  const { style } = styled
  if (style.width !== 'fit-content' || style.display !== 'block') return styled
  const quiet = { ...context, beginsNote: () => false, report: () => {} }
  const { width } = contentBounds(style, outer)
  const steps = walkContent(styled, { x: 0, width }, scope, quiet)
  return { ...styled, style: fittedTo(steps, style, outer.width) }
}

function walkBoxAnew(
  unfitted: StyledElement,
  outer: BoxBounds,
  outerScope: BoxScope,
  context: TypesetContext,
): readonly FlowStep[] {
  const given = fitted(unfitted, outer, outerScope, context)
  const { styled, ornament } = edged(given, outer.width, context)
  const { element, style } = styled
  if (style.display === 'none' || style.float === 'footnote') return []
  if (outerScope.isInColumns) reportInColumns(styled, outerScope, context)
  if (!outerScope.isApart && standsApart(styled)) {
    return [walkApart(styled, outer, outerScope, context)]
  }
  const scope = withLabels(styled, scopeOf(styled, outerScope), outer.width, context)
  const isTable = style.display === 'table'
  const box: Omit<BoxStep, 'type'> = {
    style: isTable ? withoutRules(style) : style,
    outerWidth: outer.width,
    changesPage: scope.page !== outerScope.page,
    isUnbroken: scope.avoidsBreak && !outerScope.avoidsBreak,
    isHeading: avoidsBreak(style.breakAfter) && headings.has(element.tag),
    isSection: isSection(styled),
    ids: element.id === undefined ? [] : [element.id],
    strings: stringsOf(styled, context),
  }
  const inner = contentBounds(style, outer)
  const marker =
    style.display === 'list-item' ? markerOf(styled, scope.itemNumber, inner, context) : undefined
  const space = ornament && ({ type: 'space', height: ornament.height, ornament } as const)
  const content = isTable
    ? walkTable(styled, outer, scope, context)
    : decorated(
        styled,
        borderBounds(style, outer),
        space
          ? [{ type: 'block', content: space, style, bounds: inner, breakable: false, scope }]
          : walkInside(styled, inner, scope, context),
      )
  const steps = marker ? markedItem(marker, content, { style, bounds: inner, scope }) : content
  return [{ type: 'open', ...box }, ...steps, { type: 'close', ...box }]
}

// An item with nothing in it is a line that has only its marker.
function markedItem(
  marker: Marker,
  content: readonly FlowStep[],
  place: Pick<BlockStep, 'style' | 'bounds' | 'scope'>,
): readonly FlowStep[] {
  const isEmpty = content.every(({ type }) => type !== 'block' && type !== 'apart')
  const line = { type: 'space', height: place.style.lineHeight } as const
  const empty = { type: 'block', content: line, breakable: false, ...place } as const
  return [{ type: 'marker', marker }, ...content, ...(isEmpty ? [empty] : [])]
}

function scopeOf({ element, style }: StyledElement, outer: BoxScope): BoxScope {
  return {
    span: element.span ?? outer.span,
    page: style.page === 'auto' ? outer.page : style.page,
    matter: element.matter ?? outer.matter,
    avoidsBreak: outer.avoidsBreak || style.breakInside === 'avoid',
    isDecorated: outer.isDecorated || isDecorated(style),
    isApart: outer.isApart,
    isInColumns: outer.isInColumns,
    depth: outer.depth,
    kind: outer.kind,
    itemNumber: outer.itemNumber,
    ...(outer.labels && { labels: outer.labels }),
  }
}

function withLabels(
  styled: StyledElement,
  scope: BoxScope,
  width: Pt,
  context: TypesetContext,
): BoxScope {
  if (styled.element.tag === 'li') return { ...scope, kind: kindOf(styled, scope.depth) }
  if (!isList(styled)) return scope
  if (scope.labels) return { ...scope, depth: scope.depth + 1 }
  const labels = labelColumns(styled, width, context)
  return { ...scope, labels, depth: 0 }
}

function decorated(
  styled: StyledElement,
  bounds: BoxBounds,
  steps: readonly FlowStep[],
): readonly FlowStep[] {
  if (!isDecorated(styled.style)) return steps
  return [{ type: 'beginDecoration' }, ...steps, { type: 'endDecoration', bounds, styled }]
}

function walkApart(
  styled: StyledElement,
  outer: BoxBounds,
  scope: BoxScope,
  context: TypesetContext,
): ApartStep {
  const inner = { ...outerScope, isApart: true, page: styled.style.page }
  const steps = walkBox(styled, outer, inner, context)
  const span = styled.element.span ?? scope.span
  return { type: 'apart', styled, steps, scope: { ...scope, span } }
}

// The caption stands above the table, outside its borders.
function walkTable(
  styled: StyledElement,
  outer: BoxBounds,
  scope: BoxScope,
  context: TypesetContext,
): readonly FlowStep[] {
  const { style } = styled
  const bordered = borderBounds({ ...style, width: 'auto' }, outer)
  const { width, caption, ...table } = tableContent(styled, bordered.width, context)
  const room = table.turned === undefined ? bordered : { x: 0, width: table.turned }
  const above: readonly FlowStep[] = caption
    ? [...walkBox(caption, room, scope, context), { type: 'keepWithNext' }]
    : []
  const bounds = { x: room.x + shareBefore(style) * (room.width - width), width }
  const content = { type: 'table', ...table } as const
  const block = { type: 'block', content, style, bounds, breakable: true, scope } as const
  return [...above, ...decorated(styled, bounds, [block])]
}

// How much of the room beside a table goes before it: its margins say so.
function shareBefore({ margin }: Style): number {
  if (margin.left !== 'auto') return 0
  return margin.right === 'auto' ? 0.5 : 1
}

// Columns, with what spans them all between them, or the content in the whole width.
function walkInside(
  styled: StyledElement,
  bounds: BoxBounds,
  scope: BoxScope,
  context: TypesetContext,
): readonly FlowStep[] {
  const grid = scope.isInColumns ? undefined : columnGrid(styled.style, bounds.width)
  if (!grid) return walkEntry(styled, bounds, scope, context)
  const inColumns = { ...scope, isApart: true, isInColumns: true, avoidsBreak: false }
  return betweenSpanning(styled).flatMap((part) => {
    if ('spans' in part) return walkBox(part.spans, bounds, scope, context)
    const steps = walkContent(part.within, { x: 0, width: grid.width }, inColumns, context)
    return [{ type: 'columns', styled, grid, bounds, steps, scope } as const]
  })
}

// The label of an entry stands in the column of its list, or on a line of its own where that is too
// wide.
function walkEntry(
  styled: StyledElement,
  bounds: BoxBounds,
  scope: BoxScope,
  context: TypesetContext,
): readonly FlowStep[] {
  const taken = takeLabel(styled)
  const column = scope.labels?.get(scope.kind)
  if (!taken) {
    const isBeside = column && styled.element.tag === 'a' && isNarrow(column, styled)
    const { entry, bounds: room } = isBeside
      ? besideLabels(styled, column, bounds)
      : { entry: styled, bounds }
    return walkContent(withLabelAsText(entry), room, scope, context)
  }
  if (!column) {
    const { padding, ...style } = taken.label.style
    const label = { ...taken.label, style: { ...style, ...noBox, display: 'block' as const } }
    const above = walkBox(label, bounds, scope, context)
    return [...above, { type: 'keepWithNext' }, ...walkContent(taken.rest, bounds, scope, context)]
  }
  const marker = placeLabel(styled, taken, column, bounds, context)
  const { entry, bounds: room } = besideLabels(taken.rest, column, bounds)
  return [{ type: 'marker', marker }, ...walkContent(entry, room, scope, context)]
}

function walkContent(
  styled: StyledElement,
  bounds: BoxBounds,
  scope: BoxScope,
  context: TypesetContext,
): readonly FlowStep[] {
  const { style, element } = styled
  const block = { type: 'block', style, bounds, scope } as const
  if (element.tag === 'img') {
    const content = imageContent({ image: styled }, bounds.width, context)
    return [{ ...block, content, breakable: false }]
  }
  if (element.tag === 'hr' && !styled.before) {
    return [{ ...block, content: { type: 'space', height: heightOf(style) }, breakable: false }]
  }
  const { before, after, ...rest } = styled
  const [isAbove, isBelow] = [standsAlone(before, styled), standsAlone(after, styled)]
  const kept = {
    ...rest,
    ...(before && !isAbove && { before }),
    ...(after && !isBelow && { after }),
  }
  return [
    ...(isAbove ? walkGenerated(styled, 'before', bounds, scope, context) : []),
    ...walkChildren(kept, bounds, scope, context),
    ...(isBelow ? walkGenerated(styled, 'after', bounds, scope, context) : []),
  ]
}

// Generated content is a block of its own if it says so, or if the element holds blocks (CSS 2.2,
// § 9.2.1.1); otherwise it is part of the element's line.
function standsAlone(generated: Style | undefined, { children }: StyledElement): boolean {
  if (generated === undefined || generated.display === 'none') return false
  return generated.display !== 'inline' || children.some(isBlock)
}

function walkGenerated(
  styled: StyledElement,
  pseudo: 'before' | 'after',
  outer: BoxBounds,
  scope: BoxScope,
  context: TypesetContext,
): readonly FlowStep[] {
  const given = styled[pseudo]
  if (!given) return []
  // Text within a line has no box of its own.
  const style = given.display === 'inline' ? { ...given, ...noBox } : given
  const bounds = contentBounds(style, outer)
  const content = generatedContent({ ...styled, [pseudo]: style }, pseudo, bounds.width, context)
  if (!content) return []
  const block = { type: 'block', content, style, bounds, breakable: true, scope } as const
  const box: Omit<BoxStep, 'type'> = {
    style,
    outerWidth: outer.width,
    changesPage: false,
    isUnbroken: false,
    isHeading: false,
    isSection: false,
    ids: [],
    strings: [],
  }
  const within = decorated({ ...styled, style }, outer, [block])
  return [{ type: 'open', ...box }, ...within, { type: 'close', ...box }]
}

// Block children are boxes of their own; runs of inlines between them become paragraphs.
function walkChildren(
  styled: StyledElement,
  bounds: BoxBounds,
  scope: BoxScope,
  context: TypesetContext,
): readonly FlowStep[] {
  const place = isSection(styled) ? placeIn(bounds, scope) : undefined
  let itemNumber = Number(styled.element.attributes['start'] ?? 1) - 1
  return runsOf(styled).flatMap((run) => {
    if (!isBlock(run)) return walkRun({ within: styled, run }, bounds, scope, context)
    if (run.style.display === 'list-item') {
      itemNumber = Number(run.element.attributes['value'] ?? itemNumber + 1)
    }
    const own = { ...scope, itemNumber }
    return place === undefined
      ? walkBox(run, bounds, own, context)
      : walkOnce(run, bounds, own, place, context)
  })
}

// Inline children that follow each other, and their element.
interface InlineRun {
  readonly within: StyledElement
  readonly run: Children
}

function walkRun(
  { within, run }: InlineRun,
  bounds: BoxBounds,
  scope: BoxScope,
  context: TypesetContext,
): readonly FlowStep[] {
  const laid = runContent(within, run, bounds.width, context)
  if ('ids' in laid) return [{ type: 'ids', ids: laid.ids }]
  const { style, element } = within
  const { node } = element
  return [{ type: 'block', ...laid, style, bounds, scope, ...(node !== undefined && { node }) }]
}
