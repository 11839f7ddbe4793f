/**
 * Whether reading the text of a paragraph would take time out of proportion. Marked looks from each character that
 * may open something for what closes it, so its cost is bounded by their number times the length. Measured on what
 * is worst for it, 1e8 of that product take about a second; a page of the densest real markup is under 1e6.
 */
export function isCostly(text: string): boolean {
  if (text.length < 2000) return false
  let openers = 0
  for (let at = 0; at < text.length; at++) {
    if (isOpener[text.charCodeAt(at)] === 1) openers++
  }
  return openers * text.length > maximumCost
}

const maximumCost = 5e7

const isOpener = new Uint8Array(0x10000)
for (const character of '*_~`[]<$^={!\\@:&') isOpener[character.charCodeAt(0)] = 1
