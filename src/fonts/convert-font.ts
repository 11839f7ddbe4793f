import { Blob, Face, type AxisInfo } from 'harfbuzzjs'
import { diagnostic, type Report } from '../diagnostics/diagnostic.ts'

/** An author's font file, and the face that it provides. */
export interface FontFile {
  readonly file: string
  readonly style: 'normal' | 'italic'
  readonly weight: number
  readonly bytes: Uint8Array
}

/**
 * Turns an author's font file into a static TrueType or OpenType font: unpacks WOFF and WOFF2, and
 * fixes a variable font at the weight and style of the face. Reports a font that cannot be printed
 * and returns undefined.
 */
export async function convertFont(file: FontFile, report: Report): Promise<Uint8Array | undefined> {
  const refuse = (problem: string) => {
    report(
      diagnostic('font/unreadable', `The font file "${file.file}" ${problem}.`, {
        span: { file: file.file, start: { line: 1, column: 1 }, end: { line: 1, column: 1 } },
        hints: ['Give the font as a static .ttf, .otf, .woff or .woff2 file.'],
      }),
    )
    return undefined
  }
  const signature = String.fromCharCode(...file.bytes.subarray(0, 4))
  if (signature === 'ttcf') return refuse('is a collection of several fonts')
  if (!signatures.has(signature)) return refuse('is not a font')
  try {
    const unpacked = signature.startsWith('wOF') ? await unpack(file.bytes) : file.bytes
    const missing = missingTable(unpacked)
    if (missing) return refuse(`is damaged: its table "${missing}" is missing or cut off`)
    const face = new Face(new Blob(unpacked))
    const pinned = await pinAxes(unpacked, face, file)
    const characters = new Face(new Blob(pinned)).collectUnicodes()
    if (characters.length === 0) return refuse('has no characters')
    await trySubset(pinned, characters)
    await tryOutlines(pinned)
    return pinned
  } catch {
    return refuse('is damaged')
  }
}

const signatures: ReadonlySet<string> = new Set(['\0\x01\0\0', 'true', 'OTTO', 'wOFF', 'wOF2'])

async function unpack(bytes: Uint8Array): Promise<Uint8Array> {
  const { default: subsetFont } = await import('subset-font')
  return subsetFont(Buffer.from(bytes), '', { keepAllGlyphs: true, targetFormat: 'sfnt' })
}

// Only subsetting a font shows whether all of its tables are sound. Without this, the ebook would
// find out too late.
async function trySubset(bytes: Uint8Array, characters: Uint32Array): Promise<void> {
  const { default: subsetFont } = await import('subset-font')
  const text = String.fromCodePoint(...characters.slice(0, 500))
  await subsetFont(Buffer.from(bytes), text, { targetFormat: 'sfnt' })
}

// The PDF is made with another reader of fonts, which takes each table as it finds it: every glyph
// is read once, so that a damaged one is known now.
async function tryOutlines(bytes: Uint8Array): Promise<void> {
  const { create: openWithFontkit } = await import('fontkit')
  const font = openWithFontkit(Buffer.from(bytes)) as unknown as {
    readonly numGlyphs: number
    getGlyph(id: number): { readonly path: unknown; readonly advanceWidth: number }
  }
  for (let id = 0; id < font.numGlyphs; id++) {
    const glyph = font.getGlyph(id)
    if (!glyph.path || !Number.isFinite(glyph.advanceWidth)) throw new Error('a glyph is damaged')
  }
}

async function pinAxes(bytes: Uint8Array, face: Face, file: FontFile): Promise<Uint8Array> {
  const axes = Object.values(face.getAxisInfos())
  if (axes.length === 0) return bytes
  const variationAxes: Record<string, number> = {}
  for (const axis of axes) {
    variationAxes[axis.tag] = Math.min(axis.max, Math.max(axis.min, axisValue(axis, file)))
  }
  const { default: subsetFont } = await import('subset-font')
  return subsetFont(Buffer.from(bytes), '', {
    keepAllGlyphs: true,
    targetFormat: 'sfnt',
    variationAxes,
  })
}

// OpenType 1.9, "Registered axis tags": negative slants lean to the right.
function axisValue(axis: AxisInfo, file: FontFile): number {
  if (axis.tag === 'wght') return file.weight
  if (axis.tag === 'ital' && file.style === 'italic') return 1
  if (axis.tag === 'slnt' && file.style === 'italic') return axis.min
  return axis.default
}

/**
 * The first required table that the font's directory does not list, or lists past the end of the
 * file.
 */
function missingTable(bytes: Uint8Array): string | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const count = bytes.length >= 12 ? view.getUint16(4) : 0
  const tables = new Map<string, number>()
  for (let index = 0; index < count && 28 + index * 16 <= bytes.length; index++) {
    const entry = 12 + index * 16
    const tag = String.fromCharCode(...bytes.subarray(entry, entry + 4))
    tables.set(tag, view.getUint32(entry + 8) + view.getUint32(entry + 12))
  }
  const outlines = tables.has('CFF ') ? ['CFF '] : ['glyf', 'loca']
  return [...requiredTables, ...outlines].find(
    (tag) => (tables.get(tag) ?? Infinity) > bytes.length,
  )
}

// OpenType 1.9, "Required tables".
const requiredTables = ['head', 'hhea', 'hmtx', 'maxp', 'cmap', 'name', 'OS/2', 'post'] as const
