import type {
  ImagePicture,
  PagePicture,
  PictureBlock,
  PictureLink,
  TextPicture,
} from '../../model/page-picture.ts'
import { make, renewChildren } from '../dom.ts'

/**
 * The text of a page as real text that nobody sees, above its ink: it can be chosen, copied, found,
 * read aloud and clicked. In points; its parent scales it.
 */
export function textLayer(page: PagePicture, goToPage: GoToPage): HTMLElement {
  return make('div', { className: 'text' }, ...partsOf(page).map(({ draw }) => draw(goToPage)))
}

/** Brings the text of a page up to a newer picture of it: what is as before stays. */
export function renewTextLayer(
  layer: Element,
  before: PagePicture,
  after: PagePicture,
  goToPage: GoToPage,
): void {
  const parts = partsOf(after)
  const keys = (some: readonly LayerPart[]) => some.map(({ key }) => key)
  renewChildren(layer, keys(partsOf(before)), keys(parts), (first, end) =>
    parts.slice(first, end).map(({ draw }) => draw(goToPage)),
  )
}

type GoToPage = (index: number) => void

/** A child of the layer. */
interface LayerPart {
  /** All that it shows. */
  readonly key: string
  readonly draw: (goToPage: GoToPage) => HTMLElement
}

// Stretches of items of one block, and then the links.
function partsOf({ items, blocks, links }: PagePicture): readonly LayerPart[] {
  const stretches: { readonly index: number | undefined; readonly items: LayerItem[] }[] = []
  for (const item of items) {
    if (item.type === 'rule') continue
    const last = stretches.at(-1)
    if (last && last.index === item.block) last.items.push(item)
    else stretches.push({ index: item.block, items: [item] })
  }
  return [
    ...stretches.map(({ index, items: own }) => {
      const block = index === undefined ? undefined : blocks[index]
      const draw = () => stretchElement(block, index, own)
      return { key: JSON.stringify([index, block, own]), draw }
    }),
    ...links.map((link) => ({
      key: JSON.stringify(link),
      draw: (goToPage: GoToPage) => linkElement(link, goToPage),
    })),
  ]
}

type LayerItem = TextPicture | ImagePicture

function stretchElement(
  block: PictureBlock | undefined,
  index: number | undefined,
  items: readonly LayerItem[],
): HTMLElement {
  const element = blockElement(block, index)
  for (const item of items) {
    if (item.type === 'text') element.append(runElement(item))
    else if (item.alt !== '') element.append(imageElement(item))
  }
  return element
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

function linkElement(link: PictureLink, goToPage: GoToPage): HTMLElement {
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
