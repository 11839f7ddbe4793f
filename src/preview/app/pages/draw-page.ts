import type {
  ImagePicture,
  PagePicture,
  PictureItem,
  PictureTurn,
  TextPicture,
} from '../../model/page-picture.ts'
import { escapeMarkup, makeSvg, renewChildren } from '../dom.ts'
import { outlineOf } from './outline-store.ts'

/** A size in points. */
export interface PageSize {
  readonly width: number
  readonly height: number
}

/**
 * The ink of a page as SVG, in points: one path for each run of glyphs. `bleed` is how much of the
 * paper around the trim is shown.
 */
export function drawPage({ items }: PagePicture, { width, height }: PageSize, bleed = 0): string {
  const box = `${-bleed} ${-bleed} ${width + 2 * bleed} ${height + 2 * bleed}`
  return `<svg class="ink" viewBox="${box}" aria-hidden="true">${items.map(drawItem).join('')}</svg>`
}

/** Draws a newer picture of a page of the same size: what is as before stays. */
export function redrawPage(ink: Element, before: PagePicture, { items }: PagePicture): void {
  renewChildren(ink, before.items.map(keyOf), items.map(keyOf), (first, end) =>
    makeSvg(items.slice(first, end).map(drawItem).join('')),
  )
}

function keyOf(item: PictureItem): string {
  return JSON.stringify(item)
}

// Each item is one element.
function drawItem(item: PictureItem): string {
  const drawn = drawUpright(item)
  return item.turn ? `<g transform="${turnOf(item.turn)}">${drawn}</g>` : drawn
}

function drawUpright(item: PictureItem): string {
  switch (item.type) {
    case 'text':
      return drawText(item)
    case 'rule':
      return `<rect x="${item.x}" y="${item.y}" width="${item.width}" height="${item.height}"${fill(item.color)}/>`
    case 'image':
      return drawImage(item)
  }
}

function drawText({ font, em, size, scale = 1, x, y, color, glyphs, rises }: TextPicture): string {
  let path = ''
  let pen = 0
  for (let index = 0; index < glyphs.length; index += 2) {
    pen += glyphs[index + 1] ?? 0
    const outline = outlineOf(font, glyphs[index] ?? 0)
    if (outline !== '') path += `M${pen} ${rises?.[index / 2] ?? 0}${outline}`
  }
  const unit = size / em
  return `<path transform="matrix(${unit * scale} 0 0 ${-unit} ${x} ${y})"${fill(color)} d="${path}"/>`
}

function drawImage({ x, y, width, height, source }: ImagePicture): string {
  return `<image x="${x}" y="${y}" width="${width}" height="${height}" href="images/${source}" preserveAspectRatio="none"/>`
}

// A quarter turn to the left.
function turnOf([x, y]: PictureTurn): string {
  return `matrix(0 -1 1 0 ${x} ${y})`
}

function fill(color: string | undefined): string {
  return color === undefined ? '' : ` fill="${escapeMarkup(color)}"`
}
