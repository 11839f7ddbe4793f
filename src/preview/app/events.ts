/** What the server tells. */
export interface ServerEvents {
  readonly onBuilding: () => void
  /** There may be a newer build; called at each new contact, too. */
  readonly onBuilt: () => void
  /** The server is not there, or there again. */
  readonly onContact: (isThere: boolean) => void
}

/**
 * Listens to the server while the page is in sight. A browser keeps six connections to a server, so
 * a page that nobody sees gives its own back.
 */
export function listenToServer({ onBuilding, onBuilt, onContact }: ServerEvents): void {
  let source: EventSource | undefined
  const open = () => {
    source?.close()
    source = new EventSource('events')
    source.addEventListener('open', () => {
      onContact(true)
      onBuilt()
    })
    source.addEventListener('building', onBuilding)
    source.addEventListener('built', onBuilt)
    source.addEventListener('error', () => onContact(false))
  }
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) source?.close()
    else open()
  })
  if (!document.hidden) open()
}
