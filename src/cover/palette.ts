/** The colors of a cover, as `#rrggbb`. */
export interface Palette {
  readonly ground: string
  /** For the title. */
  readonly ink: string
  /** For rules, the ornament and small text. */
  readonly accent: string
}

/**
 * Cloth and ink as binders combine them. The contrast with the ground is at least 7:1 for the ink
 * and 4.5:1 for the accent (WCAG 2.2, 1.4.3 and 1.4.6), so that a cover can be read as a thumbnail
 * on gray paper.
 */
export const palettes: readonly Palette[] = [
  { ground: '#1d2b3f', ink: '#f5ecd9', accent: '#cda75d' },
  { ground: '#561d22', ink: '#f6ead8', accent: '#d9a86c' },
  { ground: '#20362d', ink: '#f3ecd8', accent: '#c9ab6b' },
  { ground: '#382641', ink: '#f3e9dd', accent: '#cf9f7e' },
  { ground: '#193c44', ink: '#f2ecda', accent: '#d6ad62' },
  { ground: '#2a2928', ink: '#f3ede1', accent: '#c39a62' },
  { ground: '#f0e7d3', ink: '#2a2420', accent: '#94302b' },
  { ground: '#ece6d8', ink: '#1b2d46', accent: '#85571a' },
  { ground: '#ccd3c1', ink: '#1f2e27', accent: '#7c3628' },
  { ground: '#bccad3', ink: '#182634', accent: '#86352b' },
  { ground: '#7d3423', ink: '#f8eddb', accent: '#efc27f' },
  { ground: '#d9b26a', ink: '#2a1a10', accent: '#701f1a' },
]

/**
 * Hashes a text to 32 bits (FNV-1a): always the same number, and very different ones for similar
 * texts.
 */
export function hashText(text: string): number {
  let hash = 0x811c9dc5
  for (const byte of new TextEncoder().encode(text)) {
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0
  }
  // The low bits of FNV are weak, so fold the high ones in.
  return (hash ^ (hash >>> 15)) >>> 0
}

/** Chooses an item of a list by a number of any size. */
export function pick<T>(list: readonly T[], number: number): T {
  const item = list[number % list.length]
  if (item === undefined) throw new Error('internal: nothing to pick from')
  return item
}
