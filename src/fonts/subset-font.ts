import type { Font } from './font.ts'

/**
 * The part of a font that a text needs, as TrueType or OpenType bytes: its characters and the forms that layout
 * features make of them: those that CSS has properties for, and others by their tags (`ss01`). The same font, text and
 * features give the same bytes.
 */
export async function subsetFont(
  font: Font,
  text: string,
  otherFeatures: readonly string[] = [],
): Promise<Uint8Array> {
  const { default: subset } = await import('subset-font')
  const characters = [...new Set(text + alwaysKept)].sort().join('')
  const bytes = await subset(Buffer.from(font.bytes), characters, {
    targetFormat: 'sfnt',
    keepFeatures: [...keepFeatures, ...otherFeatures.filter((tag) => isFeatureTag.test(tag))],
    preserveNameIds: licenseNames,
  })
  return new Uint8Array(bytes)
}

const isFeatureTag = /^[\x20-\x7e]{4}$/

// A reading system makes these without asking: spaces, and hyphens where it breaks a word.
const alwaysKept = ' \u00a0-\u2010'

// OpenType 1.9, `name`: trademark, license and the address of the license, which the SIL Open Font License wants kept.
const licenseNames = [7, 13, 14]

// Registered OpenType features that CSS Fonts 4 switches on by itself or by a property a stylesheet may use:
// § 6.3 kerning, § 6.4 ligatures, § 6.5 position, § 6.6 caps, § 6.7 numerals; and those that scripts cannot do without.
const keepFeatures = [
  ...['ccmp', 'locl', 'rlig', 'rclt', 'mark', 'mkmk', 'init', 'medi', 'fina', 'isol', 'curs'],
  ...['kern', 'liga', 'clig', 'calt', 'dlig', 'hlig', 'case', 'cpsp'],
  ...['sups', 'subs', 'smcp', 'c2sc'],
  ...['lnum', 'onum', 'pnum', 'tnum', 'frac', 'ordn', 'zero', 'numr', 'dnom'],
]
