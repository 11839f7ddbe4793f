/** A picture in shades of gray, 0 black to 255 white, row by row. */
export interface GrayPicture {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8Array
}

/** How far two pictures are apart. */
export interface PictureDifference {
  /** Share of the cells that are not alike. */
  readonly share: number
  /** The cell that is least alike: its middle, in pixels. */
  readonly worst: { readonly x: number; readonly y: number; readonly by: number }
}

// Cells of a few pixels, each as dark as its pixels are on average: how a rasterizer draws the edge of a letter is lost, what
// stands where is not.
const cellSize = 6
/** Cells are alike that differ by less, in shades. */
const alike = 20

/** Compares pictures of one size, or undefined when their sizes differ. */
export function comparePictures(a: GrayPicture, b: GrayPicture): PictureDifference | undefined {
  if (a.width !== b.width || a.height !== b.height) return undefined
  let cells = 0
  let unlike = 0
  let worst = { x: 0, y: 0, by: 0 }
  for (let y = 0; y < a.height; y += cellSize) {
    for (let x = 0; x < a.width; x += cellSize) {
      const by = Math.abs(shadeOf(a, x, y) - shadeOf(b, x, y))
      cells++
      if (by >= alike) unlike++
      if (by > worst.by) worst = { x: x + cellSize / 2, y: y + cellSize / 2, by }
    }
  }
  return { share: unlike / cells, worst }
}

// The average of a cell and of half of each cell beside it, so that nothing depends on where the cells begin.
function shadeOf({ width, height, pixels }: GrayPicture, x: number, y: number): number {
  const margin = cellSize / 2
  let sum = 0
  let count = 0
  for (let row = Math.max(0, y - margin); row < Math.min(height, y + cellSize + margin); row++) {
    for (
      let column = Math.max(0, x - margin);
      column < Math.min(width, x + cellSize + margin);
      column++
    ) {
      sum += pixels[row * width + column] ?? 255
      count++
    }
  }
  return sum / count
}
