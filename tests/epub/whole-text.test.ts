/** Every word of a book is in its ebook once and in order, whatever becomes of its documents. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { bindEdition } from '../../src/book/bind/bind-edition.ts'
import type { Element } from '../../src/markup/tree/element.ts'
import { markupSection } from '../../src/markup/markup-section.ts'
import { emitEdition, loadBook } from '../../src/pipeline.ts'
import { epubText } from '../support/epub-text.ts'
import { difference, letters } from '../support/letters.ts'

const golden = fileURLToPath(new URL('../golden/', import.meta.url))
const features = readdirSync(golden, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)

test.each(features)('%s', async (feature) => {
  const loaded = await loadBook(join(golden, feature), {}, () => {})
  const edition = loaded?.editions.find(({ format }) => format === 'epub')
  if (!loaded || edition?.format !== 'epub') return
  const files = await emitEdition(loaded, edition, undefined, () => {})
  const book = bindEdition(loaded.book, edition)
  const expected = book.sections.map((section) => textOf(markupSection(section, book))).join('')
  const actual = epubText(files, (classes, tag) => isOtherText(tag, classes))
  expect(difference(letters(expected), letters(actual))).toBeUndefined()
})

function textOf(element: Element): string {
  if (isOtherText(element.tag, element.classes)) return ''
  return element.children
    .map((child) => (child.type === 'text' ? child.value : textOf(child)))
    .join('')
}

// Formulas are MathML, whose letters are other signs; contents are lists of the navigation document.
function isOtherText(tag: string, classes: readonly string[]): boolean {
  return tag === 'math' || tag === 'nav' || classes.includes('contents')
}
