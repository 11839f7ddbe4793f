import type { Pt } from '../../edition/length.ts'
import type { TypesetContext } from '../text/typeset-context.ts'
import {
  addMargin,
  breakSpace,
  closeSpace,
  noSpace,
  openSpace,
  spaceAbove,
  takeSpace,
  type BlockSpace,
} from './block-space.ts'
import { isDisplayFormula, spacedFormula } from '../blocks/display-formula.ts'
import { columnBlocks } from './column-blocks.ts'
import { FlowList } from './flow-list.ts'
import type { ApartStep, BlockStep, BoxStep, ColumnsStep, FlowStep } from './flow-step.ts'
import { asHeading, asSection, withEdgesKept } from './keep-whole.ts'
import { avoidsBreak, isForcedBreak } from './page-breaks.ts'
import type { Stacked } from '../blocks/stack-blocks.ts'
import { floatPosition, stacksApart, type SpaceAround, type Stack } from '../blocks/stand-apart.ts'
import type { Flow, Marker, NamedString, VerticalBlock } from '../blocks/vertical-list.ts'

/** Flows, and the margin that is left after their last block. */
export interface LaidFlows {
  readonly flows: readonly Flow[]
  readonly ids: readonly string[]
  /** The margin below. */
  readonly margin: Pt
}

/**
 * What is known about the next block and the boxes around it before it comes. It changes with each
 * step, so the usual steps write its fields out, as in `block-space.ts`.
 */
interface NextBlock {
  readonly space: BlockSpace
  readonly ids: readonly string[]
  readonly strings: readonly NamedString[]
  readonly markers: readonly Marker[]
  /** It should not be separated from the block before. */
  readonly isGlued: boolean
  /**
   * The indexes of the first block of each box around it, and of each decorated box among these.
   */
  readonly boxes: readonly number[]
  readonly decorations: readonly number[]
}

const firstBlock: NextBlock = {
  space: noSpace,
  ids: [],
  strings: [],
  markers: [],
  isGlued: false,
  boxes: [],
  decorations: [],
}

/** The flows that are being laid out, and what is known of the book. */
interface Laying {
  readonly list: FlowList
  readonly context: TypesetContext
}

/**
 * Lays blocks one below another in flows. Margins collapse, and pages break where boxes ask for it.
 */
export function layFlows(steps: readonly FlowStep[], context: TypesetContext): LaidFlows {
  const list = new FlowList()
  const { ids, space } = steps.reduce(
    (next, step) => layStep(step, next, { list, context }),
    firstBlock,
  )
  // Ids after the last block, where nothing follows, belong to the end of that block.
  list.changeLast((last) => ({ ...last, ids: [...last.ids, ...ids] }))
  return { flows: list.flows, ids, margin: space.margin }
}

function layStep(step: FlowStep, next: NextBlock, laying: Laying): NextBlock {
  const { list } = laying
  switch (step.type) {
    case 'open':
      return openBox(step, next, list)
    case 'close':
      return closeBox(step, next, list)
    case 'block':
      return layBlock(step, next, laying)
    case 'apart':
      return layApart(step, next, laying)
    case 'columns':
      return layColumns(step, next, laying)
    case 'ids':
      return { ...next, ids: [...next.ids, ...step.ids] }
    case 'marker':
      return { ...next, markers: [...next.markers, step.marker] }
    case 'keepWithNext':
      list.keepLastWithNext()
      return next
    case 'beginDecoration':
      return { ...next, decorations: [...next.decorations, list.count] }
    case 'endDecoration':
      return endDecoration(step, next, laying)
  }
}

function endDecoration(
  { bounds, styled: { element, style } }: Extract<FlowStep, { type: 'endDecoration' }>,
  next: NextBlock,
  { list, context }: Laying,
): NextBlock {
  const from = next.decorations.at(-1) ?? 0
  list.decorate({ from, ...bounds, style, origin: context.originOf(element) })
  return { ...next, decorations: next.decorations.slice(0, -1) }
}

function openBox(step: BoxStep, next: NextBlock, list: FlowList): NextBlock {
  const { style, outerWidth } = step
  const space = changePage(step, breakBefore(step, next.space, list), list)
  if (style.margin.top === 'auto') list.standAtFoot()
  return {
    space: openSpace(space, style, outerWidth),
    ids: joined(next.ids, step.ids),
    strings: joined(next.strings, step.strings),
    markers: next.markers,
    isGlued: next.isGlued,
    boxes: [...next.boxes, list.count],
    decorations: next.decorations,
  }
}

function closeBox(step: BoxStep, next: NextBlock, list: FlowList): NextBlock {
  const from = next.boxes.at(-1) ?? 0
  if (step.style.margin.top === 'auto') list.standAtHead()
  if (step.isUnbroken) list.changeFrom(from, withEdgesKept)
  const { space, inside } = closeSpace(next.space, step.style, step.outerWidth)
  list.growLast(inside)
  const after = breakAfter(step, space, list)
  if (step.isHeading) list.changeFrom(from, asHeading)
  if (step.isSection) list.changeFrom(from, asSection)
  return {
    space: changePage(step, after, list),
    ids: next.ids,
    strings: next.strings,
    markers: next.markers,
    isGlued: next.isGlued && !step.isUnbroken,
    boxes: next.boxes.slice(0, -1),
    decorations: next.decorations,
  }
}

// Each of these returns the space above the next block, with or without a page break before it.

function breakBefore({ style }: Pick<BoxStep, 'style'>, space: BlockSpace, list: FlowList) {
  const isBroken = isForcedBreak(style.breakBefore) && !list.isBrokenToSide
  if (isBroken) list.breakPage(style.breakBefore)
  if (avoidsBreak(style.breakBefore)) list.keepLastWithNext()
  if (style.breakBefore === 'column') list.breakColumn()
  return isBroken ? breakSpace(space) : space
}

function breakAfter({ style }: Pick<BoxStep, 'style'>, space: BlockSpace, list: FlowList) {
  if (avoidsBreak(style.breakAfter)) list.keepLastWithNext()
  if (style.breakAfter === 'column') list.breakColumn()
  if (!isForcedBreak(style.breakAfter)) return space
  list.breakPage(style.breakAfter)
  return breakSpace(space)
}

function changePage({ changesPage }: BoxStep, space: BlockSpace, list: FlowList): BlockSpace {
  if (!changesPage || list.isBroken) return space
  list.breakPage('page')
  return breakSpace(space)
}

function layBlock(step: BlockStep, next: NextBlock, { list, context }: Laying): NextBlock {
  const { content } = step
  const above = spaceAbove(next.space)
  const rest = { space: { above, below: 0 }, ...step }
  const space = takeSpace(next.space)
  if (!isDisplayFormula(content)) return addBlock({ ...rest, content }, { ...next, space }, list)
  const spaced = spacedFormula(content, above, context)
  const after = { ...next, space: { ...space, includesBelow: true } }
  return addBlock({ ...rest, content: spaced, space: noSpaceAround }, after, list)
}

const noSpaceAround: SpaceAround = { above: 0, below: 0 }

/** A block with its space, before the ids and strings that begin there are known. */
interface SpacedBlock
  extends
    Pick<BlockStep, 'style' | 'bounds' | 'breakable' | 'node' | 'scope'>,
    Pick<VerticalBlock, 'content' | 'floats'> {
  readonly space: SpaceAround
}

function addBlock(block: SpacedBlock, next: NextBlock, list: FlowList): NextBlock {
  const { style, content, bounds, space, breakable, node, floats, scope } = block
  list.add(
    {
      x: bounds.x,
      width: bounds.width,
      style,
      content,
      before: space.above,
      after: space.below,
      keepWithNext: false,
      wouldStayWhole: scope.avoidsBreak,
      breakable,
      ids: next.ids,
      strings: next.strings,
      span: scope.span,
      ...(floats && { floats }),
      ...(node !== undefined && { node }),
      ...(next.markers.length > 0 && { markers: next.markers }),
    },
    scope,
    next.isGlued,
  )
  return {
    space: next.space,
    ids: [],
    strings: [],
    markers: [],
    isGlued: scope.avoidsBreak,
    boxes: next.boxes,
    decorations: next.decorations,
  }
}

function joined<T>(before: readonly T[], more: readonly T[]): readonly T[] {
  return more.length === 0 ? before : [...before, ...more]
}

// A figure or a table is one block that may float. If it is too long for that, it becomes blocks in
// the flow.
function layApart(step: ApartStep, next: NextBlock, laying: Laying): NextBlock {
  const { list, context } = laying
  const inner = layFlows(step.steps, context)
  const blocks = inner.flows.flatMap((flow) => flow.blocks)
  const decorations = inner.flows.flatMap((flow) => flow.decorations)
  const [first] = blocks
  const before = { ...next, space: breakBefore(step.styled, next.space, list) }
  if (!first) return { ...before, ids: [...before.ids, ...inner.ids] }
  const around = { above: first.before, below: inner.margin }
  const stacks = stacksApart(step.styled, { blocks, decorations }, context)
  const after = stacks
    ? stacks.reduce((at, stack) => layStack(step, { ...around, stack }, at, laying), before)
    : layParts(step, { ...around, blocks, decorations }, before, list)
  return { ...after, space: breakAfter(step.styled, after.space, list) }
}

function layStack(
  { styled, scope }: ApartStep,
  { stack, ...around }: SpaceAround & { readonly stack: Stack },
  next: NextBlock,
  { list, context: { measure } }: Laying,
): NextBlock {
  const strings = [...next.strings, ...stack.blocks.flatMap(({ block }) => block.strings)]
  const bounds = { x: 0, width: measure }
  const block = { content: stack, style: styled.style, bounds, breakable: false, scope }
  const { space, markers } = next
  const isInBox = scope.isDecorated || scope.avoidsBreak || markers.length > 0 || space.fixed > 0
  if (!isInBox) {
    // The text before and after it is spaced as if it were not there.
    const own = { ...around, above: Math.max(space.margin, around.above) }
    const floats = stack.turned === undefined ? floatPosition(styled) : 'page'
    return addBlock({ ...block, floats, space: own }, { ...next, strings }, list)
  }
  const above = spaceAbove(addMargin(space, around.above))
  const after = { ...next, strings, space: addMargin(takeSpace(space), around.below) }
  return addBlock({ ...block, space: { above, below: 0 } }, after, list)
}

function layParts(
  { scope }: ApartStep,
  { blocks, decorations, ...around }: SpaceAround & Stacked,
  next: NextBlock,
  list: FlowList,
): NextBlock {
  const before = spaceAbove(addMargin(next.space, around.above))
  const { markers } = next
  const laid = blocks.map((block, index) =>
    index === 0 ? { ...block, before, ids: [...next.ids, ...block.ids], markers } : block,
  )
  list.addAll({ blocks: laid, decorations }, scope)
  const space = addMargin(takeSpace(next.space), around.below)
  return { ...next, ids: [], markers: [], space }
}

// Each flow within is a block of columns: a page break in columns ends them all.
function layColumns(step: ColumnsStep, next: NextBlock, { list, context }: Laying): NextBlock {
  const { flows, ids, margin } = layFlows(step.steps, context)
  const { styled, bounds, scope } = step
  let at = next
  flows.forEach((flow, index) => {
    if (index > 0) list.breakPage('page')
    const content = columnBlocks(flow, at, step, context)
    const space = { above: spaceAbove(index > 0 ? noSpace : at.space), below: 0 }
    const block = { content, style: styled.style, bounds, breakable: !scope.avoidsBreak, scope }
    const begun = { ...at, ids: [], strings: [], markers: [], space: takeSpace(at.space) }
    at = addBlock({ ...block, space }, begun, list)
  })
  return { ...at, ids: [...at.ids, ...ids], space: addMargin(at.space, margin) }
}
