import type { Font } from './font.ts'
import { localFormsBlockSmallCapitals } from './small-capitals.ts'

/**
 * Subsets a font to what a text needs, as TrueType or OpenType bytes. It keeps the characters and
 * the glyphs that layout features make of them: features that CSS has properties for, and others
 * given by tag (`ss01`). The same font, text and features give the same bytes. Forms that the
 * language gives letters are left out if they would keep letters from being small capitals.
 */
export async function subsetFont(
  font: Font,
  text: string,
  otherFeatures: readonly string[] = [],
  language = 'en',
): Promise<Uint8Array> {
  const { default: subset } = await import('subset-font')
  const characters = [...new Set(text + alwaysKept)].sort().join('')
  const kept = localFormsBlockSmallCapitals(text, font, language)
    ? keepFeatures.filter((tag) => tag !== 'locl')
    : keepFeatures
  const bytes = await subset(Buffer.from(font.bytes), characters, {
    targetFormat: 'sfnt',
    keepFeatures: [...kept, ...otherFeatures.filter((tag) => isFeatureTag.test(tag))],
    preserveNameIds: licenseNames,
  })
  return new Uint8Array(bytes)
}

const isFeatureTag = /^[\x20-\x7e]{4}$/

// Reading systems insert these without asking: spaces, and hyphens where they break a word.
const alwaysKept = ' \u00a0-\u2010'

// OpenType 1.9, `name`: trademark, license and license URL. The SIL Open Font License asks to keep
// them.
const licenseNames = [7, 13, 14]

// Registered OpenType features that CSS Fonts 4 turns on by default or by a property: § 6.3
// kerning, § 6.4 ligatures, § 6.5 position, § 6.6 caps, § 6.7 numerals; and those that some scripts
// cannot do without.
const keepFeatures = [
  ...['ccmp', 'locl', 'rlig', 'rclt', 'mark', 'mkmk', 'init', 'medi', 'fina', 'isol', 'curs'],
  ...['kern', 'liga', 'clig', 'calt', 'dlig', 'hlig', 'case', 'cpsp'],
  ...['sups', 'subs', 'smcp', 'c2sc'],
  ...['lnum', 'onum', 'pnum', 'tnum', 'frac', 'ordn', 'zero', 'numr', 'dnom'],
]
