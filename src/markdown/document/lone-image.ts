import type {
  MdFootnoteReference,
  MdImage,
  MdInline,
  MdInlineNote,
  MdLink,
  MdParagraph,
} from './document.ts'

/** A paragraph that holds only an image: a figure. */
export interface LonePicture {
  readonly image: MdImage
  /** The target of the link around the image. */
  readonly link?: MdLink
  /** The notes marked next to the image. They belong to its caption. */
  readonly notes: readonly (MdFootnoteReference | MdInlineNote)[]
}

/** The only image of a paragraph. Undefined when the paragraph holds anything else. */
export function loneImage(paragraph: MdParagraph): MdImage | undefined {
  return lonePicture(paragraph)?.image
}

/** The only image of a paragraph, with its link and its notes. */
export function lonePicture({ children }: MdParagraph): LonePicture | undefined {
  if (children.length > mostParts) return undefined
  const [first, ...rest] = children.filter(isInked)
  const notes = rest.filter(isNote)
  if (!first || notes.length < rest.length) return undefined
  if (first.type === 'image') return { image: first, notes }
  if (first.type !== 'link') return undefined
  const [only, ...others] = first.children.filter(isInked)
  return only?.type === 'image' && others.length === 0
    ? { image: only, link: first, notes }
    : undefined
}

/** Whether a node is an image, or a link that holds only images. */
export function isPicture(node: MdInline): boolean {
  if (node.type === 'image') return true
  return (
    node.type === 'link' &&
    node.children.some(isInked) &&
    node.children.filter(isInked).every(isPicture)
  )
}

// A paragraph with more than an image and a few notes is text.
const mostParts = 9

function isInked(node: MdInline): boolean {
  return node.type !== 'text' || node.value.trim() !== ''
}

function isNote(node: MdInline): node is MdFootnoteReference | MdInlineNote {
  return node.type === 'footnoteReference' || node.type === 'inlineNote'
}
