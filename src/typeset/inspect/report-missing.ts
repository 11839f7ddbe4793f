import { diagnostic, type Report } from '../../diagnostics/diagnostic.ts'
import { familyToInstall, type FamilyToInstall } from '../../fonts/fallback-families.ts'
import { scriptRuns } from '../../language/script.ts'
import type { MissingCharacter, MissingText } from './missing-characters.ts'

/**
 * Reports the characters that no font of the book could show: one message for each script, and one
 * for symbols. The message is an error if a section has little else.
 */
export function reportMissing(sections: readonly MissingText[], report: Report): void {
  const groups = new Map<string, Group>()
  for (const { characters, isMost } of sections) {
    for (const found of characters) {
      const family = familyToInstall(found.character, found.language)
      const key = family?.name ?? scriptOf(found.character)
      const { isMost: before = false, characters: others = [] } = groups.get(key) ?? {}
      const group = { isMost: before || isMost, characters: [...others, found] }
      groups.set(key, family ? { ...group, family } : group)
    }
  }
  for (const group of groups.values()) reportGroup(group, report)
}

// Characters that one font would show.
interface Group {
  readonly characters: readonly MissingCharacter[]
  readonly isMost: boolean
  readonly family?: FamilyToInstall
}

function scriptOf(character: string): string {
  const [run] = scriptRuns(character)
  return run?.script ?? (/\p{L}/u.test(character) ? 'letters' : 'symbols')
}

function reportGroup({ characters, isMost, family }: Group, report: Report): void {
  const first = characters.find(({ span }) => span) ?? characters[0]
  if (!first) return
  const others = [...new Set(characters.map(({ character }) => character))].filter(
    (character) => character !== first.character,
  )
  const count = characters.reduce((sum, found) => sum + found.count, 0)
  const message = `No font of the theme can show ${named(first.character)}${alsoNamed(others, family)}${
    count > 1 ? `: ${count} characters in all` : ''
  }.`
  report(
    diagnostic(isMost ? 'font/missing-script' : 'font/missing-character', message, {
      span: first.span,
      quote: first.character,
      hints: hintsOf(family),
    }),
  )
}

function hintsOf(family: FamilyToInstall | undefined): readonly string[] {
  if (!family) return ['add a font that has it to the theme: @font-face and font-family']
  return [
    `install "${family.name}" beside the program, and it is used for all such text: npm install ${family.package}`,
    'or add a font of your own to the theme: @font-face and font-family',
  ]
}

function named(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  return `"${character}" (U+${code})`
}

const mostNamed = 8

function alsoNamed(others: readonly string[], family: FamilyToInstall | undefined): string {
  if (family) return others.length > 0 ? ' and its like' : ''
  const shown = others.slice(0, mostNamed).map((character) => `, ${named(character)}`)
  const more = others.length - shown.length
  return `${shown.join('')}${more > 0 ? ` and ${more} more` : ''}`
}
