import * as v from 'valibot'

/** What an author is told about a key. It stands with the schema of the key, and only there. */
export interface KeyFacts {
  /** What the key says of the book, in a plain sentence or two. */
  readonly says: string
  /** YAML that sets it, as it stands in the file. */
  readonly example: string
  /** What holds without the key: `classic`, `none`. */
  readonly otherwise?: string
  /** What it takes, when its type does not say enough: `a length, such as 3mm`. */
  readonly takes?: string
}

/** A schema with the facts of the key that holds it. */
export function told<Schema extends v.GenericSchema>(schema: Schema, facts: KeyFacts) {
  return v.pipe(schema, v.metadata({ ...facts }))
}

/** The schema of a key that may be left out, with its facts. */
export function key<Schema extends v.GenericSchema>(schema: Schema, facts: KeyFacts) {
  return v.exactOptional(told(schema, facts))
}

/** The facts of the key that holds a schema; undefined when nobody has written them. */
export function factsOf(schema: v.GenericSchema): KeyFacts | undefined {
  // As in schema-shape.ts: public fields of valibot's objects.
  const { wrapped, pipe } = schema as unknown as {
    readonly wrapped?: v.GenericSchema
    readonly pipe?: readonly { readonly type: string; readonly metadata?: unknown }[]
  }
  const found = pipe?.find(({ type }) => type === 'metadata')?.metadata
  if (isFacts(found)) return found
  return wrapped && factsOf(wrapped)
}

function isFacts(value: unknown): value is KeyFacts {
  return typeof value === 'object' && value !== null && 'says' in value && 'example' in value
}
