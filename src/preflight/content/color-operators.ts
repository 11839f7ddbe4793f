import {
  dictOf,
  nameOf,
  numberOf,
  numbersOf,
  streamOf,
  type PdfObject,
} from '../document/pdf-object.ts'
import type { Color } from '../model/mark.ts'
import { deviceSpaces, readColorSpace, type ColorSpace } from './color-space.ts'
import { identity, compose, toMatrix } from '../../drawing/matrix.ts'
import type { PageSink, Walk } from './walk.ts'

/** Sets a plain space and its color: `0 g`, `1 0 0 RG`. */
export function setPlainColor(
  walk: Walk,
  target: 'fill' | 'stroke',
  space: 'DeviceGray' | 'DeviceRGB' | 'DeviceCMYK',
  operands: readonly PdfObject[],
): void {
  setSpace(walk, target, deviceSpaces[space])
  setColor(walk, target, operands)
}

/** Sets the color space by its name: `/Spot cs`. */
export function setNamedSpace(walk: Walk, target: 'fill' | 'stroke', name: PdfObject): void {
  setSpace(walk, target, spaceNamed(walk, nameOf(name) ?? ''))
}

function setSpace(walk: Walk, target: 'fill' | 'stroke', space: ColorSpace | undefined): void {
  if (!space) return
  const first = Array<number>(space.componentCount).fill(0)
  // PDF 1.7, § 8.6.8: a space begins with black, a spot color with its full tint.
  const start =
    space.kind === 'cmyk' ? [0, 0, 0, 1] : space.kind === 'spot' ? first.map(() => 1) : first
  if (target === 'fill') {
    walk.state.fillSpace = space
    walk.state.fill = [space.toColor(start)]
  } else {
    walk.state.strokeSpace = space
    walk.state.stroke = [space.toColor(start)]
  }
}

/** Sets the color in the space that is set: `0.5 scn`, `/P1 scn`. */
export function setColor(
  walk: Walk,
  target: 'fill' | 'stroke',
  operands: readonly PdfObject[],
): void {
  const space = target === 'fill' ? walk.state.fillSpace : walk.state.strokeSpace
  const numbers = operands.map(numberOf).filter((number) => number !== undefined)
  const name = nameOf(operands.at(-1))
  const colors =
    space.kind === 'pattern' && name !== undefined
      ? patternColors(walk, name, space, numbers)
      : [space.toColor(numbers)]
  if (target === 'fill') walk.state.fill = colors
  else walk.state.stroke = colors
}

/** A color space that the resources of the page give a name. */
export function spaceNamed(walk: Walk, name: string): ColorSpace {
  const { spaces } = walk.page.known
  const owner = dictOf(walk.resources?.get('ColorSpace'))?.identity
  const known = spaces.get(owner) ?? new Map<string, ColorSpace>()
  spaces.set(owner, known)
  const space = known.get(name) ?? readColorSpace({ type: 'name', name }, walk.resources)
  known.set(name, space)
  return space
}

function patternColors(
  walk: Walk,
  name: string,
  space: ColorSpace,
  numbers: readonly number[],
): readonly Color[] {
  const object = dictOf(walk.resources?.get('Pattern'))?.get(name)
  const pattern = dictOf(object)
  if (!pattern) return []
  const isUncolored = numberOf(pattern.get('PaintType')) === 2
  if (isUncolored) return [(space.base ?? space).toColor(numbers)]
  const { patterns } = walk.page.known
  const known = patterns.get(pattern.identity)
  if (known) return known
  // A pattern that is made of itself has no colors.
  patterns.set(pattern.identity, [])
  const colors =
    numberOf(pattern.get('PatternType')) === 2
      ? shadingColors(walk, pattern.get('Shading'))
      : tileColors(walk, object)
  patterns.set(pattern.identity, colors)
  return colors
}

/** The colors that a smooth change may have. */
export function shadingColors(walk: Walk, shading: PdfObject): readonly Color[] {
  const space = dictOf(shading)?.get('ColorSpace')
  return space === undefined ? [] : [readColorSpace(space, walk.resources).toColor(undefined)]
}

function tileColors(walk: Walk, object: PdfObject): readonly Color[] {
  const stream = streamOf(object)
  if (!stream) return []
  const marks: PageSink['marks'] = []
  const own = toMatrix(numbersOf(stream.dict.get('Matrix'), 6)) ?? identity
  walk.walkInside(walk, stream, {
    matrix: compose(own, walk.pageMatrix),
    clip: { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity },
    resources: dictOf(stream.dict.get('Resources')) ?? walk.resources,
    page: { ...walk.page, marks },
  })
  return marks.flatMap(({ colors }) => colors)
}
