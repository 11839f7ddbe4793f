/**
 * Guesses the language of a text by its letters and its commonest words. In: the text of a
 * manuscript; out: a BCP 47 tag, or nothing when the text is too short or too mixed to tell.
 */
import { frequentWords } from './frequent-words.ts'
import { scriptOf } from './script.ts'

/** The language that most of the texts are in; undefined when that is not certain. */
export function guessLanguage(texts: readonly string[]): string | undefined {
  const text = readable(texts)
  const script = mainScript(text)
  if (script === 'Latn') return guessLatin(text)
  if (script === 'Cyrl') return firstMatch(text, cyrillic)
  if (script === 'Arab') return firstMatch(text, arabic)
  if (script === 'Hebr') return firstMatch(text, hebrew)
  if (script === 'Hani') return /[\u3041-\u30ff]/.test(text) ? 'ja' : guessChinese(text)
  return script === undefined ? undefined : languageOfScript[script]
}

// The start of each file is enough. In UTF-16 units.
const sample = 4000
const wholeSample = 100_000

// Words alone: no code, no addresses, no tags, no attributes.
function readable(texts: readonly string[]): string {
  const starts = texts.map((text) => text.slice(0, sample)).join('\n')
  return starts
    .slice(0, wholeSample)
    .replace(/(`+)[^]*?\1|<[^>]*>|\{[^}]*\}|\]\([^)]*\)|https?:\S+/g, ' ')
    .normalize('NFC')
}

// The script of nine letters in ten; kana, Han and bopomofo are one here.
function mainScript(text: string): string | undefined {
  const counts = new Map<string, number>()
  let letters = 0
  for (const letter of text.match(/\p{L}/gu) ?? []) {
    const script = scriptOf(letter, 'en')
    const merged = /^(?:Hira|Kana|Bopo)$/.test(script) ? 'Hani' : script
    counts.set(merged, (counts.get(merged) ?? 0) + 1)
    letters++
  }
  const [script, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? ['', 0]
  const isEnough = letters >= (script === 'Latn' || script === 'Cyrl' ? 60 : 20)
  return isEnough && count >= letters * (script === 'Hani' ? 0.6 : 0.85) ? script : undefined
}

const languageOfScript: Readonly<Record<string, string>> = {
  Grek: 'el',
  Armn: 'hy',
  Geor: 'ka',
  Syrc: 'syr',
  Thaa: 'dv',
  Deva: 'hi',
  Beng: 'bn',
  Taml: 'ta',
  Thai: 'th',
  Hang: 'ko',
}

type LetterRule = readonly [letters: RegExp, language: string]

// Letters that only one of the languages before the last one has, or that are frequent in it.
const cyrillic: readonly LetterRule[] = [
  [/[ђћ]/iu, 'sr'],
  [/[ѓќѕ]/iu, 'mk'],
  [/[ґїє]/iu, 'uk'],
  [/ў/iu, 'be'],
  [/[әғқңұһ]/iu, 'kk'],
  [/[өү]/iu, 'mn'],
  [/[ыэё]/iu, 'ru'],
  [/ъ/iu, 'bg'],
  [/[љњџј]/iu, 'sr'],
]

const arabic: readonly LetterRule[] = [
  [/[ٹڈڑںے]/u, 'ur'],
  [/[ۆێڕڵ]/u, 'ckb'],
  [/[پچژگ]/u, 'fa'],
  [/[ةىأإ]/u, 'ar'],
]

const hebrew: readonly LetterRule[] = [
  [/[װױײ]|אַ|אָ/u, 'yi'],
  [/[א-ת]/u, 'he'],
]

// A single letter may come from a foreign name.
function firstMatch(text: string, rules: readonly LetterRule[]): string | undefined {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const isFrequent = (pattern: RegExp) =>
    (text.match(new RegExp(pattern.source, 'giu'))?.length ?? 0) >= Math.max(2, letters / 500)
  return rules.find(([pattern]) => isFrequent(pattern))?.[1]
}

// The commonest characters that differ between the two scripts of Chinese.
function guessChinese(text: string): string {
  const simplified = text.match(/[们这个来说时国会对着没为后过还发么里]/g)?.length ?? 0
  const traditional = text.match(/[們這個來說時國會對著沒為後過還發麼裡]/g)?.length ?? 0
  return traditional > simplified ? 'zh-Hant' : 'zh'
}

function guessLatin(text: string): string | undefined {
  const words = text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []
  const scores = Object.keys(frequentWords)
    .map((language) => ({ language, score: scoreOf(words, language) }))
    .sort((a, b) => b.score - a.score)
  const [best, next] = scores
  if (!best || !next || words.length < fewestWords || best.score < words.length * 0.2)
    return undefined
  // The longer the text, the smaller a difference tells.
  const lead = words.length < 60 ? 1.12 : 1.05
  return best.score > next.score * lead ? best.language : undefined
}

const fewestWords = 12

// One for each word among the commonest; letters that the language lacks count against it.
function scoreOf(words: readonly string[], language: string): number {
  const { words: common = [], letters = '' } = frequentWords[language] ?? {}
  const known = new Set(common)
  let score = 0
  for (const word of words) {
    if (known.has(word)) score++
    const special = word.replace(/[a-z]/g, '')
    if (special === '') continue
    score += [...special].every((letter) => letters.includes(letter)) ? 0.3 : -0.7
  }
  return score
}
