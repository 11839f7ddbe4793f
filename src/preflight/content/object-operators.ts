import {
  dictOf,
  listOf,
  nameOf,
  numberOf,
  numbersOf,
  streamOf,
  type PdfDict,
  type PdfObject,
  type PdfStream,
} from '../document/pdf-object.ts'
import { overlap, type Area } from '../../drawing/area.ts'
import type { Color } from '../model/mark.ts'
import { shadingColors } from './color-operators.ts'
import { readColorSpace } from './color-space.ts'
import { identity, mapArea, scaleX, scaleY, compose, toMatrix } from '../../drawing/matrix.ts'
import { addMark, addTransparency, decodeWithin, type Walk } from './walk.ts'

const unitSquare: Area = { left: 0, top: 0, right: 1, bottom: 1 }

/** Paints a form or an image of the resources. */
export function paintObject(walk: Walk, name: string): void {
  const stream = streamOf(dictOf(walk.resources?.get('XObject'))?.get(name))
  if (!stream) return
  const { dict } = stream
  if (dict.get('OC') !== undefined) walk.page.features.add('layers')
  if (dict.get('OPI') !== undefined) walk.page.features.add('opi')
  const subtype = nameOf(dict.get('Subtype'))
  if (subtype === 'Image') paintImage(walk, dict, stream)
  else if (subtype === 'Form') paintForm(walk, stream)
  else if (subtype === 'PS') walk.page.features.add('postscript')
}

// What a form costs more than a line. A page may paint some forty thousand.
const costOfForm = 100

function paintForm(walk: Walk, stream: PdfStream): void {
  walk.page.limits.operations -= costOfForm
  const { dict } = stream
  const own = toMatrix(numbersOf(dict.get('Matrix'), 6)) ?? identity
  const matrix = compose(own, walk.state.matrix)
  const box = numbersOf(dict.get('BBox'), 4)
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = box ?? []
  const area = mapArea(matrix, { left: x0, top: y0, right: x1, bottom: y1 })
  const clip = box ? overlap(walk.state.clip, area) : walk.state.clip
  if (nameOf(dictOf(dict.get('Group'))?.get('S')) === 'Transparency') {
    addTransparency(walk, 'group', area)
  }
  if (nameOf(dict.get('Subtype2')) === 'PS') walk.page.features.add('postscript')
  if (dict.get('PieceInfo') !== undefined) walk.page.features.add('private-data')
  if (!clip) return
  const resources = dictOf(dict.get('Resources')) ?? walk.resources
  walk.walkInside(walk, stream, { matrix, clip, resources })
}

/** Paints an image, from the resources or from within the content. */
export function paintImage(walk: Walk, image: PdfDict, stream: PdfStream | undefined): void {
  const { matrix } = walk.state
  const width = numberOf(image.get('Width')) ?? 1
  const height = numberOf(image.get('Height')) ?? 1
  const area = mapArea(matrix, unitSquare)
  noteFilters(walk, image)
  if (image.get('SMask') !== undefined || (numberOf(image.get('SMaskInData')) ?? 0) > 0) {
    addTransparency(walk, 'soft mask', area)
  }
  if (walk.state.fillAlpha < 1) addTransparency(walk, 'opacity', area)
  const perInch = [(width * 72) / scaleX(matrix), (height * 72) / scaleY(matrix)]
  addMark(walk, {
    type: 'image',
    area,
    colors: image.get('ImageMask') === true ? walk.state.fill : imageColors(walk, image, stream),
    pixels: { width, height },
    resolution: Math.min(...perInch),
    ...(isLineArt(image) && { isLineArt: true }),
  })
}

// A mask has one bit a pixel, whether it says so or not (ISO 32000-1, § 8.9.6.2).
function isLineArt(image: PdfDict): boolean {
  return image.get('ImageMask') === true || numberOf(image.get('BitsPerComponent')) === 1
}

function imageColors(walk: Walk, image: PdfDict, stream: PdfStream | undefined): readonly Color[] {
  const space = image.get('ColorSpace')
  // JPEG 2000 may bring its own colors.
  if (space === undefined) return []
  const read = readColorSpace(space, walk.resources)
  const color = read.toColor(undefined)
  const isPlain = read.kind === 'cmyk' && read.componentCount === 4
  const ink = isPlain && stream ? mostInk(walk, stream) : undefined
  return [ink === undefined ? color : { ...color, ink }]
}

// Images of the press: the most ink of a pixel. JPEGs are not decoded.
function mostInk(walk: Walk, stream: PdfStream): number | undefined {
  const { inks } = walk.page.known
  if (inks.has(stream.identity)) return inks.get(stream.identity)
  const { dict } = stream
  const filters = [nameOf(dict.get('Filter')), ...listOf(dict.get('Filter')).map(nameOf)]
  const isJpeg = filters.some((name) => name !== undefined && /^(DCT|JPX|JBIG2|CCITT)/.test(name))
  const isReadable = !isJpeg && numberOf(dict.get('BitsPerComponent')) === 8
  const bytes = isReadable ? decodeWithin(stream, walk.page.limits) : undefined
  const isInverted = numberOf(listOf(dict.get('Decode'))[0]) === 1
  const ink = bytes && sumOfInks(bytes, isInverted)
  inks.set(stream.identity, ink)
  return ink
}

function sumOfInks(bytes: Uint8Array, isInverted: boolean): number {
  let most = 0
  for (let at = 0; at + 3 < bytes.length; at += 4) {
    const sum =
      (bytes[at] ?? 0) + (bytes[at + 1] ?? 0) + (bytes[at + 2] ?? 0) + (bytes[at + 3] ?? 0)
    most = Math.max(most, isInverted ? 1020 - sum : sum)
  }
  return most / 255
}

function noteFilters(walk: Walk, image: PdfDict): void {
  const written = image.get('Filter')
  const names = [nameOf(written), ...listOf(written).map(nameOf)]
  if (names.includes('LZWDecode') || names.includes('LZW')) walk.page.features.add('lzw')
  if (names.includes('JPXDecode')) walk.page.features.add('jpeg2000')
  if (names.includes('JBIG2Decode')) walk.page.features.add('jbig2')
}

/** Fills what the clip leaves with a smooth change of color. */
export function paintShading(walk: Walk, name: string): void {
  const shading = dictOf(walk.resources?.get('Shading'))?.get(name)
  if (shading === undefined) return
  const box = numbersOf(dictOf(shading)?.get('BBox'), 4)
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = box ?? []
  const own = box && mapArea(walk.state.matrix, { left: x0, top: y0, right: x1, bottom: y1 })
  const area = own ?? walk.state.clip
  addMark(walk, { type: 'shading', area, colors: shadingColors(walk, shading) })
  if (walk.state.fillAlpha < 1) addTransparency(walk, 'opacity', area)
}

/** Applies a set of graphics parameters: widths, opacity, masks. */
export function applyGraphicsState(walk: Walk, object: PdfObject): void {
  const parameters = dictOf(object)
  if (!parameters) return
  const { state, page } = walk
  state.lineWidth = numberOf(parameters.get('LW')) ?? state.lineWidth
  state.fillAlpha = numberOf(parameters.get('ca')) ?? state.fillAlpha
  state.strokeAlpha = numberOf(parameters.get('CA')) ?? state.strokeAlpha
  if (dictOf(parameters.get('SMask'))) addTransparency(walk, 'soft mask')
  const blends = [parameters.get('BM'), ...listOf(parameters.get('BM'))].map(nameOf)
  const isBlended = blends.some(
    (blend) => blend !== undefined && blend !== 'Normal' && blend !== 'Compatible',
  )
  if (isBlended) addTransparency(walk, 'blend mode')
  if (hasCurve(parameters.get('TR')) || hasCurve(parameters.get('TR2'))) {
    page.features.add('transfer-curve')
  }
  if (parameters.get('HTP') !== undefined) page.features.add('halftone')
}

function hasCurve(object: PdfObject): boolean {
  const name = nameOf(object)
  return object !== undefined && name !== 'Identity' && name !== 'Default'
}
