/** Draws in black line: strokes, dots, and lettering as outlines of EB Garamond, so that a picture needs no font. */
import { readFileSync } from 'node:fs'
import * as fontkit from 'fontkit'

const fonts = new URL('../../node_modules/@expo-google-fonts/eb-garamond/', import.meta.url)

/** The upright letter. */
export const roman = openFont('400Regular/EBGaramond_400Regular.ttf')

/** The italic letter. */
export const italic = openFont('400Regular_Italic/EBGaramond_400Regular_Italic.ttf')

/** A stroke along path data, `width` in CSS px. */
export function path(d, width, dashes) {
  const broken = dashes ? ` stroke-dasharray="${dashes}"` : ''
  return `<path d="${d}" fill="none" stroke="#000" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"${broken}/>`
}

/** A filled circle. */
export function dot(x, y, radius) {
  return `<circle cx="${n(x)}" cy="${n(y)}" r="${radius}"/>`
}

/**
 * Lettering that starts on its baseline, `size` in CSS px; `spacing` is added after each letter.
 */
export function text(string, x, y, size, { font = roman, anchor = 'start', spacing = 0 } = {}) {
  const { d, width } = outline(string, size, font, spacing)
  const shift = { start: 0, middle: width / 2, end: width }[anchor]
  const data = d
    .map(
      ([letter, points]) =>
        letter + points.map(([px, py]) => `${n(x - shift + px)} ${n(y - py)}`).join(' '),
    )
    .join('')
  return `<path d="${data}"/>`
}

/** The outline of lettering with y up, as path commands with their points, and its width. */
export function outline(string, size, font, spacing) {
  const letters = {
    moveTo: 'M',
    lineTo: 'L',
    quadraticCurveTo: 'Q',
    bezierCurveTo: 'C',
    closePath: 'Z',
  }
  const scaleBy = size / font.unitsPerEm
  const run = font.layout(string, { lnum: true })
  const d = []
  let pen = 0
  run.glyphs.forEach((glyph, index) => {
    for (const { command, args } of glyph.path.commands) {
      const points = []
      for (let at = 0; at < args.length; at += 2)
        points.push([pen + args[at] * scaleBy, args[at + 1] * scaleBy])
      d.push([letters[command], points])
    }
    pen += run.positions[index].xAdvance * scaleBy + spacing
  })
  return { d, width: pen - spacing }
}

/** A number as it is written in a picture, with two decimals at most. */
export function n(value) {
  return Number(value.toFixed(2))
}

function openFont(path) {
  return fontkit.create(readFileSync(new URL(path, fonts)))
}
