import type { Selector } from '../css/selector.ts'
import { notesOf } from './property-notes.ts'

/**
 * Whether the ebook leaves a property of the body text to the reader. People set size, leading and
 * colors on the device, and Kindle, Kobo and Apple ask books not to override them.
 */
export function isLeftToReader(property: string): boolean {
  return notesOf(property).ebook === 'left to the reader'
}

/**
 * Whether a selector selects the body text as a whole: `html`, `body`, `p`, `:root` or `*`, and
 * nothing more.
 */
export function isBodyText({ subject, pseudoElement }: Selector): boolean {
  const [simple, ...others] = subject.compound
  if (subject.left || pseudoElement || others.length > 0) return false
  if (simple === undefined || simple.type === 'root') return true
  return simple.type === 'tag' && ['html', 'body', 'p'].includes(simple.name)
}
