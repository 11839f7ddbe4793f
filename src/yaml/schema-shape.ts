/**
 * Describes a valibot schema as far as reading YAML needs it: the keys of a mapping, the values
 * that they take, and how to describe both to an author.
 */
import type { GenericSchema } from 'valibot'

/** The fields of a valibot schema that are read here; which of them exist depends on `type`. */
export interface SchemaParts {
  readonly type: string
  readonly wrapped?: GenericSchema
  readonly pipe?: readonly (GenericSchema & { readonly examples?: readonly unknown[] })[]
  readonly options?: readonly unknown[]
  readonly entries?: Readonly<Record<string, GenericSchema>>
  readonly value?: GenericSchema
  readonly item?: GenericSchema
  readonly literal?: unknown
}

/** The schema of the value under a key, or of the items of a list; undefined when there is none. */
export function childSchema(
  schema: GenericSchema | undefined,
  key: string | number,
): GenericSchema | undefined {
  for (const parts of schema ? alternatives(schema) : []) {
    if (typeof key === 'number') {
      if (parts.item) return parts.item
    } else if (parts.entries) {
      if (Object.hasOwn(parts.entries, key)) return parts.entries[key]
    } else if (parts.type === 'record') return parts.value
  }
  return undefined
}

/** The keys that a schema allows in a mapping. */
export function knownKeys(schema: GenericSchema | undefined): readonly string[] {
  return schema ? alternatives(schema).flatMap((parts) => Object.keys(parts.entries ?? {})) : []
}

/**
 * The paths of the mappings in a schema that take a key, '' for the outermost; names that the author
 * chooses are left out of a path. Nothing is looked for within a mapping that takes it.
 */
export function holdersOf(schema: GenericSchema, key: string, path = ''): readonly string[] {
  return alternatives(schema).flatMap((parts) => {
    if (parts.entries && Object.hasOwn(parts.entries, key)) return [path]
    if (parts.item) return holdersOf(parts.item, key, path)
    if (parts.type === 'record' && parts.value) return holdersOf(parts.value, key, path)
    return Object.entries(parts.entries ?? {}).flatMap(([name, child]) =>
      holdersOf(child, key, path === '' ? name : `${path}.${name}`),
    )
  })
}

/** The words that a schema allows, when the value is one of a list. */
export function knownWords(schema: GenericSchema | undefined): readonly string[] {
  if (!schema) return []
  return alternatives(schema).flatMap((parts) =>
    parts.type === 'picklist' ? (parts.options ?? []).map(String) : [],
  )
}

/** Whether a schema takes values of a JavaScript type. */
export function acceptsType(schema: GenericSchema, type: 'string' | 'number' | 'boolean'): boolean {
  return alternatives(schema).some((parts) => {
    if (parts.type === 'literal') return typeof parts.literal === type
    if (parts.type === 'picklist') return parts.options?.some((option) => typeof option === type)
    return parts.type === type
  })
}

/** Whether a schema takes a mapping of keys to values, but not a list. */
export function takesKeysOnly(schema: GenericSchema): boolean {
  const parts = alternatives(schema)
  return parts.some(hasKeys) && !parts.some(({ item }) => item)
}

function hasKeys({ type, entries }: SchemaParts): boolean {
  return entries !== undefined || type === 'record'
}

/**
 * A value that a schema accepts, from its `examples`, as one line of YAML; undefined when it has
 * none.
 */
export function exampleOf(schema: GenericSchema | undefined): string | undefined {
  // As in `alternatives`: parts of valibot's own objects.
  const parts = schema as unknown as SchemaParts | undefined
  const [example] = parts?.pipe?.flatMap(({ examples = [] }) => examples) ?? []
  if (example !== undefined) return formatFlow(example)
  const inner = parts?.wrapped ?? parts?.pipe?.[0]
  return inner === schema ? undefined : exampleOf(inner)
}

function formatFlow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(formatFlow).join(', ')}]`
  if (typeof value !== 'object' || value === null) return String(value)
  const pairs = Object.entries(value).map(([key, one]) => `${key}: ${formatFlow(one)}`)
  return `{ ${pairs.join(', ')} }`
}

/** What a schema expects, in words: `text or false`. */
export function describeSchema(schema: GenericSchema | undefined): string {
  const words = schema ? alternatives(schema).map(describeParts) : []
  return [...new Set(words)].join(' or ')
}

function describeParts(parts: SchemaParts): string {
  switch (parts.type) {
    case 'string':
      return 'text'
    case 'number':
      return 'a number'
    case 'boolean':
      return 'true or false'
    case 'array':
      return 'a list'
    case 'literal':
      return String(parts.literal)
    case 'picklist':
      return `one of ${(parts.options ?? []).join(', ')}`
    default:
      return 'a mapping of keys to values'
  }
}

/**
 * A schema without its wrappers: the input of a pipe, the content of an optional, each member of a
 * union.
 */
export function alternatives(schema: GenericSchema): SchemaParts[] {
  // valibot types a schema by its output; its parts are public fields of the object.
  const parts = schema as unknown as SchemaParts
  const first = parts.pipe?.[0]
  if (first && first !== schema) return alternatives(first)
  if (parts.wrapped) return alternatives(parts.wrapped)
  if (parts.type === 'union') return (parts.options as GenericSchema[]).flatMap(alternatives)
  return [parts]
}
