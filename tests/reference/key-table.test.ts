import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { frontMatterSchema } from '../../src/markdown/front-matter/front-matter-schema.ts'
import { bookYaml } from '../../src/project/settings/book-yaml.ts'
import {
  bookKeys,
  frontMatterKeyRows,
  undescribedKeys,
  type KeyRow,
} from '../../src/reference/key-table.ts'
import { parseYaml } from '../../src/yaml/parse-yaml.ts'

test('every key, on every level, is described where its schema stands', () => {
  expect(undescribedKeys(bookYaml)).toEqual([])
  expect(undescribedKeys(frontMatterSchema)).toEqual([])
  expect(bookKeys().length).toBeGreaterThan(60)
})

describe('a description', () => {
  const rows = [...bookKeys(), ...frontMatterKeyRows()]

  test('is of whole sentences, and says what holds without the key unless it must be there', () => {
    expect(rows.filter(({ says }) => !/^[A-Z].*[.…)]$/.test(says)).map(({ path }) => path)).toEqual(
      [],
    )
    const required = rows.filter(({ otherwise }) => otherwise === undefined)
    expect(required.map(({ path }) => path)).toEqual([
      'author.name',
      'series.name',
      'contents.file',
      'contents.part',
      'links.NAME.generic',
      'editions.NAME.format',
    ])
  })

  test.each(rows.map((row) => [`${row.place}: ${row.path}`, row] as const))(
    'has an example that is accepted: %s',
    (_, row) => {
      const { text, schema } = inItsPlace(row)
      const found: Diagnostic[] = []
      parseYaml({ file: 'book.yaml', text }, schema, (one) => found.push(one))
      expect(found.map(({ message }) => message)).toEqual([])
    },
  )
})

// The example of a key within a text that is complete.
function inItsPlace({ path, place, example }: KeyRow) {
  if (place === 'front matter') return { text: example, schema: frontMatterSchema }
  const around: Partial<Record<KeyRow['place'], (line: string) => string>> = {
    'an edition': (line) =>
      `editions:\n  one:\n${path.endsWith('format') ? '' : '    format: pdf\n'}    ${line}`,
    'a person': (line) => `author:\n${path.endsWith('name') ? '' : '  name: A\n'}  ${line}`,
    'a line of the contents': (line) => `contents:\n  - ${line}`,
    'the series': (line) => `series:\n${path.endsWith('name') ? '' : '  name: A\n'}  ${line}`,
    'the accessibility': (line) => `accessibility:\n  ${line}`,
    'a link': (line) =>
      `links:\n  a:\n${path.endsWith('generic') ? '' : '    generic: https://example.com\n'}    ${line}`,
  }
  return { text: around[place]?.(example) ?? example, schema: bookYaml }
}
