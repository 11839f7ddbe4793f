import { diagnostic, type Report } from '../diagnostics/diagnostic.ts'
import { catalog } from './catalog.ts'
import { fallbackFamilies, lettersOfScript } from './fallback-families.ts'
import type { Font, FontRequest } from './font.ts'
import { isFaithful, matchFace, type FaceStyle } from './match-face.ts'
import { scriptOfLanguage } from '../language/script.ts'

/** The faces of one family. */
export interface FontFamily {
  readonly name: string
  readonly faces: readonly Font[]
}

/** Finds a family by its own name or a generic one. */
export type FindFamily = (name: string) => FontFamily | undefined

/** Lists the faces to try for a request, best first. Reports a requested font that is missing. */
export function chooseFaces(
  request: FontRequest,
  find: FindFamily,
  report: Report,
): readonly Font[] {
  const known = request.families.flatMap((name) => find(name) ?? [])
  const families = known.length > 0 ? known : [find('serif')]
  const language = request.language ?? ''
  const chain = [...families, ...fallbackFamilies(language).map(find)].flatMap(
    (family) => (family && matchFace(family.faces, request)) ?? [],
  )
  const [best] = chain
  if (!best) throw new Error('internal: the catalog has no faces')
  reportUnknown(request, find, best, report)
  reportUnfaithful(request, best, report)
  return inScriptFirst([...new Set(chain)], language)
}

// A book in Greek is set entirely in a face that has Greek, digits and commas included, instead of
// mixing faces letter by letter.
function inScriptFirst(fonts: readonly Font[], language: string): readonly Font[] {
  const letters = [...(lettersOfScript[scriptOfLanguage(language)] ?? '')]
  if (letters.length === 0) return fonts
  const first = fonts.find((font) =>
    letters.every((letter) => font.has(letter.codePointAt(0) ?? 0)),
  )
  return first && first !== fonts[0] ? [first, ...fonts.filter((font) => font !== first)] : fonts
}

function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}

// Report only missing families that come before the one that is used: the rest of the list may be
// meant for other machines.
function reportUnknown(request: FontRequest, find: FindFamily, best: Font, report: Report): void {
  for (const name of request.families) {
    if (find(name)) return
    const message = `There is no font "${name}"; "${best.family}" is used instead.`
    const family = Object.entries(catalog).find(([key]) => sameName(key, name))?.[1]
    const hint = family?.optional
      ? `Install it beside the program: npm install ${family.package}`
      : `Add its files to the book, or choose one that comes with Octavo: ${textFamilies.join(', ')}.`
    report(diagnostic('font/not-found', message, { hints: [hint], quote: name }))
  }
}

function reportUnfaithful(request: FontRequest, best: Font, report: Report): void {
  if (isFaithful(best, request)) return
  const message = `The font "${best.family}" has no ${styleName(request)}; its ${styleName(best)} is used.`
  const hint = 'Add the file of that face to the book, or style the text differently.'
  report(diagnostic('font/not-found', message, { hints: [hint], quote: best.family }))
}

const textFamilies = Object.keys(catalog).filter(
  (name) => !/Symbols|Math/.test(name) && !catalog[name]?.optional,
)

function styleName({ style, weight }: FaceStyle): string {
  const upright = weight === 400 ? 'regular' : weight === 700 ? 'bold' : String(weight)
  if (style === 'normal') return upright
  return weight === 400 ? 'italic' : `${upright} italic`
}
