import { isElement, type SvgElement } from '../../drawing/svg-tree.ts'
import type { PdfDocument } from '../document/pdf-document.ts'
import { embedPixels } from './embed-pixels.ts'

/**
 * Embeds the images of pixels in a drawing, once each, and names them in it by what the document
 * calls them. Those that cannot be read are left out, and counted.
 */
export async function embedInnerImages(
  document: PdfDocument,
  root: SvgElement,
): Promise<{ readonly root: SvgElement; readonly unreadable: number }> {
  const names = new Map<string, string | undefined>()
  for (const href of hrefsIn(root)) names.set(href, await embed(document, href))
  const unreadable = [...names.values()].filter((name) => name === undefined).length
  return { root: names.size > 0 ? withNames(root, names) : root, unreadable }
}

async function embed({ kit, ...document }: PdfDocument, href: string): Promise<string | undefined> {
  const [, kind, data = ''] = /^data:image\/(png|jpe?g|gif);base64,\s*(.*)$/s.exec(href) ?? []
  if (kind === undefined) return undefined
  const bytes = Buffer.from(data, 'base64')
  const mediaType = kind === 'gif' || kind === 'png' ? (`image/${kind}` as const) : 'image/jpeg'
  try {
    const obj = await embedPixels({ kit, ...document }, { bytes, mediaType })
    const [width, height] = [Number(obj.data['Width']), Number(obj.data['Height'])]
    const label = `J${Object.keys(kit._imageRegistry).length + 1}`
    kit._imageRegistry[label] = { label, width, height, obj }
    return label
  } catch {
    return undefined
  }
}

function hrefsIn(element: SvgElement): readonly string[] {
  const own = element.tag === 'image' ? [hrefOf(element)] : []
  return own.concat(element.children.filter(isElement).flatMap(hrefsIn))
}

function withNames(
  element: SvgElement,
  names: ReadonlyMap<string, string | undefined>,
): SvgElement {
  const children = element.children.map((child) =>
    isElement(child) ? withNames(child, names) : child,
  )
  if (element.tag !== 'image') return { ...element, children }
  const { href: _, ...attributes } = element.attributes
  return {
    ...element,
    attributes: { ...attributes, 'xlink:href': names.get(hrefOf(element)) ?? '' },
  }
}

function hrefOf({ attributes }: SvgElement): string {
  return attributes['href'] ?? attributes['xlink:href'] ?? ''
}
