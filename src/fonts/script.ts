/**
 * ISO 15924 code of the script a stretch of text is shaped in: that of its first letter, or, for digits and
 * punctuation alone, the one its language is usually written in.
 */
export function scriptOf(text: string, language: string): string {
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    if (isLatinLetter(unit)) return 'Latn'
    if (unit > 0x24f) {
      const script = scripts.find(([pattern]) => pattern.test(text))
      if (script) return script[1]
    }
  }
  const primary = language.toLowerCase().split('-')[0] ?? ''
  return scriptOfLanguage[primary] ?? 'Latn'
}

function isLatinLetter(unit: number): boolean {
  return (
    (unit >= 0x41 && unit <= 0x5a) ||
    (unit >= 0x61 && unit <= 0x7a) ||
    (unit >= 0xc0 && unit <= 0x24f)
  )
}

const scripts: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Latin}/u, 'Latn'],
  [/\p{Script=Greek}/u, 'Grek'],
  [/\p{Script=Cyrillic}/u, 'Cyrl'],
  [/\p{Script=Armenian}/u, 'Armn'],
  [/\p{Script=Georgian}/u, 'Geor'],
  [/\p{Script=Hebrew}/u, 'Hebr'],
  [/\p{Script=Arabic}/u, 'Arab'],
  [/\p{Script=Devanagari}/u, 'Deva'],
  [/\p{Script=Bengali}/u, 'Beng'],
  [/\p{Script=Tamil}/u, 'Taml'],
  [/\p{Script=Thai}/u, 'Thai'],
  [/\p{Script=Hiragana}/u, 'Hira'],
  [/\p{Script=Katakana}/u, 'Kana'],
  [/\p{Script=Han}/u, 'Hani'],
  [/\p{Script=Hangul}/u, 'Hang'],
]

const scriptOfLanguage: Readonly<Record<string, string>> = {
  el: 'Grek',
  grc: 'Grek',
  ru: 'Cyrl',
  uk: 'Cyrl',
  be: 'Cyrl',
  bg: 'Cyrl',
  mk: 'Cyrl',
  sr: 'Cyrl',
  hy: 'Armn',
  ka: 'Geor',
  he: 'Hebr',
  yi: 'Hebr',
  ar: 'Arab',
  fa: 'Arab',
  ur: 'Arab',
  hi: 'Deva',
  bn: 'Beng',
  ta: 'Taml',
  th: 'Thai',
}
