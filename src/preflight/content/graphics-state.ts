import type { Pt } from '../../edition/length.ts'
import type { Area } from '../../drawing/area.ts'
import type { Color } from '../model/mark.ts'
import { deviceGray, type ColorSpace } from './color-space.ts'
import { identity, type Matrix } from '../../drawing/matrix.ts'
import type { PageFont } from './page-font.ts'

/** What operators of a content stream set for those after them (PDF 1.7, § 8.4). */
export interface GraphicsState {
  /** From the units of the content to the page, in points from the trim. */
  matrix: Matrix
  /** What is outside is not painted. */
  clip: Area
  fillSpace: ColorSpace
  strokeSpace: ColorSpace
  fill: readonly Color[]
  stroke: readonly Color[]
  lineWidth: number
  fillAlpha: number
  strokeAlpha: number
  text: TextState
}

/** What is set for text. */
export interface TextState {
  font: PageFont | undefined
  size: Pt
  characterSpace: number
  wordSpace: number
  /** 1 when letters have their own width. */
  stretch: number
  leading: number
  rise: number
  /** PDF 1.7, table 106: 3 is invisible, 7 only clips. */
  mode: number
}

/** The state at the beginning of a page. */
export function initialState(matrix: Matrix, clip: Area): GraphicsState {
  const black = [deviceGray.toColor([0])]
  return {
    matrix,
    clip,
    fillSpace: deviceGray,
    strokeSpace: deviceGray,
    fill: black,
    stroke: black,
    lineWidth: 1,
    fillAlpha: 1,
    strokeAlpha: 1,
    text: {
      font: undefined,
      size: 0,
      characterSpace: 0,
      wordSpace: 0,
      stretch: 1,
      leading: 0,
      rise: 0,
      mode: 0,
    },
  }
}

/** A copy that the next operators may change. */
export function copyState(state: GraphicsState): GraphicsState {
  return { ...state, text: { ...state.text } }
}

/** The place of the next text. */
export interface TextPlace {
  matrix: Matrix
  lineMatrix: Matrix
}

/** The place of text at the beginning of a text object. */
export function beginText(): TextPlace {
  return { matrix: identity, lineMatrix: identity }
}
