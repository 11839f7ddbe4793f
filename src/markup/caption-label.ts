import { wordsOf } from '../language/words.ts'
import type { Element } from './element.ts'
import { makeElement, makeText } from './make-element.ts'

/** "Figure 1", "Table 2" in the language of the book; undefined for what is not numbered. */
export function captionLabel(
  kind: 'figure' | 'table',
  number: number | undefined,
  language: string,
): Element | undefined {
  if (number === undefined) return undefined
  const text = makeText(`${wordsOf(language)[kind]}\u00a0${number}`)
  return makeElement('span', { classes: ['label'] }, [text])
}
