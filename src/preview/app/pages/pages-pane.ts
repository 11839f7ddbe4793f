import type { PagePicture } from '../../model/page-picture.ts'
import type { PreviewState, SearchHit } from '../../model/preview-state.ts'
import { button, chooser, fillChooser, make, setPressed } from '../dom.ts'
import { icons } from '../icons.ts'
import type { PaneHost, ShownMark } from '../pane-host.ts'
import { remember, remembered } from '../memory.ts'
import { server } from '../server.ts'
import { blockInSight, blockOfEvent, type BlockInSight } from './block-in-sight.ts'
import { Desk, type DeskPlace } from './desk.ts'
import { drawOverlay, type GuideChoice } from './draw-guides.ts'
import { findBlock, followBlock } from './follow-block.ts'
import { GuideStore } from './guide-store.ts'
import type { DeskLayout } from './page-rows.ts'
import { PageStore } from './page-store.ts'
import { SightTeller } from './tell-sight.ts'
import { renewTextLayer, textLayer } from './text-layer.ts'
import { readZoom, zoomChoices, zoomSteps, type Zoom } from './zooms.ts'

/** The pages with their tools. */
export class PagesPane {
  readonly element: HTMLElement
  readonly desk: Desk
  readonly #sight: SightTeller
  readonly #host: PaneHost
  readonly #editions = chooser('Print edition', (print) => this.#host.choose({ print }))
  readonly #zooms = chooser('Size of the pages', (zoom) => this.zoomTo(zoom))
  readonly #number = make('input', {
    className: 'number',
    title: 'Go to page (g)',
    attributes: { 'aria-label': 'Go to page', inputmode: 'numeric', autocomplete: 'off' },
  })
  readonly #count = make('span', { className: 'count' })
  readonly #facing = button('Facing pages', () => this.setFacing(!this.#isFacing), {
    icon: icons.facing,
    key: 'd',
  })
  readonly #guides = button('Guides', () => this.toggle('guides'), { icon: icons.guides, key: 'r' })
  readonly #proof = button('Marks of the proof', () => this.toggle('proof'), {
    icon: icons.proof,
    key: 'o',
  })
  #state: PreviewState | undefined
  #store: PageStore | undefined
  #zoom: Zoom = readZoom(remembered('zoom') ?? 'page')
  #isFacing = remembered('facing') !== 'no'
  #shows: GuideChoice = { guides: false, proof: false }
  #hits: readonly SearchHit[] = []
  #guideStore = new GuideStore(0)
  #reading: ReturnType<typeof setTimeout> | undefined
  // The pages in sight were not there yet when the reader came to them.
  #owesReading = false
  // How often the reader has gone to a page; an update must not undo it.
  #jumps = 0
  // The page that the reader asked for, while its row is the current one.
  #asked: number | undefined
  // The desk moves by itself for a moment after the program has moved it.
  #quietUntil = 0

  constructor(host: PaneHost) {
    this.#host = host
    this.desk = new Desk({
      name: 'Spreads',
      onDrawn: (index, cell, isNew, before) => this.#dress(index, cell, isNew, before),
      onScroll: () => this.#scrolled(),
    })
    this.#sight = new SightTeller(this.desk)
    this.desk.element.addEventListener('click', (event) => this.#clicked(event))
    this.desk.element.addEventListener('pointerover', (event) => void this.#explain(event))
    const go = button('Previous pages', () => this.desk.step(-1), {
      icon: icons.previous,
      key: 'k',
    })
    const next = button('Next pages', () => this.desk.step(1), { icon: icons.next, key: 'j' })
    const tools = make(
      'div',
      { className: 'tools', attributes: { role: 'toolbar', 'aria-label': 'Pages' } },
      this.#editions,
      make('span', { className: 'group' }, go, this.#number, this.#count, next),
      this.#zooms,
      make('span', { className: 'group' }, this.#facing, this.#guides, this.#proof),
    )
    this.#number.addEventListener('change', () => this.goToFolio(this.#number.value))
    this.#number.addEventListener('focus', () => this.#number.select())
    this.element = make(
      'section',
      { className: 'pane pages', attributes: { 'aria-label': 'Pages' } },
      tools,
      this.desk.element,
    )
    new ResizeObserver(() => this.#lay()).observe(this.desk.element)
    setPressed(this.#facing, this.#isFacing)
    this.#showToggles()
  }

  get store(): PageStore | undefined {
    return this.#store
  }

  /**
   * Shows the pages of a build, with the text that the reader looks at where it was. `pictures` are
   * those that have come already.
   */
  async show(state: PreviewState, pictures: readonly PagePicture[] = []): Promise<void> {
    const { pages } = state
    const isSame = this.#store?.build === state.build && this.#state?.pages
    // Where things are is asked before anything changes, or the page would be laid out for it.
    const sight = pages && !isSame && this.#state ? blockInSight(this.desk, this.#store) : undefined
    const top = this.#place()
    fillEditions(this.#editions, state)
    fillChooser(this.#zooms, zoomChoices(this.#zoom), String(this.#zoom))
    this.element.classList.toggle('empty', !pages)
    if (!pages || isSame) return
    const jumps = this.#jumps
    this.#state = state
    this.#store = new PageStore(state.build)
    this.#store.take(pictures)
    this.#guideStore = new GuideStore(state.build)
    this.desk.setPages(pages, this.#store)
    // They are most likely still in sight; the others are asked for when these stand.
    for (const index of this.desk.inSight) void this.#store.picture(index)
    const found = await this.#follow(sight)
    this.#count.textContent = `of ${pages.folios.length}`
    this.#quietUntil = performance.now() + 400
    const stood = found && sight ? { place: found, offset: sight.offset } : top
    this.#lay(jumps === this.#jumps ? stood : this.#place(), true)
    this.#scrolled(true)
  }

  async #follow(sight: BlockInSight | undefined): Promise<DeskPlace | undefined> {
    if (!sight || !this.#store) return undefined
    const stayed = await findBlock(this.#store, sight)
    if (stayed) return stayed
    const place = (await server.where(sight.node).catch(() => undefined))?.page
    return place && followBlock(this.#store, place, sight.words)
  }

  /** Goes to a page by its printed number, or by its place in the book: `12`, `iv`, `#30`. */
  goToFolio(written: string): void {
    const folios = this.#state?.pages?.folios ?? []
    const wanted = written.trim()
    const index = folios.indexOf(wanted)
    const counted = Number(wanted.replace('#', '')) - 1
    const target = index >= 0 ? index : Math.max(0, Math.min(folios.length - 1, counted))
    if (Number.isInteger(target)) this.goTo(target)
  }

  goTo(index: number): void {
    this.#jumps++
    this.desk.goTo(index)
    this.#asked = index
    this.#scrolled(false)
  }

  /** Shows where a node is, if the pane is not there yet. */
  async reveal(node: string): Promise<void> {
    const { page } = await server.where(node)
    if (!page) return
    const offset = this.desk.offsetOf(page)
    this.#quietUntil = performance.now() + 400
    if (offset < 0 || offset > this.desk.element.clientHeight * 0.8) {
      this.desk.scrollTo(page, this.desk.element.clientHeight * 0.2)
    }
    this.#point(node)
  }

  /** Shows the places that a search found. */
  find(hits: readonly SearchHit[]): void {
    this.#hits = hits
    for (const [index, cell] of this.desk.cells) this.#overlay(index, cell)
  }

  zoomTo(zoom: string): void {
    this.#zoom = readZoom(zoom)
    remember('zoom', zoom)
    fillChooser(this.#zooms, zoomChoices(this.#zoom), zoom)
    this.#lay()
  }

  /** A step larger or smaller. */
  zoomBy(step: 1 | -1): void {
    const now = (this.desk.layout?.scale ?? pixels) / pixels
    const ordered = step > 0 ? zoomSteps : zoomSteps.toReversed()
    const next = ordered.find((one) => (step > 0 ? one > now + 0.01 : one < now - 0.01))
    if (next !== undefined) this.zoomTo(String(next))
  }

  setFacing(isFacing: boolean): void {
    this.#isFacing = isFacing
    remember('facing', isFacing ? 'yes' : 'no')
    setPressed(this.#facing, isFacing)
    this.#lay()
  }

  get isFacing(): boolean {
    return this.#isFacing
  }

  toggle(what: keyof GuideChoice): void {
    this.#shows = { ...this.#shows, [what]: !this.#shows[what] }
    this.#showToggles()
    void this.#tellMarks(this.desk.current)
    // The bleed is shown with the guides, so the pages may become larger.
    this.#lay()
  }

  focusNumber(): void {
    this.#number.focus()
  }

  #showToggles(): void {
    setPressed(this.#guides, this.#shows.guides)
    setPressed(this.#proof, this.#shows.proof)
  }

  #place(): DeskMoment {
    const index = this.desk.current
    return Number.isFinite(index)
      ? { place: { index, y: 0 }, offset: this.desk.offsetOf({ index, y: 0 }) }
      : { place: { index: 0, y: 0 }, offset: 16 }
  }

  #lay(moment: DeskMoment = this.#place(), isNewBuild = false): void {
    const layout = this.#layout()
    if (!layout) return
    const before = this.desk.layout
    const isScaled = before !== undefined && before.scale !== layout.scale
    if (isNewBuild) this.desk.renew(layout)
    else this.desk.lay(layout)
    if (isScaled && moment.place.y === 0) this.desk.goTo(moment.place.index)
    else this.desk.scrollTo(moment.place, moment.offset)
  }

  #layout(): DeskLayout | undefined {
    const pages = this.#state?.pages
    const { clientWidth, clientHeight } = this.desk.element
    if (!pages || clientWidth === 0) return undefined
    const bleed = this.#shows.guides ? pages.bleed : 0
    const widest = Math.max(...pages.sizes.map(({ width }) => width)) + 2 * bleed
    const tallest = Math.max(...pages.sizes.map(({ height }) => height)) + 2 * bleed
    const across = (clientWidth - 2 * gap) / (widest * (this.#isFacing ? 2 : 1))
    const down = (clientHeight - 2 * gap - label) / tallest
    const fit = this.#zoom === 'page' ? Math.min(across, down) : across
    const scale = typeof this.#zoom === 'number' ? this.#zoom * pixels : Math.max(fit, 0.1)
    const isRightToLeft = this.#state?.isRightToLeft ?? false
    return { isFacing: this.#isFacing, isRightToLeft, gap, label, scale, bleed }
  }

  #dress(index: number, cell: HTMLElement, isNew: boolean, before?: PagePicture): void {
    const picture = this.#store?.known(index)
    if (!picture) return
    if (isNew) this.#write(picture, cell, before)
    this.#overlay(index, cell)
    if (this.#owesReading) this.#tellReading()
  }

  #write(picture: PagePicture, cell: HTMLElement, before: PagePicture | undefined): void {
    const goTo = (page: number): void => this.goTo(page)
    const layer = cell.querySelector('.text')
    if (layer && before) renewTextLayer(layer, before, picture, goTo)
    else cell.querySelector('.paper')?.after(textLayer(picture, goTo))
  }

  // The reasons of the marks can be read beside the pages, too.
  async #tellMarks(current: number): Promise<void> {
    if (!this.#shows.proof) {
      this.#host.marksChanged(undefined)
      return
    }
    const marks = await Promise.all(
      this.desk.rowPages(current).map((index) => this.#marksOf(index)),
    )
    if (this.desk.current === current && this.#shows.proof) this.#host.marksChanged(marks.flat())
  }

  async #marksOf(index: number): Promise<readonly ShownMark[]> {
    const pages = this.#state?.pages
    const folio = pages?.folios[index] || String(index + 1)
    const defects = pages?.defects.find(({ page }) => page === index)?.reasons ?? []
    const marks = (await this.#guideStore.of(index))?.marks ?? []
    return [
      ...defects.map((reason) => ({ folio, reason })),
      ...marks
        .filter(({ kind }) => kind !== 'hyphen')
        .map(({ reason, place }) => ({ folio, reason, ...(place && { place }) })),
    ]
  }

  async #overlay(index: number, cell: HTMLElement): Promise<void> {
    const { guides, proof } = this.#shows
    if (guides || proof) await this.#guideStore.of(index)
    const size = this.desk.sizeOf(index)
    const pages = this.#state?.pages
    if (!size || !pages || this.desk.cells.get(index) !== cell) return
    cell.querySelector('.overlay')?.remove()
    const markup = drawOverlay(
      {
        size,
        bleed: this.desk.layout?.bleed ?? 0,
        isRecto: (index - pages.firstRecto) % 2 === 0,
        guides: this.#guideStore.known(index),
        defects: pages.defects.find(({ page }) => page === index)?.reasons ?? [],
        hits: this.#hits.filter(({ page }) => page === index),
      },
      this.#shows,
    )
    cell.querySelector('.paper')?.insertAdjacentHTML('afterend', markup)
  }

  #scrolled(isQuiet = performance.now() < this.#quietUntil): void {
    const { current } = this.desk
    if (!this.desk.rowPages(current).includes(this.#asked ?? current)) this.#asked = undefined
    const folios = this.#state?.pages?.folios ?? []
    const named = this.#asked ?? current
    if (document.activeElement !== this.#number)
      this.#number.value = folios[named] || String(named + 1)
    this.#host.pageChanged(named)
    void this.#tellMarks(current)
    this.#sight.changed()
    // The program's own moves do not take back what the reader came to.
    if (isQuiet) return
    clearTimeout(this.#reading)
    this.#owesReading = false
    this.#reading = setTimeout(() => this.#tellReading(), 120)
  }

  #tellReading(): void {
    const asked = this.#asked
    const isDrawn = asked === undefined || this.#store?.known(asked) !== undefined
    const sight = isDrawn ? blockInSight(this.desk, this.#store, asked) : undefined
    this.#owesReading = !sight
    if (sight) this.#host.reading(sight.node, 'pages')
  }

  // With the marks of the proof on, a line says why it is marked.
  async #explain(event: PointerEvent): Promise<void> {
    const run = event.target instanceof Element ? event.target.closest<HTMLElement>('span') : null
    const cell = run?.closest<HTMLElement>('[data-page]')
    if (!run || !cell || !this.#shows.proof) return run?.removeAttribute('title')
    const { scale = 1, bleed = 0 } = this.desk.layout ?? {}
    const { left, top } = cell.getBoundingClientRect()
    const [x, y] = [(event.clientX - left) / scale - bleed, (event.clientY - top) / scale - bleed]
    const marks = await this.#guideStore.marksAt(Number(cell.dataset['page']), x, y)
    if (marks.length > 0) run.title = marks.map(({ reason }) => reason).join('; ')
  }

  #clicked(event: MouseEvent): void {
    if (!document.getSelection()?.isCollapsed) return
    const block = blockOfEvent(event, this.#store)
    if (!block) return
    if (block.node !== undefined) {
      this.#point(block.node)
      this.#host.reading(block.node, 'pages')
    }
    if (block.place) this.#host.open(block.place)
  }

  // Shows for a moment which paragraph is meant.
  #point(node: string): void {
    for (const [index, cell] of this.desk.cells) {
      const blocks = this.#store?.known(index)?.blocks ?? []
      for (const element of cell.querySelectorAll<HTMLElement>('.text [data-block]')) {
        const isMeant = blocks[Number(element.dataset['block'])]?.node === node
        element.classList.toggle('meant', isMeant)
      }
    }
  }
}

interface DeskMoment {
  readonly place: DeskPlace
  readonly offset: number
}

// In CSS px.
const gap = 24
const label = 22

// CSS px to the point, at real size.
const pixels = 96 / 72

function fillEditions(list: HTMLSelectElement, { editions, pages }: PreviewState): void {
  const papers = editions.filter(({ format }) => format === 'pdf')
  const choices = papers.map(({ name, about }): readonly [string, string] => [
    name,
    `${name} · ${about}`,
  ])
  fillChooser(list, choices, pages?.edition ?? '')
  list.hidden = choices.length === 0
}
