import { dot, italic, n, path, text } from './pen.mjs'

/** The chart of the Wade: north up, a mile to 139 units. */
export function chart() {
  const works = [104, 470]
  const window = [290, 118]
  const route = alongRoute(works, window)
  const land =
    'M10 392 C40 398 58 410 72 430 C82 444 84 452 96 460 L112 474 L106 482 L92 476 C86 486 90 494 104 500 C140 512 176 530 212 540 C250 552 300 556 344 580'
  const island =
    'M268 112 C272 96 262 86 276 72 C294 54 330 50 350 66 C366 80 364 98 350 110 C338 120 326 118 316 128 C302 140 282 134 276 124 C274 120 268 118 268 112 Z'
  return [
    path('M4 4 H396 V586 H4 Z', 1.6),
    path('M10 10 H390 V580 H10 Z', 0.8),
    ...sand(route),
    path(land, 1.6),
    ...houses(),
    path(island, 1.6),
    path('M10 300 C60 318 96 372 128 392 C158 410 196 424 390 452', 1.1),
    path('M10 322 C56 336 88 386 120 406 C152 424 196 442 390 474', 1.1),
    path(route.map(([x, y]) => `M${n(x)} ${n(y + 2)}v-4.4`).join(''), 0.9),
    path(`M${works[0]} ${works[1]} L${window[0]} ${window[1]}`, 0.8, '7 4'),
    ...hutch([route[30][0] + 15, route[30][1] + 8]),
    dot(works[0], works[1], 2.6),
    dot(window[0], window[1], 2.6),
    dot(106.4, 479.4, 1.8),
    ...title(),
    ...labels(),
    ...compass(334, 292),
    ...scale(250, 506),
  ]
}

function alongRoute([x0, y0], [x1, y1]) {
  const bend = [236, 352]
  return Array.from({ length: 61 }, (_, pole) => {
    const t = 0.03 + (pole / 60) * 0.93
    const mix = (a, b, c) => (1 - t) ** 2 * a + 2 * t * (1 - t) * b + t ** 2 * c
    return [mix(x0, bend[0], x1), mix(y0, bend[1], y1)]
  })
}

/** Stipple, denser towards the poles, and kept clear of the channel and the lettering. */
function sand(route) {
  const random = sequence(1879)
  const grains = []
  for (let tries = 0; tries < 9000; tries += 1) {
    const x = 14 + random() * 372
    const y = 128 + random() * 420
    const nearest = Math.min(...route.map(([px, py]) => Math.hypot(px - x, py - y)))
    const away = Math.max(0, nearest - 12) / 62
    if (random() > 0.5 * Math.exp(-away * away)) continue
    if (nearest < 6 || inBlank(x, y) || inGut(x, y) || onLand(x, y)) continue
    grains.push(`M${n(x)} ${n(y)}h.1`)
  }
  return [path(grains.join(''), 1.1)]
}

function inBlank(x, y) {
  return blanks.some(([left, top, right, foot]) => x > left && x < right && y > top && y < foot)
}

function inGut(x, y) {
  const middle = x < 128 ? 311 + (x - 10) * 0.75 : 399 + (x - 128) * 0.24
  return Math.abs(y - middle) < 20
}

function onLand(x, y) {
  return y > (x < 104 ? 388 + (x - 10) * 0.85 : 488 + (x - 104) * 0.34)
}

function houses() {
  const roofs = [
    [70, 462],
    [62, 478],
    [80, 484],
    [46, 466],
    [52, 494],
    [74, 500],
    [34, 482],
  ]
  const chapel = 'M56 446 v-14 m-2.5 3 h5 M52 452 v-6 h16 v6 Z'
  return [
    ...roofs.map(([x, y]) => path(`M${x} ${y} h9 v-5 h-9 Z`, 0.9)),
    path(chapel, 0.9),
    path(
      'M300 96 h8 v-5 h-8 Z M318 88 h8 v-5 h-8 Z M312 104 h8 v-5 h-8 Z M332 80 h6 v-5 h-6 Z',
      0.9,
    ),
  ]
}

function hutch([x, y]) {
  return [path(`M${n(x - 5)} ${n(y - 6)} h10 v-6 l-5 -4 l-5 4 Z m1 0 v7 m8 -7 v7`, 1)]
}

function title() {
  return [
    text('THE WADE', 34, 64, 26, { spacing: 2.4 }),
    text('from Garsby to Thirl', 36, 84, 15, { font: italic }),
    text('at low water of springs', 36, 101, 12.5, { font: italic }),
    path('M36 112 H150', 0.8),
    text('to be walked two hours either side', 36, 126, 10.5, { font: italic }),
  ]
}

function labels() {
  return [
    text('GARSBY', 26, 526, 15, { spacing: 1.8 }),
    text('THIRL', 320, 42, 15, { spacing: 1.8 }),
    text('Mrs Rix', 258, 122, 11.5, { font: italic, anchor: 'end' }),
    text('the works', 119, 474, 11.5, { font: italic }),
    text('the trough', 119, 487, 11.5, { font: italic }),
    text('the Gut', 330, 462, 13, { font: italic }),
    text('the Hutch', 247, 327, 11.5, { font: italic }),
    text('firm sand', 136, 282, 13, { font: italic, spacing: 1.2 }),
    text('soft', 320, 400, 11.5, { font: italic, spacing: 1 }),
    text('SEA', 70, 200, 15, { spacing: 10 }),
    ...waves(),
  ]
}

function waves() {
  const places = [
    [48, 220],
    [96, 232],
    [40, 250],
    [120, 180],
    [190, 60],
    [222, 84],
    [178, 128],
  ]
  return places.map(([x, y]) => path(`M${x} ${y} q5 -4 10 0 q5 4 10 0 q5 -4 10 0`, 0.8))
}

function compass(x, y) {
  return [
    path(
      `M${x} ${y - 34} L${x + 6} ${y} L${x} ${y + 34} L${x - 6} ${y} Z M${x - 20} ${y} H${x + 20}`,
      1,
    ),
    `<path d="M${x} ${y - 34} L${x + 6} ${y} H${x} Z M${x} ${y + 34} L${x - 6} ${y} H${x} Z"/>`,
    text('N', x, y - 40, 14, { anchor: 'middle' }),
  ]
}

function scale(x, y) {
  const mile = 104
  return [
    path(
      `M${x} ${y} h${mile} M${x} ${y - 4} v8 M${x + mile / 2} ${y - 3} v6 M${x + mile} ${y - 4} v8`,
      1,
    ),
    text('0', x, y + 16, 10.5, { anchor: 'middle' }),
    text('½', x + mile / 2, y + 16, 10.5, { anchor: 'middle' }),
    text('¾ mile', x + mile, y + 16, 10.5, { anchor: 'middle' }),
  ]
}

/**
 * Pseudo-random numbers from 0 to 1, always the same (a linear congruential generator with the
 * constants of Numerical Recipes).
 */
function sequence(seed) {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

// The areas that the stipple keeps clear for lettering: left, top, right, bottom.
const blanks = [
  [120, 250, 214, 300],
  [220, 305, 302, 334],
  [286, 420, 390, 476],
  [262, 60, 368, 142],
  [300, 230, 370, 350],
  [112, 458, 172, 490],
  [240, 494, 390, 530],
  [14, 130, 140, 262],
  [14, 380, 98, 470],
]
