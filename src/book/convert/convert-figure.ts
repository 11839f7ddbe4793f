import type { LonePicture } from '../../markdown/document/lone-image.ts'
import type { MdLink, MdParagraph } from '../../markdown/document/document.ts'
import type { Block, Figure } from '../model/block.ts'
import { convertInlines, describeImage, isDecorative } from './convert-inlines.ts'
import { convertLink } from './convert-link.ts'
import { attributed, type SectionConversion } from './section-conversion.ts'
import { findImage } from '../model/image-name.ts'
import { shownSize } from './shown-size.ts'

/**
 * Makes a figure from a paragraph that is only an image. If the image is missing, only its caption
 * stays.
 */
export function convertFigure(
  paragraph: MdParagraph,
  { image, link, notes }: LonePicture,
  base: Pick<Block, 'node' | 'span'>,
  conversion: SectionConversion,
): Block {
  const alt = describeImage(image, conversion)
  const caption = convertInlines([...image.children, ...notes], conversion)
  const name = findImage(image.span.file, image.url, conversion.resources)
  const resource = name === undefined ? undefined : conversion.resources[name]
  const outer = attributed(paragraph.attributes, conversion)
  const inner = attributed(image.attributes, conversion)
  const classes = [...(outer.classes ?? []), ...(inner.classes ?? [])]
  const all = { ...base, ...outer, ...inner, ...(classes.length > 0 && { classes }) }
  if (name === undefined || !resource) {
    // The missing image was reported when it was looked up.
    const children = caption.length > 0 ? caption : [{ type: 'text', value: alt } as const]
    return { ...all, type: 'paragraph', children }
  }
  const number = conversion.targets.numberOf(paragraph)
  const id = all.id ?? conversion.targets.captionedId(paragraph)
  return {
    ...all,
    ...(id !== undefined && { id }),
    type: 'figure',
    resource: name,
    alt,
    ...(isDecorative(image) && { decorative: true }),
    ...(caption.length > 0 && { caption }),
    ...(number !== undefined && { number }),
    ...shownSize(image, resource, conversion),
    ...(link && linkOf(link, alt, conversion)),
  }
}

function linkOf(link: MdLink, alt: string, conversion: SectionConversion): Pick<Figure, 'link'> {
  const converted = convertLink(link, [{ type: 'text', value: alt }], conversion)
  return 'type' in converted && (converted.type === 'link' || converted.type === 'crossReference')
    ? { link: converted }
    : {}
}
