import type { SourcePlace } from '../../model/page-picture.ts'
import type {
  EditorState,
  Message,
  MessageCounts,
  PreviewState,
} from '../../model/preview-state.ts'
import { make } from '../dom.ts'
import type { ShownMark } from '../pane-host.ts'
import { placeAddress } from '../open-place.ts'

/** The messages of the last build, each with the place that it is about. */
export class MessagesPanel {
  readonly element: HTMLElement
  readonly #list = make('ol', { className: 'messages' })
  readonly #title = make('h2', { textContent: 'Messages' })
  readonly #marks = make('ol', { className: 'messages marks' })
  readonly #marksTitle = make('h2', { textContent: 'Marks on these pages' })
  readonly #open: (place: SourcePlace) => void
  #editor: EditorState = { by: 'none' }

  constructor(open: (place: SourcePlace) => void) {
    this.#open = open
    this.element = make(
      'aside',
      { className: 'panel', id: 'messages', attributes: { 'aria-label': 'Messages' } },
      this.#marksTitle,
      this.#marks,
      this.#title,
      this.#list,
    )
    this.showMarks(undefined)
  }

  /** What the proof marks on the pages in sight; undefined hides the list. */
  showMarks(marks: readonly ShownMark[] | undefined): void {
    this.#marksTitle.hidden = this.#marks.hidden = marks === undefined
    const items = (marks ?? []).map(({ folio, reason, place }) =>
      make(
        'li',
        { className: 'message' },
        make('span', { className: 'severity', textContent: `p. ${folio}` }),
        ...(place ? [this.#place(place, this.#editor)] : []),
        make('p', { textContent: reason }),
      ),
    )
    this.#marks.replaceChildren(...(items.length > 0 ? items : [note('None.')]))
  }

  show({ messages, messageCounts, editor, isStale }: PreviewState): void {
    this.#editor = editor
    this.#title.textContent = countOf(messageCounts) || 'Messages'
    const { error, warning, info } = messageCounts
    const rest = error + warning + info - messages.length
    this.#list.replaceChildren(
      ...(isStale ? [note('The pages shown are those of the last build that succeeded.')] : []),
      ...messages.map((message) => this.#item(message, editor)),
      ...(rest > 0 ? [note(`${rest} more: octavo check lists them all.`)] : []),
      ...(messages.length === 0 ? [note('Nothing to complain about.')] : []),
    )
  }

  #item({ severity, message, hints, place, code }: Message, editor: EditorState): HTMLElement {
    return make(
      'li',
      { className: `message ${severity}`, title: code },
      make('span', { className: 'severity', textContent: severity }),
      ...(place ? [this.#place(place, editor)] : []),
      make('p', { textContent: message }),
      ...hints.map((hint) => make('p', { className: 'hint', textContent: hint })),
    )
  }

  #place(place: SourcePlace, editor: EditorState): HTMLElement {
    const textContent = `${place.file}:${place.line}`
    if (editor.by === 'none') return make('span', { className: 'place', textContent })
    const title = `Open in ${editor.name ?? 'the editor'}`
    const href = placeAddress(editor, place)
    if (href !== undefined) return make('a', { className: 'place', textContent, href, title })
    const button = make('button', { type: 'button', className: 'place', textContent, title })
    button.addEventListener('click', () => this.#open(place))
    return button
  }
}

/** `2 errors, 1 warning`; notes are counted when there is nothing else. */
export function countOf({ error, warning, info }: MessageCounts): string {
  const count = (number: number, name: string): readonly string[] =>
    number === 0 ? [] : [`${number} ${name}${number === 1 ? '' : 's'}`]
  const grave = [...count(error, 'error'), ...count(warning, 'warning')]
  return (grave.length > 0 ? grave : count(info, 'note')).join(', ')
}

function note(text: string): HTMLElement {
  return make('li', { className: 'note', textContent: text })
}
