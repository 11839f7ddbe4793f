import type {
  MdFootnoteReference,
  MdImage,
  MdInline,
  MdInlineNote,
  MdLink,
  MdParagraph,
} from './document.ts'

/** A paragraph that is an image: a figure. */
export interface LonePicture {
  readonly image: MdImage
  /** Where the image leads. */
  readonly link?: MdLink
  /** The notes that are marked at it; they belong to its caption. */
  readonly notes: readonly (MdFootnoteReference | MdInlineNote)[]
}

/** The image that a paragraph consists of. Undefined when it holds anything else. */
export function loneImage(paragraph: MdParagraph): MdImage | undefined {
  return lonePicture(paragraph)?.image
}

/** The image that a paragraph consists of, with its link and its notes. */
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

/** Whether a node is an image, or a link around nothing but images. */
export function isPicture(node: MdInline): boolean {
  if (node.type === 'image') return true
  return (
    node.type === 'link' &&
    node.children.some(isInked) &&
    node.children.filter(isInked).every(isPicture)
  )
}

// More than an image with a few notes is text.
const mostParts = 9

function isInked(node: MdInline): boolean {
  return node.type !== 'text' || node.value.trim() !== ''
}

function isNote(node: MdInline): node is MdFootnoteReference | MdInlineNote {
  return node.type === 'footnoteReference' || node.type === 'inlineNote'
}
