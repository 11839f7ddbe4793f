import type { MdImage, MdParagraph } from './document.ts'

/** The image that a paragraph consists of: a figure. Undefined when it holds anything else. */
export function loneImage(paragraph: MdParagraph): MdImage | undefined {
  if (paragraph.children.length > 3) return undefined
  const inked = paragraph.children.filter(
    (child) => child.type !== 'text' || child.value.trim() !== '',
  )
  const [only] = inked
  return inked.length === 1 && only?.type === 'image' ? only : undefined
}
