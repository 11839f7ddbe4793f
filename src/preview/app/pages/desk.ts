/**
 * A desk with the pages of a book. It scrolls over all of them, and holds only those in sight. In:
 * the state of the pages, and a store that fetches their pictures; out: elements.
 */
import type { PagePicture } from '../../model/page-picture.ts'
import type { PagesState } from '../../model/preview-state.ts'
import { make } from '../dom.ts'
import { drawPage, redrawPage, type PageSize } from './draw-page.ts'
import type { PageStore } from './page-store.ts'
import { placeRows, rowAt, sizesOf, spreadsOf, type DeskLayout, type PageRow } from './page-rows.ts'

/** What a desk does besides showing pages. */
export interface DeskUse {
  readonly name: string
  /**
   * Called when a page has been drawn, or stands as it was drawn before: its element may get more.
   * `before` is what was drawn on it then.
   */
  readonly onDrawn?: (
    index: number,
    cell: HTMLElement,
    isNew: boolean,
    before: PagePicture | undefined,
  ) => void
  /** Called after the reader or the program has scrolled. */
  readonly onScroll?: () => void
}

/** A place on a page, in points from the top of its trim. */
export interface DeskPlace {
  readonly index: number
  readonly y: number
}

export class Desk {
  readonly element: HTMLElement
  readonly #sheet = make('div', { className: 'sheet' })
  readonly #use: DeskUse
  readonly #cells = new Map<number, HTMLElement>()
  // Those that stood before the pages were laid out anew.
  #before: ReadonlyMap<number, HTMLElement> = new Map()
  readonly #mounted = new Map<number, HTMLElement>()
  // What was drawn on a cell.
  readonly #drawn = new WeakMap<HTMLElement, Drawn>()
  #pages: PagesState | undefined
  #store: PageStore | undefined
  #sizes: readonly PageSize[] = []
  #rows: readonly PageRow[] = []
  #rowOf: readonly number[] = []
  #layout: DeskLayout | undefined
  #laidBy = ''
  #isDue = false

  constructor(use: DeskUse) {
    this.#use = use
    this.element = make(
      'div',
      { className: 'desk', tabIndex: 0, attributes: { role: 'region', 'aria-label': use.name } },
      this.#sheet,
    )
    this.element.addEventListener('scroll', () => this.#later(), { passive: true })
  }

  /** The pages of a build. Cells that stand keep their picture until the new one has come. */
  setPages(pages: PagesState, store: PageStore): void {
    this.#pages = pages
    this.#store = store
    this.#sizes = sizesOf(pages)
  }

  /** Lays the pages out anew. The caller scrolls to where the reader was. */
  lay(layout: DeskLayout): void {
    if (!this.#pages) return
    this.#layout = layout
    this.#laidBy = placesBy(this.#pages, layout)
    const spreads = spreadsOf(this.#pages, layout)
    this.#rows = placeRows(spreads, this.#sizes, layout)
    const rowOf: number[] = []
    spreads.forEach((pages, row) =>
      pages.forEach((index) => index !== undefined && (rowOf[index] = row)),
    )
    this.#rowOf = rowOf
    const last = this.#rows.at(-1)
    this.#sheet.style.height = `${last ? last.top + last.height + layout.gap : 0}px`
    const widest = this.#rows
      .map(({ pages }) => this.#widthOf(pages))
      .reduce((a, b) => Math.max(a, b), 0)
    this.#sheet.style.minWidth = `${widest + 2 * layout.gap}px`
    this.#mounted.forEach((row) => row.remove())
    this.#mounted.clear()
    this.#before = new Map(this.#cells)
    this.#cells.clear()
    this.#update()
    this.#before = new Map()
  }

  /**
   * Lays out the pages of a new build. If they have the places of those before, what stands on the
   * desk stays, and only pages that look otherwise are drawn.
   */
  renew(layout: DeskLayout): void {
    if (!this.#pages) return
    if (placesBy(this.#pages, layout) !== this.#laidBy) return this.lay(layout)
    for (const [index, cell] of this.#cells) {
      this.#name(index, cell)
      void this.#draw(index, cell)
    }
  }

  get layout(): DeskLayout | undefined {
    return this.#layout
  }

  sizeOf(index: number): PageSize | undefined {
    return this.#sizes[index]
  }

  /** The pages that stand on the desk, in sight or close to it. */
  get cells(): ReadonlyMap<number, HTMLElement> {
    return this.#cells
  }

  /** The pages of the rows in sight. */
  get inSight(): readonly number[] {
    const { scrollTop, clientHeight } = this.element
    const rows = this.#rows.slice(
      rowAt(this.#rows, scrollTop),
      rowAt(this.#rows, scrollTop + clientHeight) + 1,
    )
    return rows.flatMap(({ pages }) => pages.flatMap((page) => page ?? []))
  }

  /** The first page of the row that takes most of the middle of the desk. */
  get current(): number {
    const middle = this.element.scrollTop + this.element.clientHeight * 0.4
    const row = this.#rows[rowAt(this.#rows, middle)]
    return Math.min(...(row?.pages ?? []).flatMap((index) => index ?? []), Infinity)
  }

  /** Indexes of the pages of a row, by any of them. */
  rowPages(index: number): readonly number[] {
    return (this.#rows[this.#rowOf[index] ?? -1]?.pages ?? []).flatMap((page) => page ?? [])
  }

  /** How far below the upper edge of the desk a place is, in CSS px. */
  offsetOf({ index, y }: DeskPlace): number {
    const row = this.#rows[this.#rowOf[index] ?? -1]
    const { scale = 1, bleed = 0 } = this.#layout ?? {}
    return (row?.top ?? 0) + (y + bleed) * scale - this.element.scrollTop
  }

  /** Scrolls so that a place is so far below the upper edge of the desk, in CSS px. */
  scrollTo(place: DeskPlace, offset = 16): void {
    this.element.scrollTop += this.offsetOf(place) - offset
    this.#update()
  }

  /** Scrolls to the row of a page. */
  goTo(index: number): void {
    const row = this.#rows[this.#rowOf[index] ?? -1]
    if (!row) return
    this.element.scrollTop = row.top - (this.#layout?.gap ?? 0)
    this.#update()
  }

  /** The next row, or the one before. */
  step(by: 1 | -1): void {
    const row = rowAt(this.#rows, this.element.scrollTop + (this.#layout?.gap ?? 0) + 1)
    const target = this.#rows[Math.max(0, Math.min(this.#rows.length - 1, row + by))]
    if (target) this.element.scrollTop = target.top - (this.#layout?.gap ?? 0)
  }

  #widthOf(pages: PageRow['pages']): number {
    const { scale = 1, bleed = 0 } = this.#layout ?? {}
    // An empty place is as wide as the page beside it.
    const widths = pages.map((index) => this.#sizes[index ?? -1]?.width)
    const other = widths.find((width) => width !== undefined) ?? 0
    return widths.reduce<number>((sum, width) => sum + ((width ?? other) + 2 * bleed) * scale, 0)
  }

  #later(): void {
    if (this.#isDue) return
    this.#isDue = true
    requestAnimationFrame(() => {
      this.#isDue = false
      this.#update()
      this.#use.onScroll?.()
    })
  }

  // Mounts the rows in sight and the next on either side, and lets go of all others.
  #update(): void {
    const { scrollTop, clientHeight } = this.element
    const first = Math.max(0, rowAt(this.#rows, scrollTop) - 1)
    const last = Math.min(this.#rows.length - 1, rowAt(this.#rows, scrollTop + clientHeight) + 1)
    for (const [index, row] of this.#mounted) {
      if (index >= first && index <= last) continue
      row.remove()
      this.#mounted.delete(index)
      for (const page of this.#rows[index]?.pages ?? [])
        if (page !== undefined) this.#cells.delete(page)
    }
    for (let index = first; index <= last; index++) {
      if (!this.#mounted.has(index)) this.#mount(index)
    }
  }

  #mount(index: number): void {
    const row = this.#rows[index]
    if (!row) return
    const cells = row.pages.map((page) =>
      page === undefined ? this.#blank(row) : this.#cell(page),
    )
    const element = make('div', { className: 'row' }, ...cells)
    element.style.top = `${row.top}px`
    this.#mounted.set(index, element)
    const next = [...this.#mounted.keys()].filter((other) => other > index).sort((a, b) => a - b)[0]
    this.#sheet.insertBefore(element, this.#mounted.get(next ?? -1) ?? null)
  }

  #blank({ pages }: PageRow): HTMLElement {
    const blank = make('div', { className: 'blank' })
    blank.style.width = `${this.#widthOf(pages) / pages.length}px`
    return blank
  }

  #cell(index: number): HTMLElement {
    const { width, height } = this.#sizes[index] ?? { width: 0, height: 0 }
    const { scale = 1, bleed = 0, label = 0 } = this.#layout ?? {}
    const paper =
      this.#before.get(index)?.querySelector('.paper') ?? make('div', { className: 'paper' })
    const cell = make(
      'div',
      {
        className: 'page',
        attributes: { role: 'group', 'data-page': `${index}` },
      },
      paper,
      ...(label > 0 ? [make('span', { className: 'folio' })] : []),
    )
    this.#name(index, cell)
    cell.style.setProperty('--scale', String(scale))
    cell.style.setProperty('--width', `${(width + 2 * bleed) * scale}px`)
    cell.style.setProperty('--height', `${(height + 2 * bleed) * scale}px`)
    cell.style.setProperty('--bleed', `${bleed}px`)
    this.#cells.set(index, cell)
    void this.#draw(index, cell)
    return cell
  }

  #name(index: number, cell: HTMLElement): void {
    const folio = this.#pages?.folios[index] ?? ''
    cell.setAttribute('aria-label', `Page ${folio}`)
    const label = cell.querySelector('.folio')
    if (label) label.textContent = folio || `${index + 1}`
  }

  async #draw(index: number, cell: HTMLElement): Promise<void> {
    const store = this.#store
    const picture = store?.known(index) ?? (await store?.picture(index))
    const size = this.#sizes[index]
    const isCurrent = this.#cells.get(index) === cell && this.#store === store
    if (!picture || !size || !isCurrent) return
    const drawn = this.#drawn.get(cell)
    const now = { picture, size, content: JSON.stringify(picture) }
    const isNew = !drawn || drawn.content !== now.content || !isSameSize(drawn.size, size)
    this.#drawn.set(cell, now)
    if (isNew) this.#ink(cell, now, drawn)
    this.#use.onDrawn?.(index, cell, isNew, drawn?.picture)
  }

  #ink(cell: HTMLElement, { picture, size }: Drawn, drawn: Drawn | undefined): void {
    const paper = cell.querySelector('.paper')
    const ink = paper?.firstElementChild
    if (ink && drawn && isSameSize(drawn.size, size)) redrawPage(ink, drawn.picture, picture)
    else if (paper) paper.innerHTML = drawPage(picture, size, this.#layout?.bleed)
  }
}

interface Drawn {
  readonly picture: PagePicture
  readonly size: PageSize
  readonly content: string
}

function isSameSize(one: PageSize, other: PageSize): boolean {
  return one.width === other.width && one.height === other.height
}

// All that the places of pages follow from.
function placesBy({ sizes, firstRecto, folios }: PagesState, layout: DeskLayout): string {
  return JSON.stringify([layout, sizes, firstRecto, folios.length])
}
