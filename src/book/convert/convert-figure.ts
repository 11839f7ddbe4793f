import { diagnostic } from '../../diagnostics/diagnostic.ts'
import type { MdImage, MdParagraph } from '../../markdown/document/document.ts'
import type { Block } from '../model/block.ts'
import { convertInlines, describeImage, isDecorative } from './convert-inlines.ts'
import { attributed, type SectionConversion } from './section-conversion.ts'
import { findImage } from '../model/image-name.ts'

/**
 * Makes a figure of a paragraph that is an image; of its caption alone when the image is not to be
 * had.
 */
export function convertFigure(
  paragraph: MdParagraph,
  image: MdImage,
  base: Pick<Block, 'node' | 'span'>,
  conversion: SectionConversion,
): Block {
  const alt = describeImage(image, conversion)
  const caption = convertInlines(image.children, conversion)
  const resource = findImage(conversion.file, image.url, conversion.resources)
  const outer = attributed(paragraph.attributes, conversion)
  const inner = attributed(image.attributes, conversion)
  const classes = [...(outer.classes ?? []), ...(inner.classes ?? [])]
  const all = { ...base, ...outer, ...inner, ...(classes.length > 0 && { classes }) }
  if (resource === undefined) {
    // It was reported when it was looked for.
    const children = caption.length > 0 ? caption : [{ type: 'text', value: alt } as const]
    return { ...all, type: 'paragraph', children }
  }
  const number = conversion.targets.numberOf(paragraph)
  const width = shareOfMeasure(image, conversion)
  const id = all.id ?? conversion.targets.captionedId(paragraph)
  return {
    ...all,
    ...(id !== undefined && { id }),
    type: 'figure',
    resource,
    alt,
    ...(isDecorative(image) && { decorative: true }),
    ...(caption.length > 0 && { caption }),
    ...(number !== undefined && { number }),
    ...(width !== undefined && { width }),
  }
}

function shareOfMeasure(image: MdImage, conversion: SectionConversion): number | undefined {
  const written = image.attributes?.pairs['width']
  if (written === undefined) return undefined
  const percent = Number(/^\s*(\d+(?:\.\d+)?)\s*%\s*$/.exec(written)?.[1])
  if (percent > 0 && percent <= 100) return percent / 100
  const hints = ['give a share of the width of the text: width=80%']
  const message = `The width "${written}" is no share of the page.`
  conversion.report(diagnostic('attributes/malformed', message, { span: image.span, hints }))
  return undefined
}
