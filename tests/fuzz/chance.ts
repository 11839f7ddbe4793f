/** Random choices that a seed repeats. */
export interface Chance {
  /** A whole number from 0 up to, and without, `limit`. */
  below(limit: number): number
  /** True once in so many times. */
  once(times: number): boolean
  pick<T>(from: readonly T[]): T
}

/** The choices of a seed: mulberry32, whose period of 2^32 is far more than a case asks for. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number): number => Math.floor(next() * Math.max(1, limit))
  const pick = <T>(from: readonly T[]): T => {
    const picked = from[below(from.length)]
    if (picked === undefined) throw new Error('internal: nothing to pick from')
    return picked
  }
  return { below, once: (times) => below(times) === 0, pick }
}

/** The seed of the case with this number: near seeds give choices that have nothing in common. */
export function caseSeed(seed: number, kind: string, number: number): number {
  let hash = 2166136261 ^ seed
  for (const character of `${kind}/${number}`)
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16777619)
  return hash >>> 0
}
