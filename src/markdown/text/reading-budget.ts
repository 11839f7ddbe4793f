/**
 * How much a file may cost to read. From each character that may open something, marked looks for
 * the character that closes it. So the worst time for a paragraph grows with the number of such
 * characters times its length. A product of 1e7 takes up to 0.3 s for the worst of some five
 * hundred patterns that we tried. A densely marked page comes to 1e5.
 */
export class ReadingBudget {
  #left = 2e8

  /** Whether a text can be read. If so, its cost is taken from the budget. */
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
