import type { PagePicture } from '../../model/page-picture.ts'
import { server } from '../server.ts'

// The outlines that have come, by font and glyph. They are named by the content of the font, so
// they stay true over builds.
const known = new Map<string, Map<number, string>>()

/** The outline of a glyph; empty until `gatherOutlines` has asked for it. */
export function outlineOf(font: string, glyph: number): string {
  return known.get(font)?.get(glyph) ?? ''
}

/** Asks for the outlines that pages need and that have not come yet. */
export async function gatherOutlines(pages: readonly PagePicture[]): Promise<void> {
  const wanted = new Map<string, Set<number>>()
  for (const page of pages) {
    for (const item of page.items) {
      if (item.type !== 'text') continue
      const outlines = known.get(item.font)
      for (let index = 0; index < item.glyphs.length; index += 2) {
        const glyph = item.glyphs[index] ?? 0
        if (outlines?.has(glyph)) continue
        const ofFont = wanted.get(item.font) ?? new Set()
        wanted.set(item.font, ofFont.add(glyph))
      }
    }
  }
  await Promise.all([...wanted].map(([font, glyphs]) => fetchOutlines(font, [...glyphs])))
}

async function fetchOutlines(font: string, glyphs: readonly number[]): Promise<void> {
  const parts: (readonly number[])[] = []
  for (let at = 0; at < glyphs.length; at += mostGlyphs)
    parts.push(glyphs.slice(at, at + mostGlyphs))
  const answers = await Promise.all(parts.map((part) => server.outlines(font, part)))
  const outlines = known.get(font) ?? new Map<number, string>()
  known.set(font, outlines)
  for (const answer of answers)
    for (const [glyph, outline] of Object.entries(answer)) outlines.set(Number(glyph), outline)
}

// In one address.
const mostGlyphs = 800
