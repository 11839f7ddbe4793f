/**
 * Small capitals and the forms that letters take in a language. A font replaces letters for a
 * language first (`locl`), and what it replaces them with may have no small capital: EB Garamond
 * has an f for German that stays a small letter. Such letters are shaped without their local form.
 */
import type { FeatureSet, Font } from './font.ts'

/** How to shape a text whose letters would otherwise miss their small capitals. */
export interface LocalForms {
  /** The text to shape, as long as the text that it stands for. */
  readonly text: string
  /** Where letters take no local form. */
  readonly off: readonly number[]
  /** Where a capital stands for a small letter: the i of Turkish, whose capital has a dot. */
  readonly capitals: readonly number[]
}

/** The glyphs of a letter with some features, as a string to compare. */
type GlyphsOf = (letter: string, features: Readonly<Record<string, number>>) => string

/** The change that a letter needs for its small capital; undefined if it needs none. */
export type CapitalLetters = (letter: string) => Change | undefined

type Change = 'off' | 'capital'

/**
 * The changes of letters in a font, each found once; undefined with features that ask for no small
 * capitals.
 */
export function capitalLetters(
  { features }: FeatureSet,
  glyphsOf: GlyphsOf,
): CapitalLetters | undefined {
  const caps = capsOf(features)
  if (!caps || 'locl' in features) return undefined
  const known = new Map<string, Change | undefined>()
  return (letter) => {
    if (!known.has(letter)) known.set(letter, changeOf(letter, caps, glyphsOf))
    return known.get(letter)
  }
}

/**
 * The changes that give the letters of a text their small capitals; undefined if none is needed.
 */
export function smallCapitalForms(text: string, letters: CapitalLetters): LocalForms | undefined {
  const off: number[] = []
  const capitals: number[] = []
  let shaped = ''
  const plain = withoutGreekAccents(text)
  for (const letter of plain) {
    const change = letters(letter)
    if (change === 'off') off.push(shaped.length)
    if (change === 'capital') capitals.push(shaped.length)
    shaped += change === 'capital' ? dottedCapital : letter
  }
  return shaped === text && off.length === 0 ? undefined : { text: shaped, off, capitals }
}

// Greek capitals, small ones too, have no accent but the dialytika; a vowel gets one when the vowel
// before it loses its accent. Unicode's rules of upper case in Greek say what is left. A word that
// they would make longer stays as it is.
function withoutGreekAccents(text: string): string {
  return text.replace(/\p{Script=Greek}+/gu, (word) => {
    const capitals = word.toLocaleUpperCase('el')
    if (capitals.length !== word.length) return word
    const small = capitals.toLocaleLowerCase('el')
    return Array.from(word, (letter, index) =>
      (letter === letter.toLowerCase() ? small : capitals).charAt(index),
    ).join('')
  })
}

const dottedCapital = 'İ'

function capsOf(features: FeatureSet['features']): Readonly<Record<string, number>> | undefined {
  const { smcp = 0, c2sc = 0 } = features
  if (smcp === 0 && c2sc === 0) return undefined
  return { ...(smcp !== 0 && { smcp }), ...(c2sc !== 0 && { c2sc }) }
}

function changeOf(
  letter: string,
  caps: Readonly<Record<string, number>>,
  glyphsOf: GlyphsOf,
): Change | undefined {
  if (!/\p{L}/u.test(letter) || glyphsOf(letter, caps) !== glyphsOf(letter, {})) return undefined
  const plain = glyphsOf(letter, { locl: 0 })
  if (glyphsOf(letter, { ...caps, locl: 0 }) === plain) return undefined
  // Only a language with two letters i has a form of its own for it: the small capital of the other
  // one would be another letter.
  if (letter !== 'i') return 'off'
  const small = glyphsOf(dottedCapital, { c2sc: 1 })
  return small === glyphsOf(dottedCapital, {}) ? undefined : 'capital'
}

/** The letters of a text that a font cannot show as small capitals. */
export function lettersWithoutSmallCapitals(
  text: string,
  font: Font,
  { features, language }: { readonly features: FeatureSet; readonly language: string },
): readonly string[] {
  const caps = capsOf(features.features)
  if (!caps) return []
  const withCaps = featureSetOf(caps)
  return [...new Set(text)].filter((letter) => {
    if (!font.has(letter.codePointAt(0) ?? 0) || !becomesSmall(letter, caps)) return false
    const glyphs = (set: FeatureSet) =>
      font.shape(letter, { features: set, language }).glyphs.map(({ id }) => id)
    return glyphs(withCaps).join() === glyphs(noFeatures).join()
  })
}

function becomesSmall(letter: string, caps: Readonly<Record<string, number>>): boolean {
  const isSmall = letter.toUpperCase() !== letter
  const isCapital = letter.toLowerCase() !== letter
  return (isSmall && caps['smcp'] !== undefined) || (isCapital && caps['c2sc'] !== undefined)
}

/**
 * Whether a reading system would leave letters of a text small, because it applies the forms of the
 * language first. It cannot be told letter by letter.
 */
export function localFormsBlockSmallCapitals(text: string, font: Font, language: string): boolean {
  if (!font.hasFeature('locl') || !font.hasFeature('smcp')) return false
  const glyphs = (letter: string, features: Readonly<Record<string, number>>) =>
    font
      .shape(letter, { features: featureSetOf(features), language })
      .glyphs.map(({ id }) => id)
      .join()
  const isBlocked = (letter: string) =>
    /\p{L}/u.test(letter) &&
    glyphs(letter, { smcp: 1, c2sc: 1, locl: 1 }) === glyphs(letter, {}) &&
    glyphs(letter, { smcp: 1, c2sc: 1, locl: 0 }) !== glyphs(letter, { locl: 0 })
  const letters = [...new Set(text)]
  return letters.some(isBlocked) && !isBlocked('i')
}

const noFeatures: FeatureSet = { key: '', features: {} }

/** A set of OpenType features with its key. */
export function featureSetOf(features: Readonly<Record<string, number>>): FeatureSet {
  const tags = Object.keys(features).sort()
  return { key: tags.map((tag) => `${tag}=${features[tag]}`).join(), features }
}
