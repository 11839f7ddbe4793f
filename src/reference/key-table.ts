import type { GenericSchema } from 'valibot'
import { frontMatterSchema } from '../markdown/front-matter/front-matter-schema.ts'
import { bookYaml } from '../project/settings/book-yaml.ts'
import { factsOf, type KeyFacts } from '../yaml/key-facts.ts'
import { alternatives, describeSchema, knownWords } from '../yaml/schema-shape.ts'

/** A key that an author may write, with all that help and documents say about it. */
export interface KeyRow {
  readonly key: string
  /** Where it stands: `editions.NAME.trim`; for front matter the key alone. */
  readonly path: string
  readonly place: KeyPlace
  readonly says: string
  /** What it takes, in words. */
  readonly takes: string
  /** The words that it takes; empty when it takes any text. */
  readonly words: readonly string[]
  /** What holds without it; absent when it must be there. */
  readonly otherwise?: string
  /** YAML that sets it. */
  readonly example: string
}

/** Where a key may stand. */
export type KeyPlace =
  | 'book.yaml'
  | 'an edition'
  | 'a person'
  | 'a line of the contents'
  | 'the series'
  | 'the accessibility'
  | 'a link'
  | 'front matter'

/** The keys of book.yaml, those of the book first. */
export function bookKeys(): readonly KeyRow[] {
  return onceEach(rowsOf(bookYaml, [])).toSorted((a, b) => depth(a) - depth(b))
}

/** The keys of front matter. */
export function frontMatterKeyRows(): readonly KeyRow[] {
  return rowsOf(frontMatterSchema, []).map((row) => ({ ...row, place: 'front matter' }))
}

/** The paths of keys that nobody has described; empty, as a test makes sure. */
export function undescribedKeys(schema: GenericSchema, path: readonly string[] = []): string[] {
  return childrenOf(schema).flatMap(([name, child]) => {
    const at = [...path, name]
    if (isRepeated(at)) return []
    const isKey = name !== anyName
    const missing = isKey && !factsOf(child) ? [at.join('.')] : []
    return [...missing, ...undescribedKeys(child, at)]
  })
}

// Stands in paths for a name that the author chooses.
const anyName = 'NAME'

function rowsOf(schema: GenericSchema, path: readonly string[]): readonly KeyRow[] {
  return childrenOf(schema).flatMap(([key, child]) => {
    const at = [...path, key]
    if (isRepeated(at)) return []
    const facts = key === anyName ? undefined : factsOf(child)
    return [...(facts ? [toRow(at, child, facts)] : []), ...rowsOf(child, at)]
  })
}

function toRow(path: readonly string[], schema: GenericSchema, facts: KeyFacts): KeyRow {
  const { says, example, otherwise, takes = describeSchema(schema) } = facts
  return {
    key: path.at(-1) ?? '',
    path: path.join('.'),
    place: placeOf(path),
    says,
    takes,
    words: knownWords(schema),
    ...(otherwise !== undefined && { otherwise }),
    example,
  }
}

// The keys of the mappings that a schema takes, in a list or alone.
function childrenOf(schema: GenericSchema): readonly (readonly [string, GenericSchema])[] {
  return alternatives(schema).flatMap(({ entries, item, type, value }) => {
    if (entries) return Object.entries(entries)
    if (item) return childrenOf(item)
    return type === 'record' && value ? [[anyName, value] as const] : []
  })
}

// Lines of the contents hold lines of the same kind.
function isRepeated(path: readonly string[]): boolean {
  return path.filter((name) => name === 'contents').length > 1 && path.at(-1) !== 'contents'
}

function placeOf(path: readonly string[]): KeyPlace {
  const [first = ''] = path
  return path.length === 1 ? 'book.yaml' : (places[first] ?? 'book.yaml')
}

const places: Readonly<Record<string, KeyPlace>> = {
  editions: 'an edition',
  author: 'a person',
  authors: 'a person',
  contents: 'a line of the contents',
  series: 'the series',
  accessibility: 'the accessibility',
  links: 'a link',
}

// A person has the same keys under `author` and `authors`.
function onceEach(rows: readonly KeyRow[]): readonly KeyRow[] {
  const seen = new Set<string>()
  return rows.filter(({ key, place }) => {
    const isNew = !seen.has(`${place} ${key}`)
    seen.add(`${place} ${key}`)
    return isNew
  })
}

function depth({ path }: KeyRow): number {
  return path.includes('.') ? 1 : 0
}
