import type { Font } from '../fonts/font.ts'
import type { Keep } from '../keep/keep.ts'
import type { Page, PlacedItem } from '../typeset/paged-book/paged-book.ts'
import { wordsOfRun } from '../typeset/paged-book/placed-words.ts'
import type { FileForm } from './document/file-form.ts'
import type { PdfDocument, PdfPage } from './document/pdf-document.ts'
import type { PdfReference } from './document/pdfkit.ts'
import type { EncodedGlyph } from './fonts/embed-font.ts'
import type { PaintedFont } from './page-content.ts'

/** The content of a page as it was painted, and what it counts on in the file around it. */
export interface KeptPage {
  /** The fonts in the order of their use, with the codes of their glyphs in the order of theirs. */
  readonly fonts: readonly KeptFont[]
  /** Images and drawings in the order of their use. */
  readonly images: readonly { readonly item: ImageItem; readonly name: string }[]
  /** The finished stream, compressed. */
  readonly stream: Uint8Array
}

interface KeptFont {
  readonly font: Font
  readonly name: string
  readonly glyphs: readonly EncodedGlyph[]
}

/** An item that shows an image or a drawing. */
export type ImageItem = Extract<PlacedItem, { type: 'image' | 'drawing' }>

/** What is embedded in the file that is painted now. */
export interface EmbeddedNow {
  /** Undefined for a font that no page before has used. */
  readonly fontOf: (font: Font) => PaintedFont | undefined
  readonly imageOf: (
    item: ImageItem,
  ) => { readonly name: string; readonly reference: PdfReference } | undefined
}

/** Where the painted content of a page is kept, for files of one form. */
export interface PageSlot {
  kept?: KeptPage
}

/** The slot of a page; undefined where nothing is kept. */
export function slotOf(page: Page, form: FileForm, keep: Keep | undefined): PageSlot | undefined {
  // In a tagged file the content of a page is part of a tree that is made anew.
  return keep && !form.isTagged ? keep.of('painted', [page, form], (): PageSlot => ({})) : undefined
}

/**
 * Paints a page as it was painted before; false when the file around it has changed, so that its
 * codes or names are others. Glyphs get their codes in the order in which pages first show them, so
 * they are asked for in the same order either way.
 */
export function paintKept(kept: KeptPage, page: PdfPage, now: EmbeddedNow): boolean {
  const fonts = kept.fonts.map(({ font }) => now.fontOf(font)?.embedded)
  const isSame = kept.fonts.every(({ name, glyphs }, index) => {
    const embedded = fonts[index]
    if (embedded?.name !== name) return false
    return glyphs.every(({ glyph, text, code }) => embedded.encode(glyph, text).code === code)
  })
  const images = kept.images.map(({ item }) => now.imageOf(item))
  if (!isSame || !kept.images.every(({ name }, index) => images[index]?.name === name)) return false
  for (const embedded of fonts) if (embedded) page.fonts[embedded.name] = embedded.reference
  for (const image of images) if (image) page.xobjects[image.name] = image.reference
  page.setStream(kept.stream)
  return true
}

/** Keeps the content of the page of a document that was just painted, as soon as it is compressed. */
export function keepPage(
  slot: PageSlot,
  items: Page['items'],
  document: PdfDocument,
  now: EmbeddedNow,
): void {
  const fonts = new Map<Font, Set<EncodedGlyph>>()
  const images: { item: ImageItem; name: string }[] = []
  for (const item of items) {
    if (item.type === 'image' || item.type === 'drawing') {
      const image = now.imageOf(item)
      if (image) images.push({ item, name: image.name })
    }
    if (item.type !== 'text' && (item.type !== 'drawing' || !now.imageOf(item))) continue
    const painted = now.fontOf(item.font)
    const glyphs = fonts.get(item.font) ?? new Set()
    fonts.set(item.font, glyphs)
    for (const { shape, hyphenated } of item.type === 'text' ? wordsOfRun(item) : []) {
      const words = hyphenated ? painted?.hyphenatedWords : painted?.words
      for (const glyph of words?.get(shape)?.glyphs ?? []) glyphs.add(glyph)
    }
  }
  const used = [...fonts].map(([font, glyphs]) => ({
    font,
    name: now.fontOf(font)?.embedded.name ?? '',
    glyphs: [...glyphs],
  }))
  document.whenPacked((stream) => {
    slot.kept = { fonts: used, images, stream }
  })
}
