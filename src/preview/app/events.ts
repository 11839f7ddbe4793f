import type { PagesNews, PreviewState } from '../model/preview-state.ts'

/** What the server tells. */
export interface ServerEvents {
  readonly onBuilding: () => void
  /** There are new pages, and the rest of their build is yet to come. */
  readonly onPages: (news: PagesNews) => void
  /** What is known since a build; without a state, at each new contact, there may be a newer one. */
  readonly onBuilt: (state?: PreviewState) => void
  /** The server is not there, or there again. */
  readonly onContact: (isThere: boolean) => void
}

/**
 * Listens to the server while the page is in sight. A browser keeps six connections to a server, so
 * a page that nobody sees gives its own back.
 */
export function listenToServer(events: ServerEvents): void {
  const { onBuilding, onPages, onBuilt, onContact } = events
  let source: EventSource | undefined
  const open = () => {
    source?.close()
    source = new EventSource('events')
    source.addEventListener('open', () => {
      onContact(true)
      onBuilt()
    })
    source.addEventListener('building', onBuilding)
    // The server is of the same version as this page.
    source.addEventListener('pages', ({ data }) => onPages(JSON.parse(data) as PagesNews))
    source.addEventListener('built', ({ data }) => onBuilt(JSON.parse(data) as PreviewState))
    source.addEventListener('error', () => onContact(false))
  }
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) source?.close()
    else open()
  })
  if (!document.hidden) open()
}
