import { catalog } from './catalog.ts'
import { scriptFamilies } from './script-families.ts'
import { scriptOfLanguage, scriptRuns } from '../language/script.ts'

/**
 * Families to try, in this order, for characters that no family of a style has: Greek, Cyrillic and
 * phonetics first, then Hebrew, Arabic, the scripts of East Asia and all others, then symbols. China and Japan
 * draw the same Han character differently, so the family for the text's language comes first.
 */
export function fallbackFamilies(language: string): readonly string[] {
  const own = eastAsianFamilies[scriptOfLanguage(language)]
  const eastAsian = Object.values(eastAsianFamilies).filter((name) => name !== own)
  return [
    'Noto Serif',
    'Frank Ruhl Libre',
    'Amiri',
    'Libertinus Serif',
    ...(own === undefined ? [] : [own]),
    ...eastAsian,
    ...Object.values(scriptFamilies),
    'Noto Sans Symbols 2',
    'Noto Sans Symbols',
    'Noto Sans Math',
  ]
}

/** A family that has a character but is not installed. */
export interface FamilyToInstall {
  readonly name: string
  /** The npm package. */
  readonly package: string
}

/**
 * Finds the family that could show a character in a language but does not come with the program.
 */
export function familyToInstall(character: string, language: string): FamilyToInstall | undefined {
  const script = scriptToShow(character, language)
  const isEastAsian = script === 'Hani' || script === 'Hang'
  const name = isEastAsian
    ? eastAsianFamily(character, script, language)
    : scriptFamilies[script ?? '']
  const family = name === undefined ? undefined : catalog[name]
  return name === undefined || !family ? undefined : { name, package: family.package }
}

function scriptToShow(character: string, language: string): string | undefined {
  const [run] = scriptRuns(character)
  if (run?.script !== undefined) return run.script
  if (/^[\u3000-\u303f\uff00-\uffef]/.test(character)) return 'Hani'
  // Several scripts share the mark, as those of India share their stop.
  const own = scriptOfLanguage(language)
  const scripts = [own, 'Deva', ...Object.keys(scriptFamilies)].filter(
    (code) => code in scriptFamilies,
  )
  return scripts.find((code) => new RegExp(`\\p{Script_Extensions=${code}}`, 'u').test(character))
}

function eastAsianFamily(
  character: string,
  script: 'Hani' | 'Hang',
  language: string,
): string | undefined {
  const isKana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(character)
  const usual = script === 'Hang' ? 'Kore' : isKana ? 'Jpan' : 'Hans'
  const own = scriptOfLanguage(language)
  return eastAsianFamilies[own in eastAsianFamilies ? own : usual]
}

// By ISO 15924 code, in the order in which they are tried.
const eastAsianFamilies: Readonly<Record<string, string>> = {
  Hans: 'Noto Serif SC',
  Jpan: 'Noto Serif JP',
  Hant: 'Noto Serif TC',
  Kore: 'Noto Serif KR',
}

/**
 * Letters that a text face for a script has. It lists the scripts that are set entirely in one
 * face, digits and commas included. Hebrew and Chinese are not here: they keep the digits and Latin
 * names of the surrounding face.
 */
export const lettersOfScript: Readonly<Record<string, string>> = {
  Grek: 'αωΩίάή',
  Cyrl: 'аяЯйё',
  Armn: 'աֆ',
  Geor: 'აჰ',
}
