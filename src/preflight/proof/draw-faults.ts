import sharp from 'sharp'
import type { Picture, Renderer } from '../ink/pdfium.ts'
import { grown, moved, sizeOf, type Area } from '../../drawing/area.ts'
import type { PrintFinding } from '../model/finding.ts'
import type { PageContents } from '../model/page-contents.ts'

/** Where the trim of a page is on its sheet. */
export type PagePlace = Pick<PageContents, 'number' | 'sheet' | 'trim'>

/** A picture of a page with its faults marked, as PNG. */
export interface FaultPicture {
  readonly page: number
  readonly png: Uint8Array
}

/**
 * Draws a page in gray with the trim in blue and a red frame around each fault; a fault of the
 * whole page gets a frame around the page. Undefined when the page cannot be rendered.
 */
export async function drawFaults(
  renderer: Renderer,
  { number, sheet, trim }: PagePlace,
  findings: readonly PrintFinding[],
): Promise<FaultPicture | undefined> {
  const size = sizeOf(sheet)
  const whole = { left: 0, top: 0, right: size.width, bottom: size.height }
  const perPoint = Math.min(finest, longestSide / Math.max(size.width, size.height))
  const picture = renderer.render(number - 1, whole, perPoint)
  if (!picture) return undefined
  const pixels = toColor(picture)
  const toPixels = (area: Area) => scaled(moved(area, -sheet.left, -sheet.top), perPoint)
  const page = { left: 0, top: 0, right: trim.width, bottom: trim.height }
  drawFrame(pixels, picture, toPixels(page), blue, 1)
  for (const { place } of findings) {
    const area = toPixels(place?.area ?? page)
    drawFrame(pixels, picture, place?.area ? grown(area, 3) : area, red, 3)
  }
  const { width, height } = picture
  const png = await sharp(pixels, { raw: { width, height, channels: 3 } })
    .png()
    .toBuffer()
  return { page: number, png }
}

// 144 dpi, unless the page is a poster.
const finest = 2
const longestSide = 2400

type Ink = readonly [red: number, green: number, blue: number]

const blue: Ink = [60, 120, 220]
const red: Ink = [220, 30, 30]

function toColor({ bytes }: Picture): Uint8Array {
  const pixels = new Uint8Array(bytes.length * 3)
  bytes.forEach((value, at) => pixels.fill(value, at * 3, at * 3 + 3))
  return pixels
}

function scaled({ left, top, right, bottom }: Area, by: number): Area {
  return { left: left * by, top: top * by, right: right * by, bottom: bottom * by }
}

// A frame that leaves the picture is drawn along its edge.
function drawFrame(
  pixels: Uint8Array,
  { width, height }: Picture,
  area: Area,
  ink: Ink,
  thickness: number,
): void {
  const within = (value: number, most: number) => Math.round(Math.min(most, Math.max(0, value)))
  const left = within(area.left, width - thickness)
  const top = within(area.top, height - thickness)
  const right = within(area.right, width)
  const bottom = within(area.bottom, height)
  for (let y = top; y < bottom; y++) {
    const isEdge = y < top + thickness || y >= bottom - thickness
    for (let x = left; x < right; x++) {
      if (isEdge || x < left + thickness || x >= right - thickness)
        pixels.set(ink, (y * width + x) * 3)
    }
  }
}
