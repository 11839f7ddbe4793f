/**
 * The size of the smallest letter in the SVG of a formula, as a share of the size of the formula:
 * 1 for one without scripts. TeX sets scripts of scripts at a half.
 */
export function smallestLetter(svg: string): number {
  const scales: number[] = [1]
  let smallest = 1
  for (const [tag, isEnd, name] of svg.matchAll(/<(\/?)(\w+)[^>]*>/g)) {
    if (isEnd !== '') scales.pop()
    if (isEnd !== '') continue
    const scale = (scales.at(-1) ?? 1) * scaleIn(tag)
    // Rules and the parts of tall brackets are no letters.
    if (name === 'path') smallest = Math.min(smallest, scale)
    if (!tag.endsWith('/>')) scales.push(scale)
  }
  return smallest
}

// Tall brackets and accents are stretched in one direction alone.
function scaleIn(tag: string): number {
  const [, across, down = across] = /scale\(\s*(-?[\d.]+)(?:[\s,]+(-?[\d.]+))?\s*\)/.exec(tag) ?? []
  return across === undefined ? 1 : Math.max(Math.abs(Number(across)), Math.abs(Number(down)))
}
