import { button, make } from '../dom.ts'
import { icons } from '../icons.ts'

/** A key and what it does. */
export interface KeyHelp {
  readonly keys: string
  readonly does: string
}

/** The panel that lists the keys. */
export class HelpPanel {
  readonly element: HTMLDialogElement

  constructor(keys: readonly KeyHelp[]) {
    const rows = keys.flatMap(({ keys: written, does }) => [
      make('dt', {}, ...written.split(' ').map((key) => make('kbd', { textContent: key }))),
      make('dd', { textContent: does }),
    ])
    this.element = make(
      'dialog',
      { className: 'help', attributes: { 'aria-labelledby': 'help-title' } },
      make('h2', { id: 'help-title', textContent: 'Keys' }),
      button('Close', () => this.element.close(), { icon: icons.close }),
      make('dl', {}, ...rows),
      make('p', {
        textContent:
          'A click on a paragraph or on the line of a message opens the file there. Text can be chosen and copied.',
      }),
    )
    this.element.addEventListener('click', ({ target }) => {
      if (target === this.element) this.element.close()
    })
  }

  toggle(): void {
    if (this.element.open) this.element.close()
    else this.element.showModal()
  }
}
