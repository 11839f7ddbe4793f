import type { PreviewState, SearchHit } from '../../model/preview-state.ts'
import { make } from '../dom.ts'
import { Desk } from '../pages/desk.ts'
import type { PageStore } from '../pages/page-store.ts'
import { server } from '../server.ts'

/** The ways to find a page. */
export type SideTab = 'thumbnails' | 'contents' | 'search'

/** What the side panel tells the page around it. */
export interface SideHost {
  readonly goTo: (index: number) => void
  readonly found: (hits: readonly SearchHit[]) => void
}

/** The panel at the side that leads to pages: by their look, their chapter or their words. */
export class SidePanel {
  readonly element: HTMLElement
  readonly #host: SideHost
  readonly #tabs = new Map<SideTab, HTMLButtonElement>()
  readonly #parts: Readonly<Record<SideTab, HTMLElement>>
  readonly #thumbnails: Desk
  readonly #contents = make('ol', { className: 'contents' })
  readonly #words = make('input', {
    type: 'search',
    placeholder: 'Find on the pages',
    attributes: { 'aria-label': 'Find on the pages' },
  })
  readonly #results = make('ol', { className: 'results' })
  readonly #found = make('p', { className: 'note', attributes: { role: 'status' } })
  #state: PreviewState | undefined
  #current = -1
  #typing: ReturnType<typeof setTimeout> | undefined

  constructor(host: SideHost) {
    this.#host = host
    this.#thumbnails = new Desk({ name: 'Thumbnails', onDrawn: () => this.#mark() })
    this.#thumbnails.element.addEventListener('click', (event) => this.#thumbnailClicked(event))
    this.#thumbnails.element.addEventListener('keydown', (event) => this.#thumbnailKey(event))
    const search = make(
      'div',
      { attributes: { role: 'search' } },
      this.#words,
      this.#found,
      this.#results,
    )
    this.#words.addEventListener('input', () => this.#typed())
    const contents = make('div', {}, this.#contents)
    this.#parts = { thumbnails: this.#thumbnails.element, contents, search }
    const names = { thumbnails: 'Pages', contents: 'Contents', search: 'Search' } as const
    for (const [tab, name] of Object.entries(names) as [SideTab, string][]) {
      const one = make('button', {
        type: 'button',
        textContent: name,
        attributes: { role: 'tab', 'aria-controls': `side-${tab}`, id: `tab-${tab}` },
      })
      one.addEventListener('click', () => this.choose(tab))
      this.#tabs.set(tab, one)
      const part = this.#parts[tab]
      part.id = `side-${tab}`
      part.setAttribute('role', 'tabpanel')
      part.setAttribute('aria-labelledby', `tab-${tab}`)
    }
    const tabs = make(
      'div',
      { className: 'tabs', attributes: { role: 'tablist', 'aria-label': 'Find a page' } },
      ...this.#tabs.values(),
    )
    tabs.addEventListener('keydown', (event) => this.#tabKey(event))
    this.element = make(
      'nav',
      { className: 'panel side', id: 'side', attributes: { 'aria-label': 'Find a page' } },
      tabs,
      ...Object.values(this.#parts),
    )
    new ResizeObserver(() => this.#lay()).observe(this.#thumbnails.element)
    this.choose('thumbnails')
  }

  show(state: PreviewState, store: PageStore | undefined): void {
    this.#state = state
    if (state.pages && store) this.#thumbnails.setPages(state.pages, store)
    this.#lay(true)
    this.#showContents()
    if (this.#words.value.trim() !== '') void this.#search()
  }

  choose(tab: SideTab): void {
    for (const [name, one] of this.#tabs) {
      one.setAttribute('aria-selected', String(name === tab))
      one.tabIndex = name === tab ? 0 : -1
      this.#parts[name].hidden = name !== tab
    }
    if (tab === 'search') this.#words.focus()
    else if (tab === 'thumbnails') this.#lay()
  }

  /** Marks the page that is in sight on the desk. */
  setCurrent(index: number): void {
    if (index === this.#current) return
    this.#current = index
    const offset = this.#thumbnails.offsetOf({ index, y: 0 })
    const { clientHeight } = this.#thumbnails.element
    if (offset < 0 || offset > clientHeight - 120) {
      this.#thumbnails.scrollTo({ index, y: 0 }, clientHeight / 3)
    }
    this.#mark()
  }

  #lay(isNewBuild = false): void {
    const { clientWidth } = this.#thumbnails.element
    const pages = this.#state?.pages
    if (!pages || clientWidth === 0) return
    const widest = Math.max(...pages.sizes.map(({ width }) => width))
    const scale = Math.max(0.05, (clientWidth - 3 * thumbnailGap) / (2 * widest))
    const isRightToLeft = this.#state?.isRightToLeft ?? false
    const layout = { isFacing: true, isRightToLeft, gap: thumbnailGap, label: 18, scale, bleed: 0 }
    if (isNewBuild) this.#thumbnails.renew(layout)
    else this.#thumbnails.lay(layout)
    this.#mark()
  }

  #mark(): void {
    for (const [index, cell] of this.#thumbnails.cells) {
      if (index === this.#current) cell.setAttribute('aria-current', 'page')
      else cell.removeAttribute('aria-current')
      const isMarked = this.#state?.pages?.defects.some(({ page }) => page === index)
      cell.classList.toggle('marked', isMarked === true)
    }
  }

  #thumbnailClicked({ target }: MouseEvent): void {
    const cell = target instanceof Element ? target.closest<HTMLElement>('[data-page]') : undefined
    if (cell) this.#host.goTo(Number(cell.dataset['page']))
  }

  #thumbnailKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const last = (this.#state?.pages?.folios.length ?? 0) - 1
    const onward = this.#state?.isRightToLeft ? -1 : 1
    const targets: Readonly<Record<string, number>> = {
      ArrowRight: this.#current + onward,
      ArrowLeft: this.#current - onward,
      // Spreads stand below each other.
      ArrowDown: this.#current + 2,
      ArrowUp: this.#current - 2,
      PageDown: this.#current + 10,
      PageUp: this.#current - 10,
      Home: 0,
      End: last,
    }
    const target = targets[event.key]
    if (target === undefined || last < 0) return
    event.preventDefault()
    this.#host.goTo(Math.max(0, Math.min(last, target)))
  }

  #showContents(): void {
    const { outline = [], folios = [] } = this.#state?.pages ?? {}
    const entries = outline.map(({ title, level, page }) => {
      const entry = make(
        'button',
        { type: 'button' },
        make('span', { textContent: title }),
        make('span', { className: 'folio', textContent: folios[page] ?? '' }),
      )
      entry.addEventListener('click', () => this.#host.goTo(page))
      const item = make('li', {}, entry)
      item.style.setProperty('--level', String(level))
      return item
    })
    this.#contents.replaceChildren(...entries)
  }

  #typed(): void {
    clearTimeout(this.#typing)
    this.#typing = setTimeout(() => void this.#search(), 150)
  }

  async #search(): Promise<void> {
    const words = this.#words.value.trim()
    const { total, hits } = words === '' ? { total: 0, hits: [] } : await server.search(words)
    if (words !== this.#words.value.trim()) return
    this.#host.found(hits)
    const shown = total > hits.length ? `, the first ${hits.length} are shown` : ''
    this.#found.textContent =
      words === '' ? '' : total === 0 ? 'Not found.' : `${total} found${shown}.`
    this.#results.replaceChildren(...hits.map((hit) => this.#result(hit)))
  }

  #result({ page, context: [before, found, after] }: SearchHit): HTMLElement {
    const result = make(
      'button',
      { type: 'button' },
      make('span', {}, before, make('mark', { textContent: found }), after),
      make('span', {
        className: 'folio',
        textContent: this.#state?.pages?.folios[page] || String(page + 1),
      }),
    )
    result.addEventListener('click', () => this.#host.goTo(page))
    return make('li', {}, result)
  }

  // Arrows go from tab to tab (ARIA Authoring Practices, Tabs).
  #tabKey(event: KeyboardEvent): void {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    const names = [...this.#tabs.keys()]
    const index = names.findIndex((name) => this.#tabs.get(name) === document.activeElement)
    const next = by === undefined ? undefined : names.at((index + by) % names.length)
    if (next === undefined) return
    event.preventDefault()
    event.stopPropagation()
    this.choose(next)
    this.#tabs.get(next)?.focus()
  }
}

// In CSS px.
const thumbnailGap = 12
