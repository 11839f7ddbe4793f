import {
  dictOf,
  isKind,
  listOf,
  nameOf,
  numberOf,
  numbersOf,
  streamOf,
  type PdfDict,
  type PdfStream,
} from '../document/pdf-object.ts'
import { readEncoding, readToUnicode, type CharacterMap } from './character-map.ts'
import { toMatrix, type Matrix } from '../../drawing/matrix.ts'

/** A font as a page uses it. */
export interface PageFont {
  /** `ABCDEF+Garamond`. */
  readonly name: string
  readonly isEmbedded: boolean
  /** Bytes of a code: two in fonts of many glyphs. */
  readonly codeLength: 1 | 2
  /** How far a code moves on, in thousandths of the size. */
  readonly widthOf: (code: number) => number
  /** How far its glyphs reach above and below the line, in thousandths of the size. */
  readonly ascent: number
  readonly descent: number
  readonly textOf: (code: number) => string
  /** Its glyphs as drawings; only in fonts of type 3. */
  readonly drawings?: Type3
}

/** The drawings of a font of type 3. */
export interface Type3 {
  readonly matrix: Matrix
  readonly resources: PdfDict | undefined
  readonly glyphOf: (code: number) => PdfStream | undefined
}

/** Reads a font of a page. */
export function readFont(dict: PdfDict): PageFont {
  const isComposite = nameOf(dict.get('Subtype')) === 'Type0'
  const descendant = isComposite ? dictOf(listOf(dict.get('DescendantFonts'))[0]) : undefined
  const main = descendant ?? dict
  const descriptor = dictOf(main.get('FontDescriptor'))
  const type3 = nameOf(dict.get('Subtype')) === 'Type3' ? readType3(dict) : undefined
  const characters = readCharacters(dict)
  return {
    name: nameOf(dict.get('BaseFont')) ?? nameOf(descriptor?.get('FontName')) ?? 'a font',
    isEmbedded: type3 !== undefined || hasFontFile(descriptor),
    codeLength: isComposite ? 2 : 1,
    widthOf: isComposite ? compositeWidths(main) : simpleWidths(dict, descriptor, type3),
    ...readHeights(descriptor),
    textOf: (code) => characters.get(code) ?? (isComposite ? '\ufffd' : String.fromCharCode(code)),
    ...(type3 && { drawings: type3 }),
  }
}

function hasFontFile(descriptor: PdfDict | undefined): boolean {
  const keys = ['FontFile', 'FontFile2', 'FontFile3']
  return keys.some((key) => descriptor?.get(key) !== undefined)
}

function readCharacters(dict: PdfDict): CharacterMap {
  const map = streamOf(dict.get('ToUnicode'))
  if (map) {
    try {
      return readToUnicode(map.decode())
    } catch {
      return new Map()
    }
  }
  return readEncoding(dictOf(dict.get('Encoding')))
}

// Most fonts of books stay within this.
const usualHeights = { ascent: 1000, descent: -350 }

function readHeights(descriptor: PdfDict | undefined): Pick<PageFont, 'ascent' | 'descent'> {
  const box = numbersOf(descriptor?.get('FontBBox'), 4)
  const [, descent = 0, , ascent = 0] = box ?? []
  const isPossible = ascent > 200 && descent <= 0 && ascent - descent < 4000
  return isPossible ? { ascent, descent } : usualHeights
}

function simpleWidths(dict: PdfDict, descriptor: PdfDict | undefined, type3: Type3 | undefined) {
  const first = numberOf(dict.get('FirstChar')) ?? 0
  const widths = listOf(dict.get('Widths')).map((one) => numberOf(one))
  // The widths of a font of type 3 are in the units of its drawings.
  const scale = type3 ? type3.matrix[0] * 1000 : 1
  const missing = numberOf(descriptor?.get('MissingWidth')) ?? (widths.length > 0 ? 0 : 500)
  return (code: number) => (widths[code - first] ?? missing) * scale
}

// PDF 1.7, § 9.7.4.3: `first [widths]` or `first last width`.
function compositeWidths(font: PdfDict): (code: number) => number {
  const usual = numberOf(font.get('DW')) ?? 1000
  const widths = new Map<number, number>()
  const items = listOf(font.get('W'))
  for (let at = 0; at < items.length;) {
    const first = numberOf(items[at]) ?? 0
    const second = items[at + 1]
    if (Array.isArray(second)) {
      listOf(second).forEach((width, index) => widths.set(first + index, numberOf(width) ?? usual))
      at += 2
    } else {
      const last = Math.min(numberOf(second) ?? first, first + 65_535)
      const width = numberOf(items[at + 2]) ?? usual
      for (let code = first; code <= last; code++) widths.set(code, width)
      at += 3
    }
  }
  return (code) => widths.get(code) ?? usual
}

function readType3(dict: PdfDict): Type3 {
  const glyphs = dictOf(dict.get('CharProcs'))
  const names = new Map<number, string>()
  let code = 0
  for (const item of listOf(dictOf(dict.get('Encoding'))?.get('Differences'))) {
    if (typeof item === 'number') code = item
    else if (isKind(item, 'name')) names.set(code++, item.name)
  }
  return {
    matrix: toMatrix(numbersOf(dict.get('FontMatrix'), 6)) ?? [0.001, 0, 0, 0.001, 0, 0],
    resources: dictOf(dict.get('Resources')),
    glyphOf: (asked) => streamOf(glyphs?.get(names.get(asked) ?? '')),
  }
}
