import fc from 'fast-check'
import { expect, it } from 'vitest'
import { bindEdition } from '../../src/book/bind/bind-edition.ts'
import { defaultEditions } from '../../src/edition/edition.ts'
import { build, image } from './build.ts'

const names = ['1.md', '2.md', 'dedication.md', 'part/index.md', 'part/1.md']
const pieces = [
  '---\ntitle: A\nid: a\n---\n',
  '---\nrole: part\nnumber: 3\n---\n',
  '# A\n\n',
  '# Chapter 1: B {#a .c}\n\n',
  '# Prologue\n\n',
  '## C\n\n',
  'Text. ',
  'one[^1] ',
  '^[two[^1]] ',
  '[](#a) ',
  '[c](#c) ',
  '[b](1.md#nowhere) ',
  '![C](i.png){#a}\n\n',
  '> Q\n> — Z\n\n',
  '| v\n|   w\n\n',
  '| a |\n|---|\n| b |\n\n: T {#t}\n\n',
  '- i\n\n',
  '::: letter\n',
  ':::\n\n',
  '[^1]: Note[^2].\n\n',
  '[^2]: Other[^1].\n\n',
]

// Ids of nodes, and what refers to them.
function collect(value: unknown, ids: string[], references: string[]): void {
  if (Array.isArray(value)) value.forEach((item) => collect(item, ids, references))
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'id') ids.push(String(inner))
      else if (key === 'target' || key === 'footnote') references.push(String(inner))
      else if (key !== 'span') collect(inner, ids, references)
    }
  }
}

it('gives each id once, and refers to none that is not there, whatever is written', () => {
  const text = fc
    .array(fc.constantFrom(...pieces), { maxLength: 25 })
    .map((parts) => parts.join(''))
  const files = fc.dictionary(fc.constantFrom(...names), text, {
    minKeys: 1,
    noNullPrototype: true,
  })
  const property = fc.property(files, fc.constantFrom(...defaultEditions), (written, edition) => {
    const { book } = build(written, {}, image('i.png'))
    const ids: string[] = []
    const references: string[] = []
    collect(bindEdition(book, edition).sections, ids, references)
    expect(ids).toEqual([...new Set(ids)])
    expect(references.filter((id) => !ids.includes(id))).toEqual([])
    expect(build(written, {}, image('i.png')).book).toEqual(book)
  })
  fc.assert(property, { seed: 1450, numRuns: 300 })
})
