import { languageOf } from './language-of.ts'

/**
 * ISO 15924 code of the script in which a piece of text is shaped: the script of its first letter.
 * If it has only digits and punctuation, the usual script of its language.
 */
export function scriptOf(text: string, language: string): string {
  let isTried = false
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    if (isLatinLetter(unit)) return 'Latn'
    // The patterns look at the whole text, so once is enough.
    if (unit <= 0x24f || isTried) continue
    isTried = true
    const script = scriptIn(text)
    if (script) return script
  }
  const usual = scriptOfLanguage(language)
  return shapedAs[usual] ?? usual
}

// Some codes stand for several scripts that are written together; this is the one that fonts know.
const shapedAs: Readonly<Record<string, string>> = {
  Hans: 'Hani',
  Hant: 'Hani',
  Jpan: 'Hani',
  Kore: 'Hang',
}

/**
 * ISO 15924 code of the script of a language: the script in its tag (BCP 47, § 2.2.3), or else the
 * usual one.
 */
export function scriptOfLanguage(language: string): string {
  let script = knownScripts.get(language)
  if (script === undefined) knownScripts.set(language, (script = findScript(language)))
  return script
}

const knownScripts = new Map<string, string>()

function findScript(language: string): string {
  const [, ...subtags] = language.toLowerCase().split('-')
  const script = subtags.find((subtag) => /^[a-z]{4}$/.test(subtag))
  return script ? script.charAt(0).toUpperCase() + script.slice(1) : languageOf(language).script
}

/** Whether a language is written from right to left. */
export function isRightToLeft(language: string): boolean {
  return rightToLeftScripts.has(scriptOfLanguage(language))
}

/**
 * Whether the letters of a text stand apart, so that one can be set large or all can be spaced. The
 * script of the first letter decides: Arabic joins its letters; Devanagari and related scripts
 * merge several into one shape. True when there is no letter.
 */
export function hasSeparateLetters(text: string): boolean {
  const [letter] = /\p{L}/u.exec(text) ?? []
  return letter === undefined || separateLetters.test(letter)
}

const separateLetters =
  /\p{Script=Latin}|\p{Script=Greek}|\p{Script=Cyrillic}|\p{Script=Armenian}|\p{Script=Georgian}|\p{Script=Hebrew}|\p{Script=Coptic}|\p{Script=Cherokee}|\p{Script=Ethiopic}|\p{Script=Hangul}|\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Bopomofo}/u

/** A stretch of text in one script. */
export interface ScriptRun {
  /**
   * ISO 15924 code. Digits and punctuation take the script of the text before or after; undefined
   * when there is no other text.
   */
  readonly script: string | undefined
  readonly text: string
}

/**
 * Splits a text where the script changes. Kana, Han and bopomofo count as one script here, as they
 * do in print.
 */
export function scriptRuns(text: string): readonly ScriptRun[] {
  const runs: { script: string | undefined; text: string }[] = []
  for (const character of text) {
    const script = scriptOfCharacter(character)
    const last = runs.at(-1)
    if (last && (script === undefined || last.script === undefined || last.script === script)) {
      last.text += character
      last.script ??= script
    } else runs.push({ script, text: character })
  }
  return runs
}

function scriptOfCharacter(character: string): string | undefined {
  const unit = character.charCodeAt(0)
  if (isLatinLetter(unit)) return 'Latn'
  if (unit <= 0x24f) return undefined
  const script = scriptIn(character)
  return script !== undefined && eastAsian.has(script) ? 'Hani' : script
}

const eastAsian: ReadonlySet<string> = new Set(['Hira', 'Kana', 'Bopo'])
const rightToLeftScripts: ReadonlySet<string> = new Set(
  'Adlm Arab Aran Hebr Mand Nkoo Rohg Samr Syrc Thaa'.split(' '),
)

function isLatinLetter(unit: number): boolean {
  return (
    (unit >= 0x41 && unit <= 0x5a) ||
    (unit >= 0x61 && unit <= 0x7a) ||
    (unit >= 0xc0 && unit <= 0x24f)
  )
}

function scriptIn(text: string): string | undefined {
  const script = scripts.find(([pattern]) => pattern.test(text))
  if (script) return script[1]
  return anyOther.test(text) ? others.find(([pattern]) => pattern.test(text))?.[1] : undefined
}

const scripts: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Latin}/u, 'Latn'],
  [/\p{Script=Greek}/u, 'Grek'],
  [/\p{Script=Cyrillic}/u, 'Cyrl'],
  [/\p{Script=Armenian}/u, 'Armn'],
  [/\p{Script=Georgian}/u, 'Geor'],
  [/\p{Script=Hebrew}/u, 'Hebr'],
  [/\p{Script=Arabic}/u, 'Arab'],
  [/\p{Script=Syriac}/u, 'Syrc'],
  [/\p{Script=Thaana}/u, 'Thaa'],
  [/\p{Script=Devanagari}/u, 'Deva'],
  [/\p{Script=Bengali}/u, 'Beng'],
  [/\p{Script=Tamil}/u, 'Taml'],
  [/\p{Script=Thai}/u, 'Thai'],
  [/\p{Script=Hiragana}/u, 'Hira'],
  [/\p{Script=Katakana}/u, 'Kana'],
  [/\p{Script=Bopomofo}/u, 'Bopo'],
  [/\p{Script=Han}/u, 'Hani'],
  [/\p{Script=Hangul}/u, 'Hang'],
]

// ISO 15924 codes, which patterns know as well as the names.
const otherCodes = [
  'Adlm Aghb Ahom Armi Avst Bali Bamu Bass Batk Bhks Brah Bugi Buhd Cakm Cans Cari Cham',
  'Cher Copt Cprt Dogr Dsrt Dupl Egyp Elba Elym Ethi Glag Gong Gonm Goth Gran Gujr Guru',
  'Hano Hatr Hluw Hmng Hung Ital Java Kali Khar Khmr Khoj Knda Kthi Lana Laoo Lepc Limb',
  'Lina Linb Lisu Lyci Lydi Mahj Maka Mand Mani Marc Medf Mend Merc Mero Mlym Modi Mong',
  'Mroo Mtei Mult Mymr Nand Narb Nbat Newa Nkoo Nshu Ogam Olck Orkh Orya Osge Osma Palm',
  'Pauc Perm Phli Phlp Phnx Plrd Prti Rjng Rohg Runr Samr Sarb Saur Shaw Shrd Sidd Sind',
  'Sinh Sogd Sogo Sora Soyo Sund Sylo Tagb Takr Tale Talu Tang Tavt Telu Tfng Tglg Tibt',
  'Tirh Ugar Vaii Vith Wara Wcho Xpeo Xsux Yezi Yiii Zanb',
].flatMap((line) => line.split(' '))
const others = otherCodes.map((code) => [new RegExp(`\\p{Script=${code}}`, 'u'), code] as const)
const anyOther = new RegExp(`[${otherCodes.map((code) => `\\p{Script=${code}}`).join('')}]`, 'u')
