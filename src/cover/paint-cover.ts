import { IndexedPicture } from '../container/image/indexed-picture.ts'
import { loadDrawingCode } from '../packages/drawing-code.ts'
import { around, overlap, sizeOf } from '../drawing/area.ts'
import { type CoverDrawing, type CoverMark, coverSize } from './cover-design.ts'

/** A cover of which the marks are being drawn. */
export interface BegunCover {
  /** Waits for the marks, puts them in their places and gives the PNG. */
  finish(): Promise<Uint8Array>
}

/**
 * Begins to paint a cover as a PNG. Most of a cover is its ground, and pixels cost time, so only
 * the boxes of its marks are drawn. Threads of the engine draw them, while other work goes on.
 */
export async function beginToPaintCover({
  ground,
  rules,
  marks,
}: CoverDrawing): Promise<BegunCover> {
  const { renderAsync } = loadDrawingCode()
  const options = JSON.stringify({ font: { loadSystemFonts: false } })
  const boxes = apart(marks)
  const drawn = Promise.all(
    boxes.map(({ svg, box }) => {
      const { left: x, top: y } = box
      const { width, height } = sizeOf(box)
      const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${x} ${y} ${width} ${height}"><rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${ground}"/>${svg}</svg>`
      return renderAsync(drawing, options)
    }),
  )
  // Whoever finishes the cover hears of it.
  drawn.catch(() => {})
  return {
    async finish() {
      const images = await drawn
      const picture = new IndexedPicture(coverSize, ground)
      for (const { box, color } of rules) picture.fill(box, color)
      boxes.forEach(({ box }, index) => {
        const { left: x, top: y } = box
        const image = images[index]
        if (image) picture.place({ x, y, ...sizeOf(box) }, image.pixels)
      })
      return picture.png()
    },
  }
}

// Marks whose boxes overlap become one, so that no box covers the ink of another.
function apart(marks: readonly CoverMark[]): readonly CoverMark[] {
  const found: CoverMark[] = []
  for (const mark of marks) {
    const { width, height } = sizeOf(mark.box)
    if (width === 0 || height === 0) continue
    let merged = mark
    for (let at = found.findIndex(overlaps); at !== -1; at = found.findIndex(overlaps)) {
      const [other] = found.splice(at, 1) as [CoverMark]
      merged = { svg: other.svg + merged.svg, box: around(other.box, merged.box) }
    }
    found.push(merged)
    function overlaps({ box }: CoverMark): boolean {
      return overlap(box, merged.box) !== undefined
    }
  }
  return found
}
