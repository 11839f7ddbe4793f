import { isCompoundUnit } from '../../language/units.ts'
import { requirePackage } from '../../packages/require-package.ts'
import type { WordBreak } from './word-break.ts'
import { codeBreaks, looksLikeCode, withBreaksAnywhere } from './code-breaks.ts'

interface LineBreaker {
  nextBreak(): { position: number; required: boolean } | null
}
let LineBreaker: (new (text: string) => LineBreaker) | undefined

// Words in which UAX #14 allows no break: letters with the usual marks around them.
const plainWord =
  /^[“‘"'(«„‚¿¡[]*[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{M}\p{N}’']*[”’"').,;:!?»…\]]*$/u
const address = /:\/\/|^www\.|^[\w.+-]+@[\w-]+\.|^(?:[\w.-]*\/){2,}/

// Han, kana and full-width punctuation; the second unit of a surrogate pair is enough.
const ideographBefore =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\u30fb\u30fc\uff00-\uff60\udc00-\udfff]/u
const ideographAfter =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\u30fb\uff00-\uff60]/u

// Marks with a blank half em after them, and marks with one before them (JLREQ, § 3.1.2).
const closing = /[、。，．」』）】〉》〕］｝]/
const opening = /[「『（【〈《〔［｛]/

/**
 * The breaks inside a stretch of text without spaces: by UAX #14 and the house rules (no break
 * before a dash or an ellipsis), and in addresses after their punctuation (Chicago 7.46).
 */
export function wordBreaks(text: string): readonly WordBreak[] {
  if (isPlain(text)) return noBreaks
  let breaks = known.get(text)
  if (!breaks) known.set(text, (breaks = findBreaks(text)))
  return breaks
}

const noBreaks: readonly WordBreak[] = []

// A book repeats its words. Plain ones are as quickly found to be plain as found here.
const known = new Map<string, readonly WordBreak[]>()

function isPlain(text: string): boolean {
  return plainWord.test(text) && !looksLikeCode(text)
}

function findBreaks(text: string): readonly WordBreak[] {
  if (looksLikeCode(text) && !address.test(text)) return codeBreaks(text)
  if (plainWord.test(text) || isCompoundUnit(text)) return noBreaks
  if (address.test(text)) return withBreaksAnywhere(text, addressBreaks(text))
  const breaks: WordBreak[] = []
  const firstDashes = /^[“‘"'(«„‚[¿¡]*[-‐–—―]*/u.exec(text)?.[0].length ?? 0
  const breaker = new (lineBreaker())(text)
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
    const at = next.position
    if (at >= text.length || /^[—–‒―…⁠]/.test(text.slice(at))) continue
    const before = text[at - 1] ?? ''
    // A soft hyphen splits a word and needs a visible hyphen: words handle that themselves.
    if (before === '\u00ad') continue
    // Dashes at the beginning of a word belong to it.
    if (at <= firstDashes) continue
    if (ideographBefore.test(before) && ideographAfter.test(text.slice(at, at + 2))) {
      const isDouble = closing.test(before) && opening.test(text[at] ?? '')
      breaks.push({
        at,
        afterHyphen: false,
        cost: 0,
        isGap: true,
        ...(isDouble && { isDouble }),
      })
      continue
    }
    breaks.push({ at, afterHyphen: /[-‐]/.test(before), cost: before === '—' ? 0 : 30 })
  }
  return withDashBreaks(text, firstDashes, breaks)
}

// UAX #14 cannot tell opening quotation marks (LB19). After an em dash, those before a letter open.
function withDashBreaks(
  text: string,
  firstDashes: number,
  breaks: readonly WordBreak[],
): readonly WordBreak[] {
  const places = [...text.matchAll(/[—―](?=[“‘„‚«»"'’]+[\p{L}\p{N}])/gu)].map(
    ({ index }) => index + 1,
  )
  const found = places.filter((at) => at > firstDashes && !breaks.some((known) => known.at === at))
  if (found.length === 0) return breaks
  const dashBreaks = found.map((at): WordBreak => ({ at, afterHyphen: false, cost: 0 }))
  return [...breaks, ...dashBreaks].sort((a, b) => a.at - b.at)
}

function addressBreaks(text: string): readonly WordBreak[] {
  const breaks: WordBreak[] = []
  for (const match of text.matchAll(/(?:\/\/|[/.?&=#_:-])(?=[\p{L}\p{N}%])/gu)) {
    const at = match.index + match[0].length
    // A colon, slash or other mark ends the line. A full stop or a hyphen begins the next line, so
    // that it does not seem to belong to the sentence.
    const begins = /^[.-]$/.test(match[0])
    const place = begins ? match.index : at
    if (place > 2 && text.length - place > 2)
      breaks.push({ at: place, afterHyphen: false, cost: 60 })
  }
  return breaks
}

function lineBreaker(): new (text: string) => LineBreaker {
  LineBreaker ??= requirePackage('linebreak') as new (text: string) => LineBreaker
  return LineBreaker
}
