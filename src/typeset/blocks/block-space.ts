import { toMeasure } from './box-place.ts'
import type { Pt } from '../../edition/length.ts'
import type { Style } from '../../theme/properties/style.ts'
/** The space above the next block of a flow that is being built: margins collapse, padding and borders do not. */
export class BlockSpace {
  #margin: Pt = 0 // collapsed so far
  #fixed: Pt = 0 // padding and borders
  #isMarginTaken = false // the space below the block is part of it

  /** Margins, collapsed, that nothing stands under yet. */
  get margin(): Pt {
    return this.#margin
  }

  /** All of it. */
  get above(): Pt {
    return this.#margin + this.#fixed
  }

  /** Whether it is margins alone. */
  get isMargin(): boolean {
    return this.#fixed === 0
  }

  /** The space, which is a block's now. */
  take(): Pt {
    const { above } = this
    this.#margin = 0
    this.#fixed = 0
    return above
  }

  /** Takes the space of a block that has made its own margins part of itself. */
  takeWithMargins(): void {
    this.take()
    this.#isMarginTaken = true
  }

  /** The space below what stands before a page break ends with its page (CSS Fragmentation 3, § 5.2). */
  breakPage(): void {
    this.#margin = 0
  }

  /** Goes into a box; shares are of the width it stands in. */
  open(style: Style, width: Pt): void {
    this.#margin = Math.max(this.#margin, toMeasure(style.margin.top, width))
    const padding = toMeasure(style.padding.top, width) + style.border.top.width
    if (padding > 0) {
      this.#fixed += this.#margin + padding
      this.#margin = 0
    }
  }

  /** Leaves a box. Returns the space that its last block has below it, inside the box. */
  close(style: Style, width: Pt): Pt {
    const padding = toMeasure(style.padding.bottom, width) + style.border.bottom.width
    const inside = padding > 0 ? this.#margin + padding : 0
    if (padding > 0) this.#margin = 0
    this.addMargin(this.#isMarginTaken ? 0 : toMeasure(style.margin.bottom, width))
    this.#isMarginTaken = false
    return inside
  }

  /** Collapses a margin with those before it. */
  addMargin(margin: Pt): void {
    this.#margin = Math.max(this.#margin, margin)
  }
}
