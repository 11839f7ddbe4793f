import type {
  PagePicture,
  PictureBlock,
  PictureLink,
  TextPicture,
} from '../../model/page-picture.ts'
import { make } from '../dom.ts'

/**
 * The text of a page as real text that nobody sees, above its ink: it can be chosen, copied, found,
 * read aloud and clicked. In points; its parent scales it.
 */
export function textLayer(page: PagePicture, goToPage: (index: number) => void): HTMLElement {
  const layer = make('div', { className: 'text' })
  let block: HTMLElement | undefined
  let index: number | undefined
  for (const item of page.items) {
    if (item.type === 'rule') continue
    if (!block || item.block !== index) {
      index = item.block
      block = blockElement(index === undefined ? undefined : page.blocks[index], index)
      layer.append(block)
    }
    if (item.type === 'text') block.append(runElement(item))
    else if (item.alt !== '') block.append(imageElement(item))
  }
  layer.append(...page.links.map((link) => linkElement(link, goToPage)))
  return layer
}

function blockElement(block: PictureBlock | undefined, index: number | undefined): HTMLElement {
  if (!block || index === undefined) return make('div', { attributes: { 'aria-hidden': 'true' } })
  const level = /^h([1-6])$/.exec(block.tag)?.[1]
  const role: Record<string, string> = level ? { role: 'heading', 'aria-level': level } : {}
  const { place } = block
  const title = place ? `${place.file}:${place.line}` : ''
  return make('p', { title, attributes: { 'data-block': String(index), ...role } })
}

function runElement({ x, y, size, width, turn, text, hyphenated }: TextPicture): HTMLElement {
  // The hyphen of a line break is not of the text, but makes the run as wide as it is printed.
  const run = make('span', { textContent: text })
  const natural = widthOf(hyphenated ? `${text}-` : text.trimEnd()) * size
  const fit = natural > 0 ? width / natural : 1
  const turned = turn ? `translate(${turn[0]}px,${turn[1]}px) rotate(-90deg) ` : ''
  run.style.cssText = `font-size:${size}px;transform:${turned}translate(${x}px,${y - size * 0.8}px) scaleX(${fit.toFixed(4)})`
  return run
}

// The width of a text in em, in the font of the layer.
function widthOf(text: string): number {
  measuring ??= prepareMeasuring()
  return (measuring?.measureText(text).width ?? 0) / measuredSize
}

const measuredSize = 20
let measuring: CanvasRenderingContext2D | null | undefined

function prepareMeasuring(): CanvasRenderingContext2D | null {
  const context = make('canvas').getContext('2d')
  if (context) context.font = `${measuredSize}px serif`
  return context
}

function imageElement({ alt, ...box }: Box & { readonly alt: string }): HTMLElement {
  const image = make('span', { attributes: { role: 'img', 'aria-label': alt } })
  setBox(image, box)
  return image
}

function linkElement(link: PictureLink, goToPage: (index: number) => void): HTMLElement {
  const { page, url = '#' } = link
  const anchor = make('a', { href: url, title: page === undefined ? url : '' })
  setBox(anchor, link)
  if (page === undefined) {
    anchor.target = '_blank'
    anchor.rel = 'noreferrer'
  } else {
    anchor.setAttribute('aria-label', `To page ${page + 1}`)
    anchor.addEventListener('click', (event) => {
      event.preventDefault()
      goToPage(page)
    })
  }
  return anchor
}

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

function setBox({ style }: HTMLElement, { x, y, width, height }: Box): void {
  style.cssText = `left:${x}px;top:${y}px;width:${width}px;height:${height}px`
}
