import type { GenericSchema } from 'valibot'
import { diagnostic, type Diagnostic, type Span } from '../diagnostics/diagnostic.ts'
import { acceptsType, describeSchema, exampleOf } from './schema-shape.ts'
import type { Data } from './yaml-source.ts'
/** The diagnostic for a value of the wrong type. */
export function wrongType(
  path: readonly string[],
  value: Data,
  schema: GenericSchema | undefined,
  place: { readonly key?: Span; readonly value: Span } | undefined,
): Diagnostic {
  // A list or mapping may be long; its key says enough.
  const span = typeof value === 'object' ? (place?.key ?? place?.value) : place?.value
  const message = `${subjectOf(path)} is ${describeValue(value)}, but must be ${describeSchema(schema)}.`
  const hint = hintFor(path, value, schema)
  // When the whole text is not a mapping, nothing in it can be used.
  const code = path.join('') === '' ? 'yaml/syntax' : 'yaml/wrong-type'
  return diagnostic(code, message, { span, hints: hint === undefined ? [] : [hint] })
}

/**
 * The name for the value at a path in messages: `"name"` for `authors.0.name`; a list item is
 * called by its list.
 */
export function subjectOf(path: readonly string[]): string {
  const name = path.findLast((key) => !/^\d+$/.test(key)) ?? path.join('.')
  if (name === '') return 'The text'
  return /^\d+$/.test(path.at(-1) ?? '') ? `An item of "${name}"` : `"${name}"`
}

/** A value in words: `"two"`, `a list`; long text is cut. */
export function describeValue(value: Data): string {
  if (typeof value === 'string') return value.trim() === '' ? 'empty' : `"${shorten(value)}"`
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (value === undefined) return 'missing'
  return Array.isArray(value) ? 'a list' : 'a mapping of keys to values'
}

const longest = 60

function shorten(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text
}

function hintFor(
  path: readonly string[],
  value: Data,
  schema: GenericSchema | undefined,
): string | undefined {
  if (path.join('') === '') {
    return Array.isArray(value)
      ? 'write "key: value" on a line, without the hyphen'
      : 'write "key: value" on each line, with a space after the colon'
  }
  const name = path.at(-1)
  const example = exampleOf(schema)
  if (example !== undefined) return `write it as in ${name}: ${example}`
  if (!schema) return undefined
  const yes = typeof value === 'string' ? switches[value.toLowerCase()] : undefined
  if (yes !== undefined && acceptsType(schema, 'boolean')) return `write ${yes}`
  if (typeof value === 'object' && acceptsType(schema, 'string')) {
    return Array.isArray(value)
      ? 'write one text, without the hyphen or bracket of a list'
      : 'put the text between quotation marks'
  }
  const bare = bareHint(schema)
  if (bare !== undefined) return bare
  const isText = typeof value === 'string' && value.length <= longest
  return isText && describeSchema(schema) === 'a list' ? `write ${name}: [${value}]` : undefined
}

function bareHint(schema: GenericSchema): string | undefined {
  if (acceptsType(schema, 'number')) return 'write it in digits: 2'
  if (!acceptsType(schema, 'boolean')) return undefined
  return acceptsType(schema, 'string') ? 'leave out the key, or write text' : 'write true or false'
}

// YAML 1.1 knew more words for true and false.
const switches: Readonly<Record<string, boolean>> = {
  yes: true,
  y: true,
  on: true,
  no: false,
  n: false,
  off: false,
}
