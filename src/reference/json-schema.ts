import type { GenericSchema } from 'valibot'
import { foreignKeys } from '../markdown/front-matter/foreign-keys.ts'
import { frontMatterSchema } from '../markdown/front-matter/front-matter-schema.ts'
import { bookYaml } from '../project/settings/book-yaml.ts'
import { foreignSettings } from '../project/settings/foreign-settings.ts'
import { factsOf, type KeyFacts } from '../yaml/key-facts.ts'
import { alternatives, type SchemaParts } from '../yaml/schema-shape.ts'
import type { ForeignKeys } from '../yaml/yaml-source.ts'

/** A JSON schema, as data. */
export type JsonSchema = Readonly<Record<string, unknown>>

/** The JSON schema of book.yaml, for editors. */
export function bookJsonSchema(): JsonSchema {
  return wholeSchema('book.yaml of Octavo', bookYaml, foreignSettings)
}

/** The JSON schema of the YAML at the top of a file of the manuscript. */
export function frontMatterJsonSchema(): JsonSchema {
  return wholeSchema('The front matter of a file of Octavo', frontMatterSchema, foreignKeys)
}

// Draft 7 is what the editors' YAML support knows best.
const draft = 'http://json-schema.org/draft-07/schema#'

function wholeSchema(title: string, schema: GenericSchema, foreign: ForeignKeys): JsonSchema {
  const { properties, ...rest } = valueSchema(schema)
  const known = properties as JsonSchema
  const others = [...Object.keys(foreign.renamed), ...foreign.ignored].filter(
    (key) => !Object.hasOwn(known, key),
  )
  const taken = others.map((key) => [key, foreignSchema(foreign.renamed[key])] as const)
  return {
    $schema: draft,
    title,
    ...rest,
    properties: { ...known, ...Object.fromEntries(taken) },
  }
}

// Keys of other tools are no mistake, but editors should not offer them.
function foreignSchema(ours: string | undefined): JsonSchema {
  const says =
    ours === undefined
      ? 'A key of another tool, without effect here.'
      : `A key of another tool; here it is called "${ours}".`
  return { description: says, deprecationMessage: says, doNotSuggest: true }
}

function keySchema(schema: GenericSchema): JsonSchema {
  const facts = factsOf(schema)
  return { ...(facts && { description: describe(facts) }), ...valueSchema(schema) }
}

function describe({ says, takes, otherwise, example }: KeyFacts): string {
  return [
    says,
    ...(takes === undefined ? [] : [`Takes ${takes}.`]),
    ...(otherwise === undefined ? [] : [`Without it: ${otherwise}.`]),
    `Example: ${example}`,
  ].join('\n')
}

function valueSchema(schema: GenericSchema): JsonSchema {
  const shapes = alternatives(schema).map(shapeOf)
  const different = shapes.filter(
    (shape, index) =>
      shapes.findIndex((one) => JSON.stringify(one) === JSON.stringify(shape)) === index,
  )
  const [only] = different
  return different.length === 1 && only ? only : { anyOf: different }
}

function shapeOf(parts: SchemaParts): JsonSchema {
  switch (parts.type) {
    // Where text is wanted, a number is taken as it is written.
    case 'string':
      return { type: ['string', 'number'] }
    case 'array':
      return { type: 'array', ...(parts.item && { items: valueSchema(parts.item) }) }
    case 'literal':
      return { const: parts.literal }
    case 'picklist':
      return { enum: parts.options }
    case 'record':
      return {
        type: 'object',
        ...(parts.value && { additionalProperties: keySchema(parts.value) }),
      }
    case 'strict_object':
      return mappingSchema(parts.entries ?? {})
    default:
      return { type: parts.type }
  }
}

function mappingSchema(entries: NonNullable<SchemaParts['entries']>): JsonSchema {
  const required = Object.keys(entries).filter((key) => entries[key]?.type !== 'exact_optional')
  const properties = Object.entries(entries).map(([key, child]) => [key, keySchema(child)] as const)
  return {
    type: 'object',
    properties: Object.fromEntries(properties),
    ...(required.length > 0 && { required }),
    additionalProperties: false,
  }
}
