import type { Color } from '../model/mark.ts'
import { grown, overlap, type Area } from '../../drawing/area.ts'
import { leastScale } from '../../drawing/matrix.ts'
import { emptyPath, lineWidthOf } from './path.ts'
import { addMark, addTransparency, type Walk } from './walk.ts'

/** Paints the path as an operator says, clips to it if asked, and begins another. */
export function paintPath(
  walk: Walk,
  { fill = false, stroke = false }: { readonly fill?: boolean; readonly stroke?: boolean },
): void {
  const { path, state } = walk
  const { area } = path
  if (area && fill) {
    const lineWidth = stroke ? undefined : lineWidthOf(path)
    const parts = { area, colors: state.fill, ...(lineWidth !== undefined && { lineWidth }) }
    addMark(walk, { type: 'fill', ...parts })
    if (state.fillAlpha < 1) addTransparency(walk, 'opacity', area)
  }
  if (area && stroke) addStroke(walk, area, state.stroke)
  if (path.isClip) state.clip = (area && overlap(state.clip, area)) ?? nothing
  walk.path = emptyPath()
}

/** Adds the outline of a shape or of text. */
export function addStroke(walk: Walk, area: Area, colors: readonly Color[]): void {
  const width = walk.state.lineWidth * leastScale(walk.state.matrix)
  addMark(walk, { type: 'stroke', area: grown(area, width / 2), colors, width })
  if (walk.state.strokeAlpha < 1) addTransparency(walk, 'opacity', area)
}

// An area that no other overlaps.
const nothing: Area = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity }
