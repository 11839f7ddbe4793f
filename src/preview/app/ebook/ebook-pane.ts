import 'foliate-js/paginator.js'
import type { Paginator, Relocation, Target } from 'foliate-js/paginator.js'
import type { EbookNode, EbookState, PreviewState } from '../../model/preview-state.ts'
import { button, chooser, fillChooser, make, nextFrame } from '../dom.ts'
import { icons } from '../icons.ts'
import type { PaneHost } from '../pane-host.ts'
import { server } from '../server.ts'
import { Device } from './device.ts'
import { elementAt, isInSight, isOuter } from './elements.ts'
import { readerChoices, readerWish } from './reader-choices.ts'
import { holdEnd, swapDocument } from './swap-document.ts'
import { within } from './within.ts'

/** The ebook in a reading system, with its tools. */
export class EbookPane {
  readonly element: HTMLElement
  readonly #host: PaneHost
  readonly #device = new Device()
  readonly #editions = chooser('Ebook edition', (ebook) => this.#host.choose({ ebook }))
  readonly #readers = chooser('Made for', (reader) => this.#host.choose(readerWish(reader)))
  readonly #chapters = chooser('Chapter', (index) => this.#leaveFor({ index: Number(index) }))
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
  // The node to show, until it is in sight in the ebook of the pages that are shown.
  #wanted: string | undefined
  // The node that was in sight when it went away. It may come back: a file is empty while it is saved.
  #lost: string | undefined
  #loadedDocument: Document | undefined
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
    const tools = make(
      'div',
      { className: 'tools', attributes: { role: 'toolbar', 'aria-label': 'Ebook' } },
      this.#editions,
      this.#readers,
      make('span', { className: 'group' }, previous, this.#chapters, next),
      this.#progress,
      ...this.#device.tools,
    )
    this.element = make(
      'section',
      { className: 'pane ebook', attributes: { 'aria-label': 'Ebook' } },
      tools,
      this.#device.desk,
    )
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
    await this.#seek()
  }

  async #take(state: PreviewState, ebook: EbookState): Promise<void> {
    const chapters = ebook.contents.map(({ title, document }) => [String(document), title] as const)
    fillChooser(this.#chapters, chapters, this.#chapters.value)
    this.#isOpening = true
    try {
      await this.#going
      const sight = this.#nodeInSight()
      const lost = this.#lost
      const isSame = this.#document && this.#state?.spine.join() === ebook.spine.join()
      this.#build = ebook.build
      this.#state = ebook
      if (isSame) await this.#renew(sight)
      else await this.#reopen(state, lost ?? sight?.node)
      if (isSame) this.#lost = lost
    } finally {
      this.#isOpening = false
    }
  }

  /** Shows where a node is, if it is not in sight; as soon as the ebook is there. */
  async reveal(node: string): Promise<void> {
    this.#wanted = node
    await this.#seek()
  }

  async #seek(): Promise<void> {
    const node = this.#wanted
    const build = this.#build
    if (node === undefined || this.#isOpening) return
    if (!this.#paginator || this.element.clientWidth === 0) return
    // Another node is wanted by now, or another ebook is there. Each of them seeks again.
    const isPast = () => this.#wanted !== node || this.#build !== build || this.#isOpening
    const { ebook } = await server.where(node)
    await this.#going
    if (isPast()) return
    if (ebook) {
      const { document, tag, nth } = ebook
      const known = document === this.#index ? elementAt(this.#document, tag, nth) : undefined
      if (!known || !isInSight(known, this.#device.element)) {
        await this.#goTo({ index: document, anchor: (doc) => elementAt(doc, tag, nth) ?? 0 })
      }
      if (isPast()) return
      this.#point(elementAt(this.#document, tag, nth))
    }
    // While the pages are of a newer build, the node may be elsewhere in it, or new.
    if (!this.#isBehind) this.#wanted = undefined
  }

  turn(by: 1 | -1): void {
    const turning = by > 0 ? this.#paginator?.next() : this.#paginator?.prev()
    this.#going = within(longestGoing, Promise.allSettled([this.#going, turning]))
  }

  // Undefined while the paginator loads another one.
  get #document(): Document | undefined {
    return this.#loadedDocument?.defaultView ? this.#loadedDocument : undefined
  }

  async #reopen(state: PreviewState, node: string | undefined): Promise<void> {
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
    this.#device.show(paginator)
    paginator.open({
      dir: state.isRightToLeft ? 'rtl' : 'ltr',
      sections: (this.#state?.spine ?? []).map((path) => ({
        load: () => Promise.resolve(`ebook/${this.#build}/${path}`),
      })),
    })
    // It lays itself out when its size is first observed, which must not be while it loads a document.
    await nextFrame()
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

  // The reader goes elsewhere.
  #leaveFor(target: Target): void {
    this.#wanted = undefined
    void this.#goTo(target)
  }

  #loaded(doc: Document, index: number): void {
    holdEnd(doc)
    this.#loadedDocument = doc
    this.#index = index
    this.#pictures = this.#state?.pictures ?? {}
    this.#nodes = []
    void server
      .nodes(this.#build, index)
      .then((nodes) => (this.#nodes = nodes))
      .catch(() => {})
    this.#onDocument(doc)
    doc.addEventListener('click', (event) => this.#clicked(event, doc))
    this.#device.fit()
  }

  #relocated({ reason, range, index, fraction = 0 }: Relocation): void {
    this.#range = range
    this.#index = index
    this.#chapters.value = String(index)
    // A document of one page has no fractions.
    this.#progress.textContent = `${Math.round((Number.isFinite(fraction) ? fraction : 0) * 100)} %`
    const isReader = reason === 'page' || reason === 'snap' || reason === 'scroll'
    if (isReader) this.#lost = this.#wanted = undefined
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
    this.#leaveFor({ index, anchor: (one) => one.getElementById(id) ?? 0 })
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
}

const longestGoing = 3000 // milliseconds

// In the container, of an address below `ebook/BUILD/`.
function pathOf(address: string): string {
  return decodeURI(address.replace(/^.*?\/ebook\/\d+\//, ''))
}
