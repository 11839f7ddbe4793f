import { expect, test } from 'vitest'
import { fileURLToPath } from 'node:url'
import { roles } from '../../src/edition/section-roles.ts'
import { bindEdition } from '../../src/book/bind/bind-edition.ts'
import { loadBook } from '../../src/pipeline.ts'
import { authorClasses, containers } from '../../src/markdown/document/known-names.ts'
import { hooks } from '../../src/markup/hooks.ts'
import { markupSection } from '../../src/markup/markup-section.ts'
import type { Element } from '../../src/markup/tree/element.ts'

const golden = [
  'containers endnotes-chapter figures floats footnotes generated-matter index letters links lists',
  'list-of-figures math plays scene-breaks typed-verse verse',
].join(' ')

// What the author of these books wrote, what says the language of code, and roles and matters.
const explained =
  /^(?:hl-|language-|indent-\d|w-\d+$|tight-|card$|day-book$|herring$|small-print$|weather$|(?:front|body|back)matter$)/

test('every class that the markup gives is described', async () => {
  const given = new Set<string>()
  const walk = (element: Element) => {
    for (const name of element.classes ?? []) given.add(name)
    for (const child of element.children) if (child.type === 'element') walk(child)
  }
  for (const name of golden.split(' ')) {
    const folder = fileURLToPath(new URL(`../golden/${name}`, import.meta.url))
    const loaded = await loadBook(folder, {}, () => {})
    const [edition] = loaded?.editions ?? []
    if (!loaded || !edition) throw new Error(`no book: ${name}`)
    const book = bindEdition(loaded.book, edition)
    for (const section of book.sections) walk(markupSection(section, book))
  }
  const known = { ...hooks, ...containers, ...authorClasses, ...roles }
  const unknown = [...given].filter((name) => !Object.hasOwn(known, name) && !explained.test(name))
  expect(unknown).toEqual([])
  const unused = Object.keys(hooks).filter((name) => !given.has(name))
  // No golden book has them.
  expect(unused).toEqual(['pictures', 'bare', 'noteref-comma', 'page-break'])
})
