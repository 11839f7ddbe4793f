import type { KeyHelp } from './panels/help-panel.ts'

/** A key, what it does, and how. */
export interface KeyAction extends KeyHelp {
  readonly act: () => void
}

/**
 * Listens for single keys where the reader does not write. `documents` may be more than one: the
 * ebook has its own.
 */
export function listenForKeys(actions: readonly KeyAction[], target: Document): void {
  const byKey = new Map(
    actions.flatMap(({ keys, act }) => keys.split(' ').map((key) => [key, act])),
  )
  target.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event)) return
    const act = byKey.get(event.key)
    if (!act || event.defaultPrevented) return
    event.preventDefault()
    act()
  })
}

// A list to choose from takes letters, too. The frame has its own classes, so names are compared.
function isWriting({ target }: KeyboardEvent): boolean {
  const name = (target as Partial<Element> | null)?.localName ?? ''
  return ['input', 'select', 'textarea'].includes(name)
}
