import type { Span } from '../../diagnostics/diagnostic.ts'
import type { Matter } from '../../edition/section-roles.ts'
import type { Pt } from '../../edition/length.ts'
import type { BreakValue } from '../../theme/properties/property-values.ts'
import type { Style } from '../../theme/properties/style.ts'
import type { StyledElement } from '../../theme/cascade/styled-element.ts'
import { isBlock, sectionOf, withoutBefore } from './block-elements.ts'
import {
  borderPlace,
  contentPlace,
  heightOf,
  isDecorated,
  withoutRules,
  type Place,
} from './box-place.ts'
import { BlockSpace } from './block-space.ts'
import { edged } from './edge-ornament.ts'
import { imageContent } from './image-content.ts'
import { generatedContent, runContent } from './run-content.ts'
import { stringsOf } from './named-strings.ts'
import type { Stacked } from './stack-blocks.ts'
import { floatPosition, stackApart, standsApart, type SpaceAround } from './stand-apart.ts'
import { withEdgesKept } from './keep-whole.ts'
import { markerOf } from './list-marker.ts'
import { spanOf } from '../text/missing-characters.ts'
import { asksForSide, avoidsBreak, isForcedBreak, openingOf } from './page-breaks.ts'
import { tableContent } from './table-content.ts'
import type { TypesetContext } from '../text/typeset-context.ts'
import type {
  BlockContent,
  Decoration,
  Flow,
  Marker,
  NamedString,
  VerticalBlock,
} from './vertical-list.ts'

/** The flows of a section: a new one begins where the stylesheet breaks the page or names another. */
export function buildFlows(section: StyledElement, context: TypesetContext): readonly Flow[] {
  const builder = new FlowBuilder(context)
  builder.element(section, { x: 0, width: context.measure })
  return builder.finish()
}

/** Blocks of a note or a cell, with no page breaks of their own. */
export function buildBlocks(
  elements: readonly StyledElement[],
  width: Pt,
  context: TypesetContext,
): readonly VerticalBlock[] {
  const builder = new FlowBuilder(context)
  for (const element of elements) builder.element(element, { x: 0, width })
  return builder.finish().flatMap((flow) => flow.blocks)
}

interface FlowInHand {
  readonly opens: Flow['opens']
  readonly page: string
  readonly matter: Matter
  readonly blocks: VerticalBlock[]
  readonly decorations: Decoration[]
  readonly atFoot: boolean
}

const headings: ReadonlySet<string> = new Set(['header', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'])

class FlowBuilder {
  readonly #context: TypesetContext
  readonly #flows: FlowInHand[] = []
  #matter: Matter = 'bodymatter'
  #page = 'auto'
  readonly #space = new BlockSpace()
  #ids: string[] = []
  #strings: NamedString[] = []
  #marker: Marker | undefined
  #avoidBreak = 0 // depth of elements that must not be parted
  #boxes = 0 // depth of elements with borders or a background
  #itemNumber = 0
  #glueNext = false // the next block must stand with the one before
  #forced: BreakValue = 'auto'
  #span: Span | undefined

  readonly #isApart: boolean

  /** What stands apart, a figure say, has none in it that does. */
  constructor(context: TypesetContext, isApart = false) {
    this.#context = context
    this.#isApart = isApart
  }

  finish(): Flow[] {
    // What begins after the last block, where nothing is set, is where that ends.
    this.#changeLast((last) => ({ ...last, ids: [...last.ids, ...this.#ids] }))
    return this.#flows
  }

  element(given: StyledElement, place: Place): void {
    const { styled, ornament } = edged(given, place.width, this.#context)
    const { element, style } = styled
    if (style.display === 'none' || style.float === 'footnote') return
    if (!this.#isApart && standsApart(styled)) {
      this.#apart(styled, place)
      return
    }
    const outerSpan = this.#span
    this.#span = spanOf(element) ?? outerSpan
    const section = sectionOf(element)
    if (section) this.#matter = section.matter
    this.#breakBefore(style)
    const outerPage = this.#page
    if (style.page !== 'auto' && style.page !== this.#page) {
      this.#page = style.page
      if (this.#forced === 'auto') this.#force('page')
    }
    if (element.id !== undefined) this.#ids.push(element.id)
    this.#strings.push(...stringsOf(styled, this.#context))
    if (style.margin.top === 'auto') this.#footMargin = true
    const box = style.display === 'table' ? withoutRules(style) : style
    this.#space.open(box, place.width)
    const inner = contentPlace(style, place)
    const from = this.#count()
    if (isDecorated(style)) this.#boxes++
    if (style.breakInside === 'avoid') this.#avoidBreak++
    if (style.display === 'list-item') {
      this.#marker = markerOf(styled, this.#itemNumber, inner, this.#context)
    }
    let own = { place, from }
    if (style.display === 'table') own = this.#table(styled, place)
    else if (ornament) {
      this.#add({ type: 'space', height: ornament.height, ornament }, style, inner, {
        breakable: false,
      })
    } else this.#content(styled, inner)
    if (style.breakInside === 'avoid') this.#avoidBreak--
    if (this.#avoidBreak === 0 && style.breakInside === 'avoid') this.#closeUnbroken(from)
    this.#growLast(this.#space.close(box, place.width))
    if (isDecorated(style)) {
      this.#decorate(style, own.place, own.from)
      this.#boxes--
    }
    this.#breakAfter(style)
    if (avoidsBreak(style.breakAfter) && headings.has(element.tag)) this.#markHeading(from)
    this.#span = outerSpan
    if (this.#page !== outerPage) {
      this.#page = outerPage
      if (this.#forced === 'auto') this.#force('page')
    }
  }

  #content(styled: StyledElement, place: Place): void {
    const { style, element } = styled
    if (element.tag === 'img') {
      this.#add(imageContent(styled, place.width, this.#context), style, place, {
        breakable: false,
      })
      return
    }
    const before = styled.before?.display === 'block' ? styled.before : undefined
    if (element.tag === 'hr' && !styled.before) {
      this.#add({ type: 'space', height: heightOf(style) }, style, place, { breakable: false })
      return
    }
    const generated = before && generatedContent(styled, before, place.width, this.#context)
    if (generated) this.#add(generated, before, place, { breakable: true })
    this.#children(styled, before ? withoutBefore(styled) : styled, place)
  }

  // A figure or a table is laid out by itself: one block that may stand elsewhere, or blocks in the flow where it is too long.
  #apart(styled: StyledElement, place: Place): void {
    const { style } = styled
    const inner = new FlowBuilder(this.#context, true)
    inner.#page = style.page
    inner.element(styled, place)
    const flows = inner.finish()
    const blocks = flows.flatMap((flow) => flow.blocks)
    const decorations = flows.flatMap((flow) => flow.decorations)
    const [first] = blocks
    this.#breakBefore(style)
    if (!first) {
      this.#ids.push(...inner.#ids)
      return
    }
    const content = stackApart(styled, { blocks, decorations }, this.#context)
    const space = { above: first.before, below: inner.#space.margin }
    if (content) this.#addStack(content, styled, space)
    else this.#adopt({ blocks, decorations }, space)
    this.#breakAfter(style)
  }

  #addStack(
    content: Extract<BlockContent, { type: 'stack' }>,
    styled: StyledElement,
    space: SpaceAround,
  ): void {
    const { style, element } = styled
    this.#strings.push(...content.blocks.flatMap(({ block }) => block.strings))
    const own = { breakable: false, span: spanOf(element) ?? this.#span }
    const inFlow = this.#boxes > 0 || this.#avoidBreak > 0 || this.#marker || !this.#space.isMargin
    const place = { x: 0, width: this.#context.measure }
    if (inFlow) {
      this.#space.addMargin(space.above)
      this.#add(content, style, place, own)
      this.#space.addMargin(space.below)
    } else {
      // The text before it and after it stands as if it were not there.
      const before = Math.max(this.#space.margin, space.above)
      const rest = { ...own, floats: floatPosition(styled), before, after: space.below }
      this.#add(content, style, place, rest)
    }
  }

  #adopt({ blocks, decorations }: Stacked, space: SpaceAround): void {
    this.#space.addMargin(space.above)
    const before = this.#space.take()
    const flow = this.#flow()
    const from = flow.blocks.length
    const [first, ...rest] = blocks
    if (first) flow.blocks.push({ ...first, before, ids: [...this.#ids, ...first.ids] }, ...rest)
    this.#ids = []
    const moved = decorations.map((box) => ({ ...box, from: box.from + from, to: box.to + from }))
    flow.decorations.push(...moved)
    this.#space.addMargin(space.below)
  }

  // Returns where the table came to stand, without its caption.
  #table(styled: StyledElement, place: Place): { readonly place: Place; readonly from: number } {
    const { style } = styled
    const room = borderPlace({ ...style, width: 'auto' }, place)
    const { width, rows, headerRows, caption } = tableContent(styled, room.width, this.#context)
    if (caption) {
      this.element(caption, room)
      this.#keepLastWithNext()
    }
    const centered = style.margin.left === 'auto' && style.margin.right === 'auto'
    const x = room.x + (centered ? (room.width - width) / 2 : 0)
    const from = this.#count()
    this.#add({ type: 'table', rows, headerRows }, style, { x, width }, { breakable: true })
    return { place: { x, width }, from }
  }

  // Runs of inline children are paragraphs; blocks between them are laid out by themselves.
  #children(owner: StyledElement, styled: StyledElement, place: Place): void {
    const children = styled.children
    if (!children.some(isBlock)) {
      if (children.length > 0 || styled.before || styled.after)
        this.#paragraph(styled, children, place)
      return
    }
    let run: (typeof children)[number][] = []
    let number = Number(styled.element.attributes['start'] ?? 1) - 1
    const flush = () => {
      if (run.some((child) => child.type === 'element' || child.value.trim() !== '')) {
        this.#paragraph(owner, run, place)
      }
      run = []
    }
    for (const child of children) {
      if (!isBlock(child)) {
        run.push(child)
        continue
      }
      flush()
      if (child.style.display === 'list-item') {
        number = Number(child.element.attributes['value'] ?? number + 1)
        this.#itemNumber = number
      }
      this.element(child, place)
    }
    flush()
  }

  #paragraph(styled: StyledElement, children: StyledElement['children'], place: Place): void {
    const run = runContent(styled, children, place.width, this.#space.above, this.#context)
    if ('ids' in run) {
      this.#ids.push(...run.ids)
      return
    }
    if (run.hasSpace) this.#space.takeWithMargins()
    const { node } = styled.element
    const rest = { breakable: run.breakable, ...(node !== undefined && { node }) }
    this.#add(run.content, styled.style, place, rest)
  }

  #add(
    content: BlockContent,
    style: Style,
    place: Place,
    rest: Pick<VerticalBlock, 'breakable' | 'node' | 'floats'> &
      Partial<Pick<VerticalBlock, 'before' | 'after' | 'span'>>,
  ): void {
    const flow = this.#flow()
    if (this.#glueNext) this.#changeLast((last) => ({ ...last, wouldKeepWithNext: 'inside' }))
    flow.blocks.push({
      x: place.x,
      width: place.width,
      style,
      content,
      before: rest.before ?? this.#space.take(),
      after: 0,
      keepWithNext: false,
      ids: this.#ids,
      strings: this.#strings,
      span: this.#span,
      ...rest,
      wouldStayWhole: this.#avoidBreak > 0,
      ...(this.#marker && { marker: this.#marker }),
    })
    this.#ids = []
    this.#strings = []
    this.#marker = undefined
    this.#glueNext = this.#avoidBreak > 0
  }

  // The flow that the next block goes into: a new one after a forced break.
  #flow(): FlowInHand {
    const last = this.#flows.at(-1)
    if (last && this.#forced === 'auto') return last
    const flow: FlowInHand = {
      opens: openingOf(this.#forced),
      page: this.#page,
      matter: this.#matter,
      blocks: [],
      decorations: [],
      atFoot: this.#footMargin,
    }
    this.#forced = 'auto'
    this.#footMargin = false
    this.#flows.push(flow)
    return flow
  }

  #footMargin = false

  #breakBefore(style: Style): void {
    if (isForcedBreak(style.breakBefore) && !asksForSide(this.#forced))
      this.#force(style.breakBefore)
    if (avoidsBreak(style.breakBefore)) this.#keepLastWithNext()
  }

  #breakAfter(style: Style): void {
    if (avoidsBreak(style.breakAfter)) this.#keepLastWithNext()
    if (isForcedBreak(style.breakAfter)) this.#force(style.breakAfter)
  }

  #force(value: BreakValue): void {
    this.#forced = value
    this.#space.breakPage()
  }

  #growLast(height: Pt): void {
    if (height === 0) return
    this.#changeLast((last) => ({ ...last, after: last.after + height }))
  }

  #keepLastWithNext(): void {
    if (this.#forced !== 'auto') return
    this.#changeLast((last) => ({ ...last, keepWithNext: true }))
  }

  // The lines of a heading stand together.
  #markHeading(from: number): void {
    this.#changeFrom(from, (blocks) =>
      blocks.map((block) => ({ ...block, keepWithNext: true, isHeading: true })),
    )
  }

  // Changes the blocks that an element has brought; it has none where the page is still to be broken before it.
  #changeFrom(
    from: number,
    change: (blocks: readonly VerticalBlock[]) => readonly VerticalBlock[],
  ): void {
    const blocks = this.#forced === 'auto' ? this.#flows.at(-1)?.blocks : undefined
    blocks?.push(...change(blocks.splice(from)))
  }

  #changeLast(change: (last: VerticalBlock) => VerticalBlock): void {
    const blocks = this.#flows.at(-1)?.blocks
    const last = blocks?.pop()
    if (blocks && last) blocks.push(change(last))
  }

  #closeUnbroken(from: number): void {
    this.#glueNext = false
    this.#changeFrom(from, withEdgesKept)
  }

  #count(): number {
    return this.#forced === 'auto' ? (this.#flows.at(-1)?.blocks.length ?? 0) : 0
  }

  #decorate(style: Style, place: Place, from: number): void {
    const flow = this.#flows.at(-1)
    if (!flow || flow.blocks.length <= from) return
    const box = borderPlace(style, place)
    flow.decorations.push({ from, to: flow.blocks.length, ...box, style })
  }
}
