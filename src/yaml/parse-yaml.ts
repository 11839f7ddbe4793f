import { type GenericSchema, type InferOutput, safeParse } from 'valibot'
import type { Span, Report } from '../diagnostics/diagnostic.ts'
import { composeYaml } from './compose-yaml.ts'
import { toData, removeAt, type IgnoredKey, type Places } from './yaml-data.ts'
import type { YamlSource, Data, ForeignKeys } from './yaml-source.ts'
import { reportIssue, unfoldIssues, type Issue, isOfKey } from './report-issue.ts'

/**
 * YAML text becomes typed data. What comes in is a text and a valibot schema; what goes out is a
 * value that the schema vouches for, with the places of its parts. Whatever does not fit is
 * reported and left out, so that the rest can be used. It reads no files.
 *
 * Schemas are plain valibot: `strictObject`, `record`, `array`, `union` of those, `picklist`,
 * `literal`, `string`, `number`, `boolean`, `optional` and pipes of them. Where a schema wants
 * text, a number, date or ISBN is taken as it is written. A `check` gives its message as a clause
 * ("is no length"); further lines of it are hints.
 */

/** What the text says. */
export interface ParsedYaml<T> {
  readonly value: T
  /**
   * Where the value of each key stands; keys within keys are joined by dots: `isbn.ebook`,
   * `authors.0.name`.
   */
  readonly spans: Readonly<Record<string, Span>>
  /** Whether the syntax is correct; if not, the faulty parts are left out. */
  readonly isSound: boolean
  /** Keys that mean something to other tools alone. */
  readonly ignored: readonly IgnoredKey[]
}

/** Reads YAML by a schema. Undefined when the schema rejects even an empty mapping. */
export function parseYaml<Schema extends GenericSchema>(
  source: YamlSource,
  schema: Schema,
  report: Report,
  foreign?: ForeignKeys,
): ParsedYaml<InferOutput<Schema>> | undefined {
  return fitYaml(readYaml(source, schema, report, foreign), schema, report, foreign)
}

/** What a text says, not yet held against a schema. */
export interface ReadYaml {
  readonly data: Data
  readonly places: Places
  readonly ignored: readonly IgnoredKey[]
  /** Whether the syntax is correct; if not, the faulty parts are left out. */
  readonly isSound: boolean
}

/** Reads YAML as data of the types that a schema expects; only its syntax is checked. */
export function readYaml(
  source: YamlSource,
  schema: GenericSchema,
  report: Report,
  foreign?: ForeignKeys,
): ReadYaml {
  const document = composeYaml(source, report)
  return { ...toData(document, schema, report, foreign), isSound: document.errors.length === 0 }
}

/** Holds what was read against a schema. Undefined when it rejects even an empty mapping. */
export function fitYaml<Schema extends GenericSchema>(
  { data, places, ignored, isSound }: ReadYaml,
  schema: Schema,
  report: Report,
  foreign?: ForeignKeys,
): ParsedYaml<InferOutput<Schema>> | undefined {
  const context = { schema, places, foreign }
  // After a syntax error the data is a guess: it is used, but its faults are not reported.
  const value = fit(data, context, isSound ? report : () => {})
  return value && { value: value.output, spans: valueSpans(places), isSound, ignored }
}

interface FitContext<Schema> {
  readonly schema: Schema
  readonly places: Places
  readonly foreign: ForeignKeys | undefined
}

// Parse again after every removal, because a schema may stop at the first fault. Each turn removes
// something, so the loop ends.
function fit<Schema extends GenericSchema>(
  data: Data,
  context: FitContext<Schema>,
  report: Report,
): { readonly output: InferOutput<Schema> } | undefined {
  let rest = data
  const removed = new Set<string>()
  for (;;) {
    const result = safeParse(context.schema, rest)
    if (result.success) return { output: result.output }
    for (const issue of result.issues.flatMap(unfoldIssues)) {
      const path = issuePath(issue)
      const key = path.join('\0')
      // A value that was removed is missing now; that needs no second message.
      if (!removed.has(key)) reportIssue(issue, path, { ...context, data: rest }, report)
      removed.add(key)
    }
    const before = rest
    // Remove later list items first, so that the positions of earlier ones stay valid.
    for (const issue of result.issues.flatMap(unfoldIssues).reverse()) {
      const path = issuePath(issue)
      rest = removeAt(rest, isMissingKey(issue) ? path.slice(0, -1) : path)
    }
    if (rest === before) return undefined
  }
}

function issuePath(issue: Issue): string[] {
  return (issue.path ?? []).map((item) => String(item.key))
}

function isMissingKey(issue: Issue): boolean {
  return issue.kind === 'schema' && isOfKey(issue) && issue.expected !== 'never'
}

function valueSpans(places: Places): Readonly<Record<string, Span>> {
  const spans: Record<string, Span> = {}
  for (const [path, place] of places) {
    if (path !== '') spans[path.replaceAll('\0', '.')] = place.value
  }
  return spans
}
