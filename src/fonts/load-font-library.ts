/**
 * The fonts of a book: the author's own faces, then the families that ship. In: font files and requests from styles;
 * out: faces to try, best first. A shipped file is read when text first needs it; a face that is not there is named
 * once and the nearest one serves.
 */
import { diagnostic, type Report } from '../diagnostics/diagnostic.ts'
import { catalog, catalogFaces, fallbackFamilies, genericFamilies } from './catalog.ts'
import { convertFont } from './convert-font.ts'
import type { Font, FontLibrary, FontRequest } from './font.ts'
import { loadCatalogFont } from './load-font.ts'
import { isFaithful, matchFace } from './match-face.ts'
import { openFont, type FontSource } from './open-font.ts'

/** A font of the author's own. */
export interface FontFaceFile {
  /** As stylesheets name it. */
  readonly family: string
  readonly style: 'normal' | 'italic'
  /** 1–1000. */
  readonly weight: number
  /** Path relative to the book folder. */
  readonly file: string
  readonly bytes: Uint8Array
}

/** Makes the fonts of a book available: the author's own, which come before shipped families of the same name, and the catalog. */
export async function loadFontLibrary(
  faces: readonly FontFaceFile[],
  report: Report,
): Promise<FontLibrary> {
  const used: Font[] = []
  const names = new Set<string>()
  const families = new Map<string, { readonly name: string; readonly faces: readonly Font[] }>()
  const open = (source: Omit<FontSource, 'nameFont' | 'onFirstUse'>) =>
    openFont({
      ...source,
      nameFont: (name) => uniqueName(name, names),
      onFirstUse: (font) => used.push(font),
    })

  for (const face of faces) {
    const bytes = await convertFont(face, report)
    if (!bytes) continue
    const key = face.family.toLowerCase()
    const font = open({ ...face, read: () => bytes })
    families.set(key, {
      name: face.family,
      faces: [...(families.get(key)?.faces ?? []), font],
    })
  }
  for (const name of Object.keys(catalog)) {
    const key = name.toLowerCase()
    if (families.has(key)) continue
    const shipped = catalogFaces(name).map((face) =>
      open({ ...face, file: face.module, read: () => loadCatalogFont(face) }),
    )
    families.set(key, { name, faces: shipped })
  }

  const reported = new Set<string>()
  const reportOnce = (message: string, hint: string) => {
    if (reported.has(message)) return
    reported.add(message)
    report(diagnostic('font/not-found', message, { hints: [hint] }))
  }
  const find = (name: string) => {
    const key = name.toLowerCase()
    return families.get(key) ?? families.get((genericFamilies[key] ?? '').toLowerCase())
  }

  function chooseFaces(request: FontRequest): readonly Font[] {
    const wanted = request.families.map(find)
    const first = wanted.find((family) => family !== undefined) ?? find('serif')
    const missing = request.families.slice(
      0,
      wanted.findIndex((family) => family !== undefined),
    )
    const unknown = wanted.every((family) => family === undefined) ? request.families : missing
    for (const name of unknown) {
      reportOnce(
        `There is no font "${name}"; "${first?.name}" is used in its place.`,
        `Add its files to the book, or choose one that ships: ${textFamilies.join(', ')}.`,
      )
    }
    const chain = [first, ...wanted, ...fallbackFamilies.map(find)].flatMap((family) => {
      const face = family && matchFace(family.faces, request)
      return face ? [face] : []
    })
    const best = chain[0]
    if (!best) throw new Error('internal: the catalog has no faces')
    if (!isFaithful(best, request)) {
      reportOnce(
        `The font "${best.family}" has no ${styleName(request)}; its ${styleName(best)} is used.`,
        'Add the file of that face to the book, or style the text in another way.',
      )
    }
    return [...new Set(chain)]
  }

  const chosen = new Map<string, readonly Font[]>()
  return {
    match(request) {
      const key = `${request.style} ${request.weight} ${request.families.join('\n')}`
      let fonts = chosen.get(key)
      if (!fonts) {
        fonts = chooseFaces(request)
        chosen.set(key, fonts)
      }
      return fonts
    },
    used: () => used,
  }
}

const textFamilies = Object.keys(catalog).filter((name) => !/Symbols|Math/.test(name))

function uniqueName(name: string, names: Set<string>): string {
  let unique = name
  for (let count = 2; names.has(unique); count++) unique = `${name}-${count}`
  names.add(unique)
  return unique
}

function styleName(face: { readonly style: 'normal' | 'italic'; readonly weight: number }): string {
  const weight =
    face.weight === 400 ? 'regular' : face.weight === 700 ? 'bold' : String(face.weight)
  if (face.style === 'normal') return weight
  return face.weight === 400 ? 'italic' : `${weight} italic`
}
