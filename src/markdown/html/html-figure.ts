import type { Attributes, MdBlock, MdImage, MdInline, MdParagraph } from '../document/document.ts'
import { isPicture, lonePicture } from '../document/lone-image.ts'

/**
 * The content of a `<figure>`: one image with its caption, or several images and then the caption.
 * Undefined when it holds anything else.
 */
export function figureBlocks(
  body: readonly MdBlock[],
  captions: readonly MdBlock[],
  attributes: Attributes | undefined,
): readonly MdBlock[] | undefined {
  const [first] = body
  if (first?.type !== 'paragraph' || !body.every(isOfPictures)) return undefined
  const children = body.flatMap((block) => (isOfPictures(block) ? block.children : []))
  const pictures = children.filter(({ type }) => type !== 'break')
  const paragraph = { ...first, children: pictures }
  const captioned = withCaption(paragraph, joined(captions), attributes)
  return captioned ? [captioned] : [paragraph, ...captions]
}

/** Whether a block is a paragraph that holds only images. */
export function isOfPictures(block: MdBlock): block is MdParagraph {
  if (block.type !== 'paragraph') return false
  const inked = block.children.filter((node) => node.type !== 'break' && !isBlank(node))
  return inked.length > 0 && inked.every(isPicture)
}

/** A paragraph of images without the line breaks before the first and after the last. */
export function withoutEdgeBreaks(paragraph: MdParagraph): MdParagraph {
  const { children } = paragraph
  const first = children.findIndex(isPicture)
  return { ...paragraph, children: children.slice(first, children.findLastIndex(isPicture) + 1) }
}

/**
 * Turns a paragraph of an image, a line break and words into a figure. The words are its caption.
 */
export function pictureOverWords(paragraph: MdParagraph): MdParagraph | undefined {
  const inked = paragraph.children.filter((node) => !isBlank(node))
  const [picture, second] = inked
  if (!picture || !isPicture(picture) || second?.type !== 'break') return undefined
  const words = inked.slice(inked.findIndex((node, index) => index > 0 && node.type !== 'break'))
  if (words[0]?.type === 'break' || words.some(isPicture)) return undefined
  return withCaption({ ...paragraph, children: [picture] }, words, undefined)
}

function withCaption(
  paragraph: MdParagraph,
  caption: readonly MdInline[],
  attributes: Attributes | undefined,
): MdParagraph | undefined {
  const picture = lonePicture(paragraph)
  if (!picture) return undefined
  const image: MdImage = {
    ...picture.image,
    children: caption,
    attributes: merged(picture.image.attributes, attributes),
  }
  const shown = picture.link ? { ...picture.link, children: [image] } : image
  return { ...paragraph, children: [shown, ...picture.notes] }
}

function merged(own: Attributes | undefined, outer: Attributes | undefined): Attributes {
  const id = own?.id ?? outer?.id
  return {
    ...(id !== undefined && { id }),
    classes: [...(outer?.classes ?? []), ...(own?.classes ?? [])],
    pairs: { ...outer?.pairs, ...own?.pairs },
  }
}

function joined(captions: readonly MdBlock[]): readonly MdInline[] {
  return captions.flatMap((block, index): readonly MdInline[] => {
    if (block.type !== 'paragraph') return []
    return index === 0
      ? block.children
      : [{ type: 'text', span: block.span, value: ' ' }, ...block.children]
  })
}

function isBlank(node: MdInline): boolean {
  return node.type === 'text' && node.value.trim() === ''
}
