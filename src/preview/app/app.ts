import type { SourcePlace } from '../model/page-picture.ts'
import type { PagesNews, PreviewState } from '../model/preview-state.ts'
import { button, chooser, fillChooser, make, nextFrame, setPressed } from './dom.ts'
import { EbookPane } from './ebook/ebook-pane.ts'
import { listenToServer } from './events.ts'
import { icons } from './icons.ts'
import { listenForKeys, type KeyAction } from './keys.ts'
import { remember, remembered } from './memory.ts'
import { openPlace } from './open-place.ts'
import type { PaneHost, Wish } from './pane-host.ts'
import { PagesPane } from './pages/pages-pane.ts'
import { HelpPanel } from './panels/help-panel.ts'
import { countOf, MessagesPanel } from './panels/messages-panel.ts'
import { SidePanel } from './panels/side-panel.ts'
import { copyText } from './pages/copy-text.ts'
import { server } from './server.ts'

/** Which panes are shown. */
type View = 'pages' | 'both' | 'ebook'

/** Builds the page and keeps it up to date. */
export function startApp(body: HTMLElement): void {
  new App(body)
}

class App {
  readonly #root: HTMLElement
  readonly #title = make('h1', { textContent: 'Preview' })
  readonly #status = make('p', { className: 'status', attributes: { role: 'status' } })
  readonly #themes = chooser('Theme', (theme) => this.#choose({ theme: theme || undefined }))
  readonly #views = new Map<View, HTMLButtonElement>()
  readonly #pages: PagesPane
  readonly #ebook: EbookPane
  readonly #messages: MessagesPanel
  readonly #side: SidePanel
  readonly #help: HelpPanel
  readonly #sideButton: HTMLButtonElement
  readonly #messagesButton: HTMLButtonElement
  readonly #banner = make('p', { className: 'banner', hidden: true, attributes: { role: 'alert' } })
  readonly #messageCount = make('span', { className: 'badge' })
  readonly #keys: readonly KeyAction[]
  #state: PreviewState | undefined
  #view: View = 'both'
  #news: PreviewState | PagesNews | undefined
  #updating: Promise<void> | undefined
  #isDue = false

  constructor(body: HTMLElement) {
    this.#root = body
    this.#root.lang = 'en'
    const host: PaneHost = {
      choose: (wish) => this.#choose(wish),
      open: (place) => void this.#open(place),
      reading: (node, pane) => this.#follow(node, pane),
      pageChanged: (index) => this.#side.setCurrent(index),
      marksChanged: (marks) => this.#messages.showMarks(marks),
    }
    this.#keys = this.#keyActions()
    this.#help = new HelpPanel(this.#keys)
    this.#messages = new MessagesPanel(host.open)
    this.#side = new SidePanel({
      goTo: (index) => this.#pages.goTo(index),
      found: (hits) => this.#pages.find(hits),
    })
    this.#pages = new PagesPane(host)
    this.#ebook = new EbookPane(host, (document) => listenForKeys(this.#keys, document))
    this.#sideButton = button('Find a page', () => this.#toggle('side'), {
      icon: icons.side,
      key: 't',
    })
    this.#messagesButton = button('Messages', () => this.#toggle('messages'), {
      icon: icons.messages,
      key: 'm',
    })
    this.#messagesButton.append(this.#messageCount)
    this.#sideButton.setAttribute('aria-controls', 'side')
    this.#messagesButton.setAttribute('aria-controls', 'messages')
    this.#build()
    listenForKeys(this.#keys, document)
    document.addEventListener('copy', copyText)
    listenToServer({
      onBuilding: () => this.#say('Building …'),
      onPages: (news) => void this.#update(news),
      onBuilt: (state) => void this.#update(state),
      onContact: (isThere) => this.#contact(isThere),
    })
  }

  #build(): void {
    const names = { pages: 'Pages', both: 'Both', ebook: 'Ebook' } as const
    for (const [view, text] of Object.entries(names) as [View, string][])
      this.#views.set(
        view,
        button(`Show ${text.toLowerCase()}`, () => this.#show(view), { text }),
      )
    const views = make(
      'div',
      { className: 'views', attributes: { role: 'group', 'aria-label': 'View' } },
      ...this.#views.values(),
    )
    const header = make(
      'header',
      {},
      this.#sideButton,
      this.#title,
      this.#status,
      views,
      this.#themes,
      this.#messagesButton,
      button('Keys', () => this.#help.toggle(), { icon: icons.help, key: '?' }),
    )
    const main = make('main', {}, this.#pages.element, this.#ebook.element)
    const middle = make(
      'div',
      { className: 'middle' },
      this.#side.element,
      main,
      this.#messages.element,
    )
    this.#root.replaceChildren(header, this.#banner, middle, this.#help.element)
    const isWide = window.innerWidth >= 1100
    const view = remembered('view')
    this.#show(
      view === 'pages' || view === 'ebook' || view === 'both' ? view : isWide ? 'both' : 'pages',
    )
    this.#set('side', (remembered('side') ?? (isWide ? 'yes' : 'no')) === 'yes')
    this.#set('messages', remembered('messages') === 'yes')
  }

  // Updates follow each other; news that come during one lead to one more. Without any, they are asked for.
  #update(news?: PreviewState | PagesNews): Promise<void> {
    const before = this.#news
    const isLate = before && isWhole(before) && news && !isWhole(news)
    this.#news = isLate ? withPages(before, news) : news
    this.#isDue = true
    this.#updating ??= this.#updateAll().finally(() => (this.#updating = undefined))
    return this.#updating
  }

  async #updateAll(): Promise<void> {
    while (this.#isDue) {
      this.#isDue = false
      const news = this.#news ?? (await server.state().catch(() => undefined))
      this.#news = undefined
      const state = news && !isWhole(news) ? this.#state && withPages(this.#state, news) : news
      if (!state || !news) return
      const isNew = this.#state?.revision !== state.revision
      this.#state = state
      if (!isWhole(news)) this.#ebook.fallBehind()
      // First of all, and drawn before anything else changes, so that they are on the screen soon.
      await this.#pages.show(state, isWhole(news) ? [] : news.pictures)
      if (!isWhole(news)) continue
      await nextFrame()
      this.#root.classList.toggle('stale', state.isStale)
      this.#title.textContent = state.title || 'No book yet'
      document.title = `${state.title || 'No book yet'} – preview`
      fillChooser(this.#themes, themeChoices(state), state.theme ?? '')
      this.#messages.show(state)
      this.#showCount(state)
      this.#side.show(state, this.#pages.store)
      this.#side.setCurrent(this.#pages.desk.current)
      await this.#ebook.show(state)
      if (isNew && !state.isBuilding) this.#say(summaryOf(state))
    }
  }

  #showCount({ messages: [gravest], messageCounts, isStale }: PreviewState): void {
    const { error, warning } = messageCounts
    const grave = error + warning
    this.#messageCount.textContent = grave > 0 ? String(grave) : ''
    this.#messageCount.className = `badge ${error > 0 ? 'error' : 'warning'}`
    this.#messageCount.hidden = grave === 0
    const count = countOf(messageCounts)
    this.#messagesButton.setAttribute('aria-label', count ? `Messages: ${count}` : 'Messages')
    const first = error > 0 ? gravest : undefined
    this.#banner.hidden = !isStale
    this.#banner.textContent = `Not built: ${first?.message ?? 'see the messages.'}`
    if (isStale) this.#set('messages', true)
  }

  #say(text: string): void {
    this.#status.textContent = text
  }

  #contact(isThere: boolean): void {
    this.#root.classList.toggle('away', !isThere)
    if (!isThere) this.#say('The preview has ended, or is busy.')
  }

  #choose(wish: Wish): void {
    const { pages, ebook, theme, reader } = this.#state ?? {}
    const now = { print: pages?.edition, ebook: ebook?.edition, theme, reader }
    const wanted = Object.entries({ ...now, ...wish }).filter(([, value]) => value !== undefined)
    this.#say('Building …')
    void server
      .choose(Object.fromEntries(wanted))
      .then(() => this.#update())
      .catch((error: unknown) => this.#say(String(error)))
  }

  async #open(place: SourcePlace): Promise<void> {
    const editor = this.#state?.editor
    if (!editor || editor.by === 'none') return
    const trouble = await openPlace(editor, place)
    this.#say(trouble ?? `${place.file}:${place.line} in ${editor.name ?? 'the editor'}`)
  }

  // The other pane shows the same paragraph.
  #follow(node: string, pane: 'pages' | 'ebook'): void {
    if (this.#view !== 'both') return
    const other = pane === 'pages' ? this.#ebook : this.#pages
    void other.reveal(node).catch(() => {})
  }

  #show(view: View): void {
    this.#view = view
    remember('view', view)
    this.#root.dataset['view'] = view
    for (const [name, one] of this.#views) setPressed(one, name === view)
  }

  #toggle(panel: 'side' | 'messages'): void {
    this.#set(panel, !this.#root.classList.contains(`with-${panel}`))
  }

  #set(panel: 'side' | 'messages', isOpen: boolean): void {
    this.#root.classList.toggle(`with-${panel}`, isOpen)
    const opener = panel === 'side' ? this.#sideButton : this.#messagesButton
    opener.setAttribute('aria-expanded', String(isOpen))
    remember(panel, isOpen ? 'yes' : 'no')
  }

  #search(): void {
    this.#set('side', true)
    this.#side.choose('search')
  }

  #nextView(): void {
    const order: readonly View[] = ['pages', 'both', 'ebook']
    this.#show(order[(order.indexOf(this.#view) + 1) % order.length] ?? 'both')
  }

  #keyActions(): readonly KeyAction[] {
    const pages = () => this.#pages
    return [
      { keys: 'j PageDown', does: 'next pages', act: () => pages().desk.step(1) },
      { keys: 'k PageUp', does: 'previous pages', act: () => pages().desk.step(-1) },
      { keys: 'Home', does: 'first page', act: () => pages().goTo(0) },
      {
        keys: 'End',
        does: 'last page',
        act: () => pages().goTo((this.#state?.pages?.folios.length ?? 1) - 1),
      },
      { keys: 'g', does: 'go to a page', act: () => pages().focusNumber() },
      { keys: '/', does: 'find words', act: () => this.#search() },
      { keys: 'f', does: 'fit pages into the window', act: () => pages().zoomTo('page') },
      { keys: '1', does: 'real size', act: () => pages().zoomTo('1') },
      { keys: '+ =', does: 'larger pages', act: () => pages().zoomBy(1) },
      { keys: '-', does: 'smaller pages', act: () => pages().zoomBy(-1) },
      {
        keys: 'd',
        does: 'facing or single pages',
        act: () => pages().setFacing(!pages().isFacing),
      },
      {
        keys: 'r',
        does: 'guides: grid, margins, gutter, bleed',
        act: () => pages().toggle('guides'),
      },
      { keys: 'o', does: 'marks of the proof', act: () => pages().toggle('proof') },
      { keys: ']', does: 'next page of the ebook', act: () => this.#ebook.turn(1) },
      { keys: '[', does: 'previous page of the ebook', act: () => this.#ebook.turn(-1) },
      { keys: 'v', does: 'pages, both or ebook', act: () => this.#nextView() },
      { keys: 't', does: 'thumbnails, contents, search', act: () => this.#toggle('side') },
      { keys: 'm', does: 'messages', act: () => this.#toggle('messages') },
      { keys: '?', does: 'these keys', act: () => this.#help.toggle() },
    ]
  }
}

// The rest is of the build before until the whole comes.
function withPages(state: PreviewState, news: PagesNews): PreviewState {
  const { revision, build, isBuilding, pages } = news
  const rest = { outline: [], defects: [], ...state.pages }
  return { ...state, revision, build, isBuilding, pages: { ...rest, ...pages } }
}

function isWhole(news: PreviewState | PagesNews): news is PreviewState {
  return 'editions' in news
}

function themeChoices({ themes, ownTheme }: PreviewState): readonly (readonly [string, string])[] {
  return [
    ['', `Theme of the book: ${ownTheme}`],
    ...themes.map((theme): readonly [string, string] => [theme, theme]),
  ]
}

function summaryOf({ pages, messageCounts, isStale }: PreviewState): string {
  if (isStale) return 'Not built: see the messages.'
  const count = pages ? [`${pages.folios.length} pages`] : []
  const told = countOf(messageCounts)
  return [...count, ...(told ? [told] : [])].join(', ')
}
