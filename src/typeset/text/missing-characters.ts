import { diagnostic, type Report } from '../../diagnostics/diagnostic.ts'
import { familyToInstall } from '../../fonts/fallback-families.ts'
import type { Element } from '../../markup/element.ts'
import type { ReportMissing } from '../words/font-runs.ts'

// What each report was told: a page of Chinese lacks hundreds of characters, and one font has them
// all.
const told = new WeakMap<Report, Set<string>>()

/**
 * Reports the characters of a block that no font can show. For characters of a font that can be
 * installed, it reports only the first; every other character once.
 */
export function missingCharacters(element: Element, report: Report): ReportMissing {
  return (character, language = '') => {
    const toldHere = told.get(report) ?? new Set()
    told.set(report, toldHere)
    const family = familyToInstall(character, language)
    const subject = family?.name ?? character
    if (toldHere.has(subject)) return
    toldHere.add(subject)
    const { span } = element
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
    const hints = family
      ? [
          `install the font "${family.name}", which Octavo then uses for all such text: npm install ${family.package}`,
          'or add a font of your own to the theme: @font-face and font-family',
        ]
      : ['add a font that has it to the theme: @font-face and font-family']
    report(
      diagnostic(
        'font/missing-character',
        `No font of the theme can show "${character}" (U+${code})${family ? ' and its like' : ''}.`,
        { span, quote: character, hints },
      ),
    )
  }
}
