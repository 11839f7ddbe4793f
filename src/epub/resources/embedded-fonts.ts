/**
 * The fonts that the ebook carries: each face that the stylesheet names and the text uses, subset
 * to what the text needs. Characters that a named face lacks are left to the reading system's own
 * fonts: readers have fonts for the scripts of their markets, and the owner may have chosen one. A
 * font that the theme does not name would need a CSS rule that the author did not write. An author
 * who wants to be sure names a font: `:lang(he) { font-family: 'Frank Ruhl Libre' }`. Missing
 * characters are therefore reported only for paper, where each would be an empty box.
 */
import type { Font, FontLibrary } from '../../fonts/font.ts'
import { subsetFont } from '../../fonts/subset-font.ts'
import { textContent } from '../../markup/tree/element.ts'
import type { Style } from '../../theme/properties/style.ts'
import type { StyledElement } from '../../theme/cascade/styled-element.ts'
import { fileStem } from '../documents/file-name.ts'
import { UsedCharacters } from './used-characters.ts'

/** A font file of the container, with the family name that the stylesheet uses. */
export interface EmbeddedFont {
  readonly family: string
  readonly style: 'normal' | 'italic'
  readonly weight: number
  /** Relative to the package document: `fonts/ebgaramond-regular.ttf`. */
  readonly href: string
  readonly mediaType: 'font/otf' | 'font/ttf' | 'font/woff2'
  readonly bytes: Uint8Array
}

/** Collects the fonts that styled documents need and subsets them, sorted by name. */
export async function embedFonts(
  documents: readonly StyledElement[],
  library: FontLibrary,
): Promise<readonly EmbeddedFont[]> {
  const used = new UsedCharacters()
  for (const document of documents) collect(document, used)
  const language = documents[0]?.style.language ?? 'en'
  const fonts = await Promise.all(chooseFaces(used, library).map((face) => embed(face, language)))
  return fonts.sort((one, other) => (one.href < other.href ? -1 : 1))
}

/** The `@font-face` rules of embedded fonts. */
export function fontFaceCss(fonts: readonly EmbeddedFont[]): string {
  return fonts
    .map(
      ({ family, style, weight, href }) =>
        `@font-face { font-family: ${cssString(family)}; font-style: ${style}; font-weight: ${weight}; src: url(${href}); }\n`,
    )
    .join('')
}

interface Face {
  readonly family: string
  readonly font: Font
  readonly characters: Set<string>
}

function chooseFaces(used: UsedCharacters, library: FontLibrary): readonly Face[] {
  const faces = new Map<string, Face>()
  for (const { request, characters } of used.byRequest()) {
    // The library also answers with fallback fonts for print; the ebook carries only the fonts that
    // the stylesheet names.
    const candidates = library.match(request).flatMap((font) => {
      const family = request.families.find((name) => isSameName(name, font.family))
      return family === undefined ? [] : [{ font, family }]
    })
    for (const character of characters) {
      const found = candidates.find(({ font }) => font.has(character.codePointAt(0) ?? 0))
      if (!found) continue
      const face = faces.get(found.font.id) ?? { ...found, characters: new Set() }
      face.characters.add(character)
      faces.set(found.font.id, face)
    }
  }
  return [...faces.values()].filter(({ characters }) => /\S/.test([...characters].join('')))
}

async function embed({ family, font, characters }: Face, language: string): Promise<EmbeddedFont> {
  const bytes = await subsetFont(font, [...characters].sort().join(''), [], language)
  const { extension, mediaType } = formatOf(bytes)
  const href = `fonts/${fileStem(font.id, 'font')}.${extension}`
  return { family, style: font.style, weight: font.weight, href, mediaType, bytes }
}

function formatOf(bytes: Uint8Array) {
  const signature = String.fromCharCode(...bytes.subarray(0, 4))
  if (signature === 'wOF2') return { extension: 'woff2', mediaType: 'font/woff2' } as const
  if (signature === 'OTTO') return { extension: 'otf', mediaType: 'font/otf' } as const
  return { extension: 'ttf', mediaType: 'font/ttf' } as const
}

function collect(styled: StyledElement, used: UsedCharacters): void {
  const { style, before, after, marker, firstLetter, firstLine, children } = styled
  for (const child of children) {
    if (child.type === 'text') used.add(style, child.value)
    else collect(child, used)
  }
  for (const generated of [before, after, marker]) {
    if (generated) used.add(generated, contentText(generated))
  }
  if (style.display === 'list-item') used.add(style, '0123456789.')
  if (firstLine) used.add(firstLine, textContent(styled.element))
  if (firstLetter) {
    // The punctuation before it belongs to it (CSS Pseudo-Elements 4, § 2.2).
    used.add(firstLetter, /^[\s\p{P}]*\P{M}?/u.exec(textContent(styled.element))?.[0] ?? '')
  }
}

function contentText({ content = [] }: Style): string {
  return content.map((item) => (item.type === 'string' ? item.value : '')).join('')
}

function isSameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}

function cssString(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&').replace(/\s+/g, ' ')}"`
}
