import type { Span } from '../../diagnostics/diagnostic.ts'
import type { MdBlock } from '../document/document.ts'
import { figureBlocks, isOfPictures, pictureOverWords } from './html-figure.ts'
import { htmlAttributes, parseHtmlTag } from './html-tag.ts'

/** A block tag that is dropped; its content stays. */
export interface LostTag {
  readonly raw: string
  readonly name: string
  readonly span: Span
}

// An open element of raw HTML, and the number of blocks before it.
interface OpenBlock extends LostTag {
  readonly from: number
  /** For a figure: the index of its caption among the blocks. */
  caption?: { readonly from: number; readonly to: number }
}

/**
 * Builds blocks from raw HTML as its tags open and close. Elements around images keep their
 * meaning. All other tags are dropped.
 */
export class HtmlBlocks {
  readonly blocks: MdBlock[] = []
  readonly #lost: LostTag[] = []
  readonly #open: OpenBlock[] = []

  open(tag: LostTag): void {
    // A paragraph ends where the next begins.
    if (tag.name === 'p' && this.#open.at(-1)?.name === 'p') this.close('p')
    this.#open.push({ ...tag, from: this.blocks.length })
  }

  close(name: string): void {
    const index = this.#open.findLastIndex((open) => open.name === name)
    if (index < 0) return
    for (const open of this.#open.splice(index).reverse()) this.#finish(open)
  }

  /** Whether an element with this name is open. */
  isIn(name: string): boolean {
    return this.#open.some((open) => open.name === name)
  }

  /** Closes what is still open. Returns the dropped tags in text order. */
  finish(): readonly LostTag[] {
    for (const open of this.#open.splice(0).reverse()) this.#finish(open)
    return this.#lost.toSorted(
      (a, b) => a.span.start.line - b.span.start.line || a.span.start.column - b.span.start.column,
    )
  }

  #finish(open: OpenBlock): void {
    if (!this.#isRead(open)) this.#lost.push(open)
  }

  #isRead(open: OpenBlock): boolean {
    const { from, name } = open
    const figure = this.#open.findLast((outer) => outer.name === 'figure')
    if (name === 'figcaption' && figure) {
      figure.caption = { from, to: this.blocks.length }
      return true
    }
    if (name === 'figure') return this.#readFigure(open)
    const inner = this.blocks.slice(from)
    const [only] = inner
    if (isCentered(open) && inner.length === 1 && only?.type === 'paragraph') {
      const captioned = pictureOverWords(only)
      if (captioned) {
        this.blocks[from] = captioned
        return true
      }
    }
    return inner.length > 0 && inner.every(isOfPictures) && !isAtSide(open)
  }

  #readFigure({ from, caption = { from, to: from }, raw }: OpenBlock): boolean {
    const captions = this.blocks.slice(caption.from, caption.to)
    const body = [...this.blocks.slice(from, caption.from), ...this.blocks.slice(caption.to)]
    const figure = figureBlocks(body, captions, parseHtmlTag(raw)?.attributes)
    if (!figure) return false
    this.blocks.splice(from, Infinity, ...figure)
    return true
  }
}

function isCentered({ name, raw }: LostTag): boolean {
  return name === 'center' || /^(?:center|middle)$/i.test(alignOf(raw))
}

function isAtSide({ raw }: LostTag): boolean {
  return /^(?:left|right)$/i.test(alignOf(raw))
}

function alignOf(raw: string): string {
  const written = htmlAttributes(raw)
  const style = /(?:^|;)\s*text-align\s*:\s*(\w+)/i.exec(written.get('style') ?? '')
  return written.get('align') ?? style?.[1] ?? ''
}
