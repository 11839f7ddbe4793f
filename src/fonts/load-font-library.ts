/**
 * The fonts of a book: the author's own faces, then the families that come with the program. In:
 * font files and requests from styles; out: faces to try, best first. A shipped file is read when
 * text first needs it. A missing face is reported once, and the nearest one takes its place.
 */
import type { Report } from '../diagnostics/diagnostic.ts'
import { catalog, catalogFaces, genericFamilies } from './catalog.ts'
import { chooseFaces, type FontFamily } from './choose-faces.ts'
import { convertFont } from './convert-font.ts'
import type { Font, FontLibrary } from './font.ts'
import { isInstalled, loadCatalogFont } from './load-font.ts'
import { openFont, type FontSource } from './open-font.ts'
import { scriptOfLanguage } from '../language/script.ts'

/** A font of the author's own. */
export interface FontFaceFile {
  /** As stylesheets name it. */
  readonly family: string
  readonly style: 'normal' | 'italic'
  /** 1–1000. */
  readonly weight: number
  /** The path relative to the book folder. */
  readonly file: string
  readonly bytes: Uint8Array
}

/**
 * Makes the fonts of a book available. The author's own come before shipped families of the same
 * name.
 */
export async function loadFontLibrary(
  faces: readonly FontFaceFile[],
  report: Report,
): Promise<FontLibrary> {
  const used: Font[] = []
  const open = fontOpener((font) => used.push(font))
  const families = new Map([...shippedFamilies(open), ...(await ownFamilies(faces, open, report))])
  const find = (name: string) => {
    const key = name.toLowerCase()
    return families.get(key) ?? families.get((genericFamilies[key] ?? '').toLowerCase())
  }
  const reportOnce = once(report)
  const chosen = new Map<string, readonly Font[]>()
  return {
    match(request) {
      const script = scriptOfLanguage(request.language ?? '')
      const key = `${request.style} ${request.weight} ${script} ${request.families.join('\n')}`
      let fonts = chosen.get(key)
      if (!fonts) {
        fonts = chooseFaces(request, find, reportOnce)
        chosen.set(key, fonts)
      }
      return fonts
    },
    used: () => used,
  }
}

type OpenFace = (source: Omit<FontSource, 'nameFont' | 'onFirstUse'>) => Font

// When two files have the same PostScript name, the second gets a number.
function fontOpener(onFirstUse: (font: Font) => void): OpenFace {
  const names = new Set<string>()
  const nameFont = (name: string) => {
    let unique = name
    for (let count = 2; names.has(unique); count++) unique = `${name}-${count}`
    names.add(unique)
    return unique
  }
  return (source) => openFont({ ...source, nameFont, onFirstUse })
}

// Keys are family names in lower case, as CSS Fonts 4, § 5.1 compares them.
type Families = Map<string, FontFamily>

function shippedFamilies(open: OpenFace): Families {
  const families: Families = new Map()
  for (const [name, { optional }] of Object.entries(catalog)) {
    const shipped = optional ? catalogFaces(name).filter(isInstalled) : catalogFaces(name)
    if (shipped.length === 0) continue
    const faces = shipped.map((face) =>
      open({ ...face, file: face.module, read: () => loadCatalogFont(face) }),
    )
    families.set(name.toLowerCase(), { name, faces })
  }
  return families
}

async function ownFamilies(
  faces: readonly FontFaceFile[],
  open: OpenFace,
  report: Report,
): Promise<Families> {
  const families: Families = new Map()
  for (const face of faces) {
    const bytes = await convertFont(face, report)
    if (!bytes) continue
    const key = face.family.toLowerCase()
    const others = families.get(key)?.faces ?? []
    const font = open({ ...face, read: () => bytes })
    families.set(key, { name: face.family, faces: [...others, font] })
  }
  return families
}

function once(report: Report): Report {
  const said = new Set<string>()
  return (problem) => {
    if (said.has(problem.message)) return
    said.add(problem.message)
    report(problem)
  }
}
