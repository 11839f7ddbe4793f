import { italic, n, path, text } from './pen.mjs'

/** The two waves of the second appendix, noon to nine. */
export function tideCurve() {
  const x = (hour) => 40 + ((hour - 12) / 9) * 340
  const y = (feet) => 200 - feet * 21
  const degrees = Math.PI / 180
  const height = (hour) =>
    4.6 +
    3.1 * Math.cos((28.984104 * (168 + hour) - 120.3) * degrees) +
    0.95 * Math.cos((30 * (168 + hour) - 307.5) * degrees)
  const points = Array.from({ length: 109 }, (_, step) => {
    const hour = 12 + step / 12
    return `${n(x(hour))} ${n(y(height(hour)))}`
  })
  const gut = 2.48
  const hours = Array.from({ length: 10 }, (_, step) => 12 + step)
  const upright = (hour) => path(`M${n(x(hour))} ${y(0)} V${n(y(height(hour)))}`, 0.8, '2 2.5')
  return [
    path(`M40 ${y(0)} H382 M40 ${y(0)} V${y(8.6)}`, 1),
    ...hours.map((hour) => path(`M${n(x(hour))} ${y(0)} v4`, 0.9)),
    ...hours.map((hour) =>
      text(hour === 12 ? 'noon' : String(hour - 12), x(hour), y(0) + 17, 11.5, {
        anchor: 'middle',
      }),
    ),
    ...[0, 2, 4, 6, 8].map((feet) => path(`M40 ${y(feet)} h-4`, 0.9)),
    ...[2, 4, 6, 8].map((feet) => text(String(feet), 30, y(feet) + 4, 11.5, { anchor: 'end' })),
    text('feet', 46, 24, 11.5, { font: italic }),
    path(`M${points.join(' L')}`, 1.6),
    path(`M40 ${n(y(gut))} H382`, 0.9, '7 4'),
    text('the bed of the Gut', 46, y(gut) + 13, 11.5, { font: italic }),
    ...hatching(x, y, height, gut),
    upright(16.25),
    text('4.15', x(16.25), y(height(16.25)) - 46, 13, { anchor: 'middle' }),
    path(`M${n(x(16.25))} ${n(y(height(16.25)) - 43)} v36`, 0.8),
    text('open', x(14.75) + 20, y(gut) - 6, 11.5, { font: italic, anchor: 'middle' }),
    upright(18.25),
    text('6.15', x(18.25) - 4, y(gut) - 5, 13, { anchor: 'end' }),
    path(`M${n(x(19 + 14 / 60))} ${y(0)} V${n(y(7.2))}`, 1.2),
    text('7.14', x(19 + 14 / 60), y(7.2) - 6, 13, { anchor: 'middle' }),
    text('by the frame', x(19 + 14 / 60) - 5, y(6.5), 11.5, { font: italic, anchor: 'end' }),
  ]
}

/** Short strokes between the bed of the Gut and the curve: the hours in which it can be waded. */
function hatching(x, y, height, gut) {
  const out = []
  for (let hour = 14.35; hour < 18.2; hour += 0.15)
    out.push(path(`M${n(x(hour))} ${n(y(gut))} V${n(y(height(hour)))}`, 0.6))
  return out
}
