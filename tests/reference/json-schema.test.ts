import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { fileURLToPath } from 'node:url'
import { bookJsonSchema, frontMatterJsonSchema } from '../../src/reference/json-schema.ts'
import { bookKeys, frontMatterKeyRows } from '../../src/reference/key-table.ts'
import { problemMatcher } from '../../src/reference/snippets.ts'
import { editorFiles } from '../../src/reference/tables.ts'
import { octavo } from '../support/octavo.ts'
import { bookFolder } from '../support/book-folder.ts'

const file = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))

test('the files in editors/ are up to date: node scripts/write-editor-files.mjs writes them', () => {
  for (const [path, text] of editorFiles())
    expect(readFileSync(file(`editors/${path}`), 'utf8')).toBe(text)
})

// As much of JSON Schema as ours uses.
interface Schema {
  readonly type?: string | readonly string[]
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Schema[]
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | Schema
  readonly description?: string
}

function accepts(schema: Schema, value: unknown): boolean {
  if (schema.anyOf) return schema.anyOf.some((one) => accepts(one, value))
  if ('const' in schema) return value === schema.const
  if (schema.enum) return schema.enum.includes(value)
  const type = Array.isArray(value) ? 'array' : typeof value
  if (schema.type && ![schema.type].flat().includes(type)) return false
  if (Array.isArray(value)) return value.every((item) => accepts(schema.items ?? {}, item))
  if (typeof value !== 'object' || value === null) return true
  const { properties = {}, required = [], additionalProperties: others } = schema
  const ofKey = (key: string) =>
    properties[key] ?? (typeof others === 'object' ? others : undefined)
  return (
    required.every((key) => key in value) &&
    Object.entries(value).every(([key, one]) => {
      const child = ofKey(key)
      return child ? accepts(child, one) : others !== false
    })
  )
}

const ofBook = bookJsonSchema() as Schema
const ofFrontMatter = frontMatterJsonSchema() as Schema

test('the schema accepts the example of every key', () => {
  const refused = bookKeys()
    .filter(({ place }) => place === 'book.yaml')
    .filter(({ example }) => !accepts(ofBook, parse(example)))
  expect(refused.map(({ path }) => path)).toEqual([])
  const others = frontMatterKeyRows().filter(
    ({ example }) => !accepts(ofFrontMatter, parse(example)),
  )
  expect(others.map(({ path }) => path)).toEqual([])
})

test('the schema accepts the book of this repository', () => {
  expect(accepts(ofBook, parse(readFileSync(file('book.yaml'), 'utf8')))).toBe(true)
})

test.each([
  'pubisher: A',
  'notes: somewhere',
  'index: maybe',
  'editions: { a: { trim: a5 } }',
  'editions: { a: { format: mobi } }',
  'series: { number: 2 }',
  'contents: [{ fil: a.md }]',
])('the schema refuses %s', (text) => {
  expect(accepts(ofBook, parse(text))).toBe(false)
})

test('the schema describes each key of ours, and offers none of other tools', () => {
  const { properties = {} } = ofBook
  expect(properties['trim']).toBeUndefined()
  expect(properties['notes']?.description).toMatch(/^Where notes are printed/)
  expect(properties['keywords']).toMatchObject({ doNotSuggest: true })
})

test('octavo schema prints it', async () => {
  const { out } = await octavo('.', ['schema'])
  expect(JSON.parse(out)).toEqual(bookJsonSchema())
})

test('the problem matcher finds the messages of octavo check', async () => {
  const folder = bookFolder({
    'book.yaml': 'title: A\nauthor: B\nlanguage: en\n',
    '1.md': '# One\n\n[x](#no)\n',
  })
  const { err } = await octavo(folder, ['check', '--quick', '--no-color'])
  const [place, message] = problemMatcher.pattern.map(({ regexp }) => new RegExp(regexp))
  const lines = err.split('\n')
  const at = lines.findIndex((line) => place?.test(line))
  expect(place?.exec(lines[at] ?? '')?.slice(1)).toEqual([
    '1.md',
    '3',
    '1',
    'error',
    'link/target-not-found',
  ])
  expect(message?.exec(lines[at + 1] ?? '')?.[1]).toContain('"no"')
})
