import type { TypesetEdition } from '../../build.ts'
import { pagesOfRange, type PageRange } from '../model/page-range.ts'
import type { PreviewWish } from '../model/preview-wish.ts'
import { showEbook } from '../ebook/shown-ebook.ts'
import type { EditorState, PagesNews, PreviewState } from '../model/preview-state.ts'
import { showPages, type ShownPages } from '../pages/shown-pages.ts'
import type { PreviewBuild, PreviewSource } from '../source/preview-build.ts'
import type { WatchedFolder } from '../../project/files/watch-folder.ts'
import { pageRuns } from './pages-state.ts'
import { previewState } from './preview-state.ts'
import type { Shown } from './shown.ts'

/** What happens to a preview. */
export interface PreviewEvents {
  readonly onBuilding: () => void
  /** Whether somebody looks, so that pages are worth showing before the ebook is made. */
  readonly isWatched: () => boolean
  /** There are new pages; the ebook is made when this has ended. */
  readonly onPages: (news: PagesNews) => Promise<void>
  readonly onBuilt: (seconds: number) => void
  /** The program itself failed; the preview goes on with what it has. */
  readonly onFailure: (error: unknown) => void
}

/**
 * A book that is built again whenever it changes. Builds follow each other, and changes during a
 * build lead to one more. A build that makes nothing leaves the last one standing, with its own
 * messages.
 */
export class LivePreview {
  readonly #source: PreviewSource
  readonly #editor: EditorState
  readonly #events: PreviewEvents
  #watched: Pick<WatchedFolder, 'close'> | undefined
  #wish: PreviewWish = {}
  #shown: Shown | undefined
  #last: PreviewBuild = { diagnostics: [] }
  #count = 0
  #running: Promise<void> | undefined
  #isDue = false
  #isBuilding = false
  #isClosed = false
  #sight: PageRange = { first: 0, last: -1 }

  constructor(source: PreviewSource, editor: EditorState, events: PreviewEvents) {
    this.#source = source
    this.#editor = editor
    this.#events = events
  }

  /** Builds the book for the first time, and from then on after each change. */
  async start(): Promise<void> {
    this.#watched = await this.#source.watch(() => void this.refresh())
    await this.refresh()
  }

  /** Undefined until a build has made something. */
  get shown(): Shown | undefined {
    return this.#shown
  }

  /** All that the browser knows of the book. */
  get state(): PreviewState {
    const { diagnostics, book } = this.#last
    return previewState({
      revision: this.#count,
      shown: this.#shown,
      diagnostics,
      isStale: !book,
      isBuilding: this.#isBuilding,
      wish: this.#wish,
      editor: this.#editor,
    })
  }

  /** Somebody looks at these pages, so that they are wanted first when they change. */
  lookAt(pages: PageRange): void {
    this.#sight = pages
  }

  /** Looks at something else of the book. */
  choose(wish: PreviewWish): Promise<void> {
    this.#wish = wish
    return this.refresh()
  }

  /** Builds the book again; resolves when what is shown is as new as the call. */
  refresh(): Promise<void> {
    this.#isDue = true
    this.#running ??= this.#run().finally(() => (this.#running = undefined))
    return this.#running
  }

  /** The build that runs is the last. */
  async close(): Promise<void> {
    this.#isClosed = true
    await this.#watched?.close()
  }

  async #run(): Promise<void> {
    while (this.#isDue && !this.#isClosed) {
      this.#isDue = false
      this.#events.onBuilding()
      const start = performance.now()
      try {
        this.#isBuilding = true
        const build = this.#source.build(this.#wish, (print) => this.#showPages(print))
        this.#take(await build.finally(() => (this.#isBuilding = false)))
      } catch (error) {
        this.#events.onFailure(error)
      }
      this.#events.onBuilt((performance.now() - start) / 1000)
    }
  }

  #take(build: PreviewBuild): void {
    this.#last = build
    this.#count++
    const { book } = build
    if (!book) return
    this.#shown = {
      ...this.#pagesOf(book.print),
      ebookBuild: this.#count,
      book,
      ...(book.ebook && { ebook: showEbook(book.ebook) }),
    }
  }

  // The ebook and the messages stay those of the build before until this one is whole.
  async #showPages(print: TypesetEdition): Promise<void> {
    const shown = this.#shown
    if (!shown || !this.#events.isWatched()) return
    this.#count++
    const book = { ...shown.book, print }
    const { pages, build, earlier } = this.#pagesOf(print)
    this.#shown = { ...shown, build, earlier, book, ...(pages && { pages }) }
    if (pages) await this.#events.onPages(this.#newsOf(pages, build))
  }

  // What the browser must know of new pages to show them.
  #newsOf(pages: ShownPages, build: number): PagesNews {
    return {
      revision: this.#count,
      build,
      isBuilding: this.#isBuilding,
      pages: pageRuns(pages),
      pictures: pagesOfRange(this.#sight).flatMap((index) => pages.picture(index) ?? []),
    }
  }

  #pagesOf(print: TypesetEdition | undefined): Pick<Shown, 'build' | 'pages' | 'earlier'> {
    const { build = 0, pages, earlier = [] } = this.#shown ?? {}
    if (pages && pages.typeset === print) return { build, pages, earlier }
    const before = pages ? [pages, ...earlier].slice(0, keptBefore) : earlier
    return { build: this.#count, ...(print && { pages: showPages(print) }), earlier: before }
  }
}

// A browser that draws slowly is some builds behind.
const keptBefore = 4
