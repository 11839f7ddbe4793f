import type { Pt } from '../../edition/length.ts'

// How far characters hang into the margin, as a share of their own width: at the end of a line and
// at its start. Marks with little ink hang most, so that the edge of the text looks straight (Hàn
// Thế Thành 2000, § 3; the order of size follows the settings for old-style faces in his thesis, §
// 4.3; the numbers are ours, tried on proofs).
const endShares: ReadonlyMap<string, number> = sharesOf({
  '.': 0.7,
  ',': 0.7,
  ':': 0.45,
  ';': 0.45,
  '!': 0.2,
  '?': 0.15,
  '-': 0.6,
  '‐': 0.6,
  '\u00ad': 0.6,
  '–': 0.35,
  '—': 0.25,
  '’': 0.6,
  '”': 0.5,
  '‘': 0.6,
  '“': 0.5,
  "'": 0.6,
  '"': 0.5,
  '…': 0.15,
  ')': 0.15,
  '»': 0.3,
  '›': 0.35,
  '*': 0.3,
  A: 0.05,
  F: 0.05,
  K: 0.05,
  L: 0.05,
  T: 0.06,
  V: 0.06,
  W: 0.05,
  X: 0.05,
  Y: 0.06,
  k: 0.04,
  r: 0.06,
  t: 0.05,
  v: 0.05,
  w: 0.04,
  x: 0.05,
  y: 0.05,
})
const startShares: ReadonlyMap<string, number> = sharesOf({
  '‘': 0.6,
  '“': 0.5,
  "'": 0.6,
  '"': 0.5,
  '’': 0.6,
  '„': 0.4,
  '‚': 0.5,
  '«': 0.3,
  '‹': 0.35,
  '(': 0.12,
  '[': 0.08,
  '—': 0.2,
  '–': 0.3,
  '…': 0.1,
  '¿': 0.15,
  '¡': 0.2,
  '*': 0.3,
  A: 0.05,
  J: 0.05,
  T: 0.05,
  V: 0.05,
  W: 0.04,
  X: 0.05,
  Y: 0.05,
  v: 0.04,
  w: 0.03,
  x: 0.04,
  y: 0.04,
})

/** How far the last character of a line hangs into the right margin. */
export function hangAtEnd(character: string, width: Pt): Pt {
  return (endShares.get(character) ?? 0) * width
}

/** How far the first character of a line hangs into the left margin. */
export function hangAtStart(character: string, width: Pt): Pt {
  return (startShares.get(character) ?? 0) * width
}

// A map: an object is slow to ask for what it has not, as most characters ask.
function sharesOf(shares: Readonly<Record<string, number>>): ReadonlyMap<string, number> {
  return new Map(Object.entries(shares))
}
