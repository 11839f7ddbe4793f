import { italic, n, outline, path, roman, text } from './pen.mjs'

/**
 * Two lines of type in the composing stick: the right order above, the wrong one below. Each face
 * is the mirror image of what it prints.
 */
export function turnedFigures() {
  return [...stickWith('4.15', 16), ...stickWith('5.14', 118)]
}

function stickWith(figures, top) {
  const widths = { '.': 26 }
  const out = []
  let x = 34
  for (const figure of figures) {
    const width = widths[figure] ?? 44
    out.push(path(`M${x} ${top} h${width} v62 h${-width} Z`, 1.1))
    out.push(path(`M${x + 3} ${top + 5.5} h${width - 6} M${x + 3} ${top + 9} h${width - 6}`, 0.9))
    out.push(mirrored(figure, x + width / 2, top + 18, 52))
    x += width
  }
  out.push(path(`M18 ${top - 8} V${top + 72} H306 V${top + 64} M18 ${top + 67} H306`, 1.4))
  out.push(path(`M${x} ${top} v62 M${x} ${top} h96 v62 h-96`, 1.1))
  for (let lead = x + 12; lead < x + 96; lead += 12) out.push(path(`M${lead} ${top} v62`, 0.8))
  out.push(text(figures, 352, top + 42, 30, { anchor: 'middle' }))
  out.push(text('prints', 352, top + 14, 12, { font: italic, anchor: 'middle' }))
  return out
}

/** A figure as its sort shows it: turned upside down, its head at `top`. */
function mirrored(figure, x, top, size) {
  const { d, width } = outline(figure, size, roman, 0)
  return `<path transform="translate(${n(x - width / 2)} ${n(top)})" d="${flip(d)}"/>`
}

// Outlines have y up. Turned type keeps that, since a mirror image and a half turn together make a
// flip.
function flip(commands) {
  return commands
    .map(([letter, points]) => letter + points.map(([px, py]) => `${n(px)} ${n(py)}`).join(' '))
    .join('')
}
