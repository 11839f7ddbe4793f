/**
 * What was made for words, by their text: for those that a text used last, and perhaps for twice as
 * many. A long book has many words that it uses once, and would keep them to its end.
 */
export class RecentWords<Made> {
  #recent = new Map<string, Made>()
  #older = new Map<string, Made>()

  get(text: string): Made | undefined {
    const found = this.#recent.get(text)
    if (found !== undefined) return found
    const older = this.#older.get(text)
    if (older !== undefined) this.set(text, older)
    return older
  }

  set(text: string, made: Made): void {
    if (this.#recent.size === most) {
      this.#older = this.#recent
      this.#recent = new Map()
    }
    this.#recent.set(text, made)
  }
}

// A chapter has fewer different words. With half as many, a long novel makes one in six of its words
// again, and with this many one in twenty.
const most = 8192
