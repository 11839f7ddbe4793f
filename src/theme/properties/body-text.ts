import type { Selector } from '../css/selector.ts'
import { notesOf } from './property-notes.ts'

/**
 * Whether an ebook leaves a property to its reader, for the text of the book as a whole: size,
 * leading and colors are set on the device, and Kindle, Kobo and Apple ask that no book overrides
 * them there.
 */
export function isLeftToReader(property: string): boolean {
  return notesOf(property).ebook === 'left to the reader'
}

/**
 * Whether a selector is of the text of the book as a whole: `html`, `body`, `p`, `:root` or `*`,
 * and nothing more.
 */
export function isBodyText({ subject, pseudoElement }: Selector): boolean {
  const [simple, ...others] = subject.compound
  if (subject.left || pseudoElement || others.length > 0) return false
  if (simple === undefined || simple.type === 'root') return true
  return simple.type === 'tag' && ['html', 'body', 'p'].includes(simple.name)
}
