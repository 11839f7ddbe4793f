import type { WordBreak } from './word-break.ts'

/**
 * Where code without spaces may be broken, with no hyphen: after a mark that parts a name, an
 * option or a path, and before the capitals of a name in camel case.
 */
export function codeBreaks(text: string): readonly WordBreak[] {
  let breaks = known.get(text)
  if (!breaks) known.set(text, (breaks = findBreaks(text)))
  return breaks
}

/** Whether a word in prose looks like a name in code: `an_option_name`, `a.name`, `camelCase`. */
export function looksLikeCode(text: string): boolean {
  return text.length >= shortestName && codeName.test(text)
}

/**
 * Breaks between any two characters of a stretch that has no better place for too long, such as a
 * checksum; the others are returned with them.
 */
export function withBreaksAnywhere(
  text: string,
  breaks: readonly WordBreak[],
): readonly WordBreak[] {
  const ends = [0, ...breaks.map(({ at }) => at), text.length]
  const added: WordBreak[] = []
  ends.forEach((end, index) => {
    const start = ends[index - 1] ?? 0
    if (end - start <= longestStretch) return
    for (let at = start + leastPart; at <= end - leastPart; at++) {
      if (isBetweenCharacters(text, at)) added.push({ at, afterHyphen: false, cost: anywhereCost })
    }
  })
  return added.length === 0 ? breaks : [...breaks, ...added].sort((a, b) => a.at - b.at)
}

const known = new Map<string, readonly WordBreak[]>()

const shortestName = 12
const codeName =
  /[\p{L}\p{N}]_[\p{L}\p{N}]|(?:[\p{L}\p{N}]{2,}\.){3}[\p{L}\p{N}]|\p{Ll}\p{Lu}.*\p{Ll}\p{Lu}/u

// What stands on either side of a break: a name of three letters is not parted from its mark.
const leastPart = 3
const shortestParted = 10
const longestStretch = 20

// Dearer than a hyphen in a word, so that a line with even spaces is left alone.
const markCost = 100
const capitalCost = 150
const anywhereCost = 1000

const afterMark = /(?<=[_./:?&=#,;|)\]}>+@\\~%]|[\p{L}\p{N}]-)(?=[\p{L}\p{N}$"'])/gu
const beforeCapital = /(?<=\p{Ll}|\p{Ll}\p{N}+)(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu
const inNumber = /\p{N}[.:,]$/u

function findBreaks(text: string): readonly WordBreak[] {
  if (text.length < shortestParted) return []
  const costs = new Map<number, number>()
  for (const { index } of text.matchAll(beforeCapital)) costs.set(index, capitalCost)
  for (const { index } of text.matchAll(afterMark)) {
    const isNumber = inNumber.test(text.slice(0, index)) && /\p{N}/u.test(text[index] ?? '')
    if (!isNumber) costs.set(index, markCost)
  }
  const breaks = [...costs]
    .filter(([at]) => at >= leastPart && text.length - at >= leastPart)
    .map(([at, cost]) => ({ at, afterHyphen: false, cost }))
    .sort((a, b) => a.at - b.at)
  return withBreaksAnywhere(text, breaks)
}

function isBetweenCharacters(text: string, at: number): boolean {
  return !/^[\p{M}\u200c\u200d\udc00-\udfff]/u.test(text.slice(at, at + 2))
}
