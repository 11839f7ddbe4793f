import type { Matter } from '../../edition/section-roles.ts'
import type { Pt } from '../../edition/length.ts'
import type { BreakValue } from '../../theme/properties/property-values.ts'
import { asksForSide, openingOf } from './page-breaks.ts'
import type { Stacked } from '../blocks/stack-blocks.ts'
import type { Decoration, Flow, VerticalBlock } from '../blocks/vertical-list.ts'

/** What a flow that begins here takes from the box around its first block. */
export interface FlowStart {
  /** Named page of the stylesheet. */
  readonly page: string
  readonly matter: Matter
}

interface FlowInHand extends Flow {
  readonly blocks: VerticalBlock[]
  readonly decorations: Decoration[]
}

/** The flows of a section while they are being laid out: blocks are added to the last flow. */
export class FlowList {
  readonly #flows: FlowInHand[] = []
  #pageBreak: BreakValue = 'auto' // before the next block
  #beginsColumn = false // the next block
  #standsAtFoot = false // the next flow stands at the foot of its page

  get flows(): readonly Flow[] {
    return this.#flows
  }

  /** The number of blocks in the flow that the next block goes into. */
  get count(): number {
    return this.#blocks?.length ?? 0
  }

  // The blocks of the flow that the next block goes into; undefined if that flow has not begun.
  get #blocks(): VerticalBlock[] | undefined {
    return this.#pageBreak === 'auto' ? this.#flows.at(-1)?.blocks : undefined
  }

  /** Whether the next block begins a page. */
  get isBroken(): boolean {
    return this.#pageBreak !== 'auto'
  }

  /** Whether the next block begins a recto, or a verso. */
  get isBrokenToSide(): boolean {
    return asksForSide(this.#pageBreak)
  }

  /** Breaks the page before the next block. */
  breakPage(value: BreakValue): void {
    this.#pageBreak = value
  }

  /** Begins a column with the next block, if it stands in columns. */
  breakColumn(): void {
    this.#beginsColumn = true
  }

  /** Puts the next flow at the foot of its page, unless its first block is laid out already. */
  standAtFoot(): void {
    this.#standsAtFoot = this.count === 0
  }

  /** Puts the next flow at the head of its page, as is usual. */
  standAtHead(): void {
    this.#standsAtFoot = false
  }

  /** Adds a block; `isGlued` asks not to end a page between it and the block before. */
  add(block: VerticalBlock, start: FlowStart, isGlued: boolean): void {
    const { blocks } = this.#flow(start)
    if (isGlued) this.changeLast((last) => ({ ...last, wouldKeepWithNext: 'inside' }))
    blocks.push(this.#beginsColumn ? { ...block, beginsColumn: true } : block)
    this.#beginsColumn = false
  }

  /** Adds blocks that were laid out separately, with their decorations. */
  addAll({ blocks, decorations }: Stacked, start: FlowStart): void {
    const flow = this.#flow(start)
    const from = flow.blocks.length
    flow.blocks.push(...blocks)
    for (const box of decorations) {
      flow.decorations.push({ ...box, from: box.from + from, to: box.to + from })
    }
  }

  // The flow that the next block goes into: a new one after a page break.
  #flow({ page, matter }: FlowStart): FlowInHand {
    const last = this.#flows.at(-1)
    if (last && !this.isBroken) return last
    const opens = openingOf(this.#pageBreak)
    const atFoot = this.#standsAtFoot
    const flow = { opens, page, matter, blocks: [], decorations: [], atFoot }
    this.#pageBreak = 'auto'
    this.#standsAtFoot = false
    this.#flows.push(flow)
    return flow
  }

  /** Changes the last block, if the last flow has one. */
  changeLast(change: (last: VerticalBlock) => VerticalBlock): void {
    const blocks = this.#flows.at(-1)?.blocks
    const last = blocks?.pop()
    if (blocks && last) blocks.push(change(last))
  }

  /** Changes the blocks from an index on; none after a page break that is still to come. */
  changeFrom(
    from: number,
    change: (blocks: readonly VerticalBlock[]) => readonly VerticalBlock[],
  ): void {
    const blocks = this.#blocks
    blocks?.push(...change(blocks.splice(from)))
  }

  /** Forbids a page to end after the last block, unless a page break follows. */
  keepLastWithNext(): void {
    if (!this.isBroken) this.changeLast((last) => ({ ...last, keepWithNext: true }))
  }

  /** Adds to the space below the last block. */
  growLast(height: Pt): void {
    if (height !== 0) this.changeLast((last) => ({ ...last, after: last.after + height }))
  }

  /** Draws a box around the blocks from an index on. */
  decorate(box: Omit<Decoration, 'to'>): void {
    const flow = this.#flows.at(-1)
    if (!flow || flow.blocks.length <= box.from) return
    flow.decorations.push({ ...box, to: flow.blocks.length })
  }
}
