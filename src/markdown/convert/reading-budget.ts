/**
 * How much a file may cost to read. Marked looks from each character that may open something for
 * what closes it, so the time for a paragraph grows at worst with the number of such characters
 * times its length: 1e7 of that product take up to 0.3 s for the worst of some five hundred
 * patterns tried, while a densely marked page comes to 1e5.
 */
export class ReadingBudget {
  #left = 2e8

  /** Whether a text can be read; what it may cost is then spent. */
  affords(text: string): boolean {
    if (text.length < 500) return true
    let openers = 0
    for (let at = 0; at < text.length; at++) {
      if (isOpener[text.charCodeAt(at)] === 1) openers++
    }
    const cost = openers * text.length
    if (cost < 1e6) return true
    if (cost > 5e7 || cost > this.#left) return false
    this.#left -= cost
    return true
  }
}

const isOpener = new Uint8Array(0x10000)
for (const character of '*_~`[]<$^={\\@') isOpener[character.charCodeAt(0)] = 1
