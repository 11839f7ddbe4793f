/**
 * Draws the pictures of the sample book, `manuscript/images/*.svg`, in black line for any printer. Same program, same
 * bytes. Run: node scripts/draw-sample-images.mjs
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chart } from './sample-images/chart.mjs'
import { herring } from './sample-images/herring.mjs'
import { tideCurve } from './sample-images/tide-curve.mjs'
import { turnedFigures } from './sample-images/turned-figures.mjs'

const images = new URL('../manuscript/images/', import.meta.url)

mkdirSync(images, { recursive: true })
save('herring', 42, 15, herring())
save('turned-figures', 400, 212, turnedFigures())
save('the-wade', 400, 590, chart())
save('tide-curve', 400, 236, tideCurve())

function save(name, width, height, shapes) {
  const open = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`
  writeFileSync(
    fileURLToPath(new URL(`${name}.svg`, images)),
    `${open}\n${shapes.join('\n')}\n</svg>\n`,
  )
}
