import 'foliate-js/paginator.js'
import type { Paginator, Relocation, Target } from 'foliate-js/paginator.js'
import type { EbookNode, EbookState, PreviewState } from '../../model/preview-state.ts'
import { button, chooser, fillChooser, make } from '../dom.ts'
import { icons } from '../icons.ts'
import type { PaneHost } from '../pane-host.ts'
import { remember, remembered } from '../memory.ts'
import { server } from '../server.ts'
import { readerChoices, readerWish } from './reader-choices.ts'
import { readerStyles, screens, shades, type ScreenName, type ShadeName } from './screens.ts'
import { swapDocument } from './swap-document.ts'
import { within } from './within.ts'

/** The ebook in a reading system, with its tools. */
export class EbookPane {
  readonly element: HTMLElement
  readonly #host: PaneHost
  readonly #desk = make('div', { className: 'shelf' })
  readonly #device = make('div', { className: 'device' })
  readonly #editions = chooser('Ebook edition', (ebook) => this.#host.choose({ ebook }))
  readonly #readers = chooser('Made for', (reader) => this.#host.choose(readerWish(reader)))
  readonly #chapters = chooser('Chapter', (index) => void this.#goTo({ index: Number(index) }))
  readonly #screens = chooser('Screen', (name) => this.#setScreen(name))
  readonly #shades = chooser('Colors', (name) => this.#setShade(name))
  readonly #progress = make('span', { className: 'count', attributes: { role: 'status' } })
  #paginator: Paginator | undefined
  #state: EbookState | undefined
  #build = 0
  // Until the first ebook is there, and while another takes its place.
  #isOpening = true
  /** The ebook of the build whose pages are shown is yet to be made. */
  #isBehind = false
  /** Ends when the paginator is where it was last told to go. */
  #going: Promise<void> = Promise.resolve()
  // The node that is asked for meanwhile.
  #wanted: string | undefined
  // The node that was in sight when it went away. It may come back: a file is empty while it is saved.
  #lost: string | undefined
  #screen: ScreenName = nameIn(screens, remembered('screen')) ?? 'reader'
  #shade: ShadeName = nameIn(shades, remembered('shade')) ?? 'light'
  // Times the usual size of text.
  #size = Number(remembered('text-size')) || 1
  #nodes: readonly EbookNode[] = []
  // As they were when the document was loaded.
  #pictures: EbookState['pictures'] = {}
  #index = 0
  #range: Range | undefined
  // Listens to keys in the documents, too.
  readonly #onDocument: (document: Document) => void

  constructor(host: PaneHost, onDocument: (document: Document) => void) {
    this.#host = host
    this.#onDocument = onDocument
    const previous = button('Previous page of the ebook', () => this.turn(-1), {
      icon: icons.previous,
      key: '[',
    })
    const next = button('Next page of the ebook', () => this.turn(1), {
      icon: icons.next,
      key: ']',
    })
    const smaller = button('Smaller text', () => this.#setSize(-0.1), { icon: icons.smaller })
    const larger = button('Larger text', () => this.#setSize(0.1), { icon: icons.larger })
    const tools = make(
      'div',
      { className: 'tools', attributes: { role: 'toolbar', 'aria-label': 'Ebook' } },
      this.#editions,
      this.#readers,
      make('span', { className: 'group' }, previous, this.#chapters, next),
      this.#progress,
      this.#screens,
      this.#shades,
      make(
        'span',
        { className: 'group' },
        smaller,
        make('span', { className: 'letter', textContent: 'A' }),
        larger,
      ),
    )
    fillChooser(this.#screens, namesOf(screens), this.#screen)
    fillChooser(this.#shades, namesOf(shades), this.#shade)
    this.#desk.append(this.#device)
    this.element = make(
      'section',
      { className: 'pane ebook', attributes: { 'aria-label': 'Ebook' } },
      tools,
      this.#desk,
    )
    new ResizeObserver(() => this.#fit()).observe(this.#desk)
  }

  /** There are newer pages, and their ebook is being made. */
  fallBehind(): void {
    this.#isBehind = true
  }

  /** Shows the ebook of a build, with the text that the reader looks at where it was. */
  async show(state: PreviewState): Promise<void> {
    const { ebook, editions, reader } = state
    this.#isBehind = state.isBuilding
    const ebooks = editions.filter(({ format }) => format !== 'pdf')
    fillChooser(
      this.#editions,
      ebooks.map(({ name, about }) => [name, `${name} · ${about}`]),
      ebook?.edition ?? '',
    )
    fillChooser(this.#readers, readerChoices, reader ?? '')
    this.element.classList.toggle('empty', !ebook)
    if (ebook && this.#build !== ebook.build) await this.#take(state, ebook)
    if (this.#isBehind) return
    const wanted = this.#wanted
    this.#wanted = undefined
    if (wanted !== undefined) await this.reveal(wanted)
  }

  async #take(state: PreviewState, ebook: EbookState): Promise<void> {
    const chapters = ebook.contents.map(({ title, document }) => [String(document), title] as const)
    fillChooser(this.#chapters, chapters, this.#chapters.value)
    const sight = this.#nodeInSight()
    const lost = this.#lost
    const isSame = this.#state?.spine.join() === ebook.spine.join()
    this.#build = ebook.build
    this.#state = ebook
    this.#isOpening = true
    try {
      if (isSame) await this.#renew(sight)
      else await this.#reopen(state, lost ?? sight?.node)
      if (isSame) this.#lost = lost
    } finally {
      this.#isOpening = false
    }
  }

  /** Shows where a node is, if it is not in sight; as soon as the ebook is there. */
  async reveal(node: string): Promise<void> {
    // The pages are of a newer build, in which the node may be elsewhere or new.
    if (this.#isOpening || this.#isBehind) this.#wanted = node
    if (this.#isOpening) return
    if (!this.#paginator || this.element.clientWidth === 0) return
    const { ebook } = await server.where(node)
    // A build may have come in between.
    if (this.#isOpening) this.#wanted = node
    if (!ebook || this.#isOpening) return
    const { document, tag, nth } = ebook
    const known = document === this.#index ? elementAt(this.#document, tag, nth) : undefined
    if (!known || !this.#range?.intersectsNode(known)) {
      await this.#goTo({ index: document, anchor: (doc) => elementAt(doc, tag, nth) ?? 0 })
    }
    this.#point(elementAt(this.#document, tag, nth))
  }

  turn(by: 1 | -1): void {
    void (by > 0 ? this.#paginator?.next() : this.#paginator?.prev())
  }

  get #document(): Document | undefined {
    return this.#paginator?.getContents()[0]?.doc
  }

  async #reopen(state: PreviewState, node: string | undefined): Promise<void> {
    await this.#going
    this.#paginator?.destroy()
    this.#paginator?.remove()
    const paginator = document.createElement('foliate-paginator') as Paginator
    this.#paginator = paginator
    paginator.addEventListener('load', (event) => {
      const { doc, index } = (event as CustomEvent<{ doc: Document; index: number }>).detail
      this.#loaded(doc, index)
    })
    paginator.addEventListener('relocate', (event) =>
      this.#relocated((event as CustomEvent<Relocation>).detail),
    )
    this.#device.replaceChildren(paginator)
    paginator.open({
      dir: state.isRightToLeft ? 'rtl' : 'ltr',
      sections: (this.#state?.spine ?? []).map((path) => ({
        load: () => Promise.resolve(`ebook/${this.#build}/${path}`),
      })),
    })
    this.#fit()
    const place = node === undefined ? undefined : (await server.where(node)).ebook
    const last = (this.#state?.spine.length ?? 1) - 1
    const { document: index = Math.min(this.#index, last), tag = '', nth = 0 } = place ?? {}
    await this.#goTo({ index, anchor: (doc) => elementAt(doc, tag, nth) ?? 0 })
    this.#lost = place ? undefined : node
  }

  // The documents are the same, but their text may not be.
  async #renew(sight: EbookNode | undefined): Promise<void> {
    const doc = this.#document
    const path = this.#state?.spine[this.#index]
    if (!doc || path === undefined) return
    const seen = sight && elementAt(doc, sight.tag, sight.nth)
    this.#point(undefined)
    const address = `ebook/${this.#build}/${path}`
    await swapDocument(doc, address, (picture) => this.#changedKey(picture))
    this.#nodes = await server.nodes(this.#build, this.#index).catch(() => [])
    // An element that did not change is the same, whatever its number is now.
    if (seen?.isConnected) {
      await this.#goTo({ index: this.#index, anchor: () => seen })
      return
    }
    const place = sight && (await server.where(sight.node)).ebook
    if (place?.document === this.#index) {
      const { tag, nth } = place
      await this.#goTo({ index: this.#index, anchor: (one) => elementAt(one, tag, nth) ?? 0 })
    } else this.#paginator?.render()
  }

  // Undefined for a picture that is the one which the document has loaded.
  #changedKey(address: string): string | undefined {
    const path = pathOf(address)
    const key = this.#state?.pictures[path]
    return key === this.#pictures[path] ? undefined : key
  }

  // The paginator cannot leave a document that it is still loading.
  async #goTo(target: Target): Promise<void> {
    this.#lost = undefined
    const going = within(
      longestGoing,
      this.#going.then(() => this.#paginator?.goTo({ anchor: 0, ...target })),
    )
    this.#going = going.catch(() => {})
    await going
  }

  #loaded(doc: Document, index: number): void {
    this.#index = index
    this.#pictures = this.#state?.pictures ?? {}
    this.#nodes = []
    void server
      .nodes(this.#build, index)
      .then((nodes) => (this.#nodes = nodes))
      .catch(() => {})
    this.#onDocument(doc)
    doc.addEventListener('click', (event) => this.#clicked(event, doc))
    if (this.#paginator) this.#style(this.#paginator)
  }

  #relocated({ reason, range, index, fraction = 0 }: Relocation): void {
    this.#range = range
    this.#index = index
    this.#chapters.value = String(index)
    // A document of one page has no fractions.
    this.#progress.textContent = `${Math.round((Number.isFinite(fraction) ? fraction : 0) * 100)} %`
    const isReader = reason === 'page' || reason === 'snap' || reason === 'scroll'
    if (isReader) this.#lost = undefined
    const node = isReader ? this.#nodeInSight()?.node : undefined
    if (node !== undefined) this.#host.reading(node, 'ebook')
  }

  // The first node on the screen that has text of its own.
  #nodeInSight(): EbookNode | undefined {
    const range = this.#range
    const doc = this.#document
    if (!range || !doc) return undefined
    return this.#nodes.find((one) => {
      const element = elementAt(doc, one.tag, one.nth)
      return element && !isOuter(element) && range.intersectsNode(element)
    })
  }

  #clicked(event: MouseEvent, doc: Document): void {
    const target = event.target as Element | null
    const link = target?.closest('a[href]')
    if (link) {
      event.preventDefault()
      this.#follow(link.getAttribute('href') ?? '', doc)
      return
    }
    if (doc.getSelection()?.isCollapsed === false) return
    const found = this.#nodes.findLast(({ tag, nth }) => {
      const element = elementAt(doc, tag, nth)
      return target && element?.contains(target)
    })
    if (!found) return
    this.#point(elementAt(doc, found.tag, found.nth))
    this.#host.reading(found.node, 'ebook')
    if (found.place) this.#host.open(found.place)
  }

  #follow(href: string, doc: Document): void {
    if (/^(?:https?|mailto):/i.test(href)) {
      window.open(href, '_blank', 'noreferrer')
      return
    }
    const { pathname, hash } = new URL(href, doc.baseURI)
    const index = this.#state?.spine.indexOf(pathOf(pathname)) ?? -1
    if (index < 0) return
    const id = decodeURIComponent(hash.slice(1))
    void this.#goTo({ index, anchor: (one) => one.getElementById(id) ?? 0 })
  }

  // Shows for a moment which paragraph is meant.
  #point(element: Element | undefined): void {
    const doc = this.#document
    for (const one of doc?.querySelectorAll('.octavo-meant') ?? []) {
      one.classList.remove('octavo-meant')
      // It is compared with that of the next build.
      if (one.classList.length === 0) one.removeAttribute('class')
    }
    element?.classList.add('octavo-meant')
  }

  #setScreen(name: string): void {
    this.#screen = nameIn(screens, name) ?? this.#screen
    remember('screen', this.#screen)
    this.#fit()
  }

  #setShade(name: string): void {
    this.#shade = nameIn(shades, name) ?? this.#shade
    remember('shade', this.#shade)
    this.#fit()
  }

  #setSize(by: number): void {
    this.#size = Math.max(0.6, Math.min(2, Math.round((this.#size + by) * 10) / 10))
    remember('text-size', String(this.#size))
    this.#fit()
  }

  // A screen that is larger than the pane is shown smaller, with its text.
  #fit(): void {
    const { clientWidth } = this.#desk
    const paginator = this.#paginator
    if (clientWidth === 0 || !paginator) return
    const scale = this.#scale()
    const { width, height, margin } = screens[this.#screen]
    this.#device.style.width = `${Math.floor(width * scale)}px`
    this.#device.style.height = `${Math.floor(height * scale)}px`
    this.#device.dataset['screen'] = this.#screen
    this.#device.style.setProperty('--paper', shades[this.#shade].paper)
    paginator.setAttribute('margin', `${Math.floor(margin * scale)}px`)
    paginator.setAttribute('gap', '9%')
    paginator.setAttribute('max-column-count', '1')
    paginator.setAttribute('max-inline-size', '2000px')
    paginator.setAttribute('max-block-size', '4000px')
    this.#style(paginator)
  }

  #style(paginator: Paginator): void {
    paginator.setStyles(readerStyles(this.#shade, usualSize * this.#size * this.#scale()))
  }

  #scale(): number {
    const { clientWidth, clientHeight } = this.#desk
    const { width, height } = screens[this.#screen]
    const fit = Math.min((clientWidth - 2 * around) / width, (clientHeight - 2 * around) / height)
    return Math.max(0.3, Math.min(1, fit))
  }
}

const longestGoing = 3000 // milliseconds

// In CSS px.
const around = 26

// Of text in reading apps, in CSS px.
const usualSize = 18

// In the container, of an address below `ebook/BUILD/`.
function pathOf(address: string): string {
  return decodeURI(address.replace(/^.*?\/ebook\/\d+\//, ''))
}

function elementAt(doc: Document | undefined, tag: string, nth: number): Element | undefined {
  // A document that is being loaded has none.
  return (doc?.body as HTMLElement | null | undefined)?.getElementsByTagName(tag)[nth]
}

function isOuter({ localName }: Element): boolean {
  return /^(?:section|div|ol|ul|dl|blockquote|aside|figure|table)$/.test(localName)
}

function namesOf(
  list: Readonly<Record<string, { readonly name: string }>>,
): readonly (readonly [string, string])[] {
  return Object.entries(list).map(([value, { name }]) => [value, name])
}

function nameIn<Name extends string>(
  list: Readonly<Record<Name, unknown>>,
  name: string | undefined,
): Name | undefined {
  return (Object.keys(list) as Name[]).find((one) => one === name)
}
