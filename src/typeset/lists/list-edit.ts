import type { LineItem } from '../lines/line-items.ts'
import type { Level } from '../words/bidi.ts'
import type { HorizontalList, ItemContent, ListMark } from './horizontal-list.ts'

/** A list made from another, item by item in order. Its marks stay with their items. */
export class ListEdit {
  readonly #list: HorizontalList
  readonly #items: LineItem[] = []
  readonly #contents: (ItemContent | undefined)[] = []
  readonly #levels: Level[] = []
  #level: Level | undefined
  // For each item of the old list, where its replacement begins.
  readonly #places: number[] = []

  constructor(list: HorizontalList) {
    this.#list = list
  }

  /** Copies an item unchanged. */
  take(index: number): void {
    this.enter(index)
    const item = this.#list.items[index]
    if (item) this.put(item, this.#list.contents[index])
  }

  /** Moves to an item. Items put from now on take its place. */
  enter(index: number): void {
    this.#places[index] = this.#items.length
    this.#level = this.#list.levels?.[index]
  }

  /** Puts in an item. */
  put(item: LineItem, content?: ItemContent): void {
    this.#items.push(item)
    this.#contents.push(content)
    if (this.#level !== undefined) this.#levels.push(this.#level)
  }

  finish(): HorizontalList {
    const marks = this.#list.marks.map((mark) => this.#moved(mark))
    const list = { items: this.#items, contents: this.#contents, marks }
    return this.#list.levels ? { ...list, levels: this.#levels } : list
  }

  // A note stays with the end of its word, an id with what follows it.
  #moved(mark: ListMark): ListMark {
    const end = this.#items.length
    if (mark.note === undefined) return { ...mark, item: this.#places[mark.item] ?? end }
    return { ...mark, item: (this.#places[mark.item + 1] ?? end) - 1 }
  }
}
