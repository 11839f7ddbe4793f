import type { Pt } from '../../edition/length.ts'
import type { StyledElement } from '../../theme/cascade/styled-element.ts'
import { linkOf } from '../text/generated-pieces.ts'
import { imageSize } from '../text/image-size.ts'
import type { LinkTarget } from '../lists/inline-piece.ts'
import type { TypesetContext } from '../text/typeset-context.ts'
import type { BlockContent } from './vertical-list.ts'

/** An image that stands alone, and where it leads. */
export interface OnlyImage {
  readonly image: StyledElement
  readonly link?: LinkTarget
}

/** The image that is all there is among children, within a link or not. */
export function onlyImage(children: StyledElement['children']): OnlyImage | undefined {
  const [only, ...others] = children
  if (only?.type !== 'element' || others.length > 0) return undefined
  if (only.element.tag === 'img') return { image: only }
  const inner = only.element.tag === 'a' ? onlyImage(only.children) : undefined
  const link = linkOf(only.element)
  return inner && link ? { ...inner, link } : inner
}

/** An image as a block. */
export function imageContent(
  { image, link }: OnlyImage,
  width: Pt,
  context: TypesetContext,
): BlockContent {
  const { element, style } = image
  const size = imageSize(image, width, context)
  const free = width - size.width
  const left =
    style.textAlign === 'center' || style.margin.left === 'auto'
      ? free / 2
      : style.textAlign === 'right' || style.textAlign === 'end'
        ? free
        : 0
  return {
    type: 'image',
    resource: element.attributes['src'] ?? '',
    alt: element.attributes['alt'] ?? '',
    size,
    left,
    origin: context.originOf(element),
    ...(link && { link }),
  }
}
