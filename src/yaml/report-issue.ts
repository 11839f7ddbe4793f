import type { BaseIssue, GenericSchema } from 'valibot'
import { diagnostic, type Diagnostic, type Report, type Span } from '../diagnostics/diagnostic.ts'
import { nearest } from '../diagnostics/nearest.ts'
import { childSchema, holdersOf, knownKeys, knownWords } from './schema-shape.ts'
import { describeValue, subjectOf, wrongType } from './wrong-type.ts'
import { dataAt, type Places } from './yaml-data.ts'
import type { Data, ForeignKeys } from './yaml-source.ts'

/** Something in the data that its schema does not allow. */
export type Issue = BaseIssue<unknown>

/** Whether an issue is about a key, not about its value. */
export function isOfKey(issue: Issue): boolean {
  return issue.path?.at(-1)?.origin === 'key'
}

/**
 * The issues of a union that say more than "no member fits": those inside the member that was
 * meant.
 */
export function unfoldIssues(issue: Issue): Issue[] {
  const inner = (issue.type === 'union' ? (issue.issues ?? []) : []).filter(isOfItsKind)
  const deeper = inner.filter((part) => part.path)
  if (deeper.length === 0) return [issue]
  return deeper
    .map((part): Issue => ({
      ...part,
      path: [...(issue.path ?? []), ...(part.path ?? [])] as never,
    }))
    .flatMap(unfoldIssues)
}

// When a list is written, the author did not mean the mapping that another member of the union
// takes.
function isOfItsKind({ path }: Issue): boolean {
  const [first] = path ?? []
  return first === undefined || Array.isArray(first.input) === (first.type === 'array')
}

/** What is known about the text with an issue. */
export interface IssueContext {
  readonly data: Data
  readonly schema: GenericSchema
  readonly places: Places
  readonly foreign?: ForeignKeys | undefined
}

/** Reports an issue at its place: unknown key, wrong type or bad value. */
export function reportIssue(
  issue: Issue,
  path: readonly string[],
  context: IssueContext,
  report: Report,
): void {
  const parent = path.slice(0, -1).reduce<GenericSchema | undefined>(step, context.schema)
  const name = path.at(-1)
  if (issue.kind === 'schema' && issue.expected === 'never' && name !== undefined) {
    return report(unknownKey(name, path, parent, context))
  }
  if (issue.kind === 'schema' && isOfKey(issue)) {
    return report(missingKey(name ?? '', path.slice(0, -1), parent, context.places))
  }
  if (isOfKey(issue)) {
    const [says = '', ...hints] = issue.message.split('\n')
    const span = context.places.get(path.join('\0'))?.key
    return report(diagnostic('yaml/bad-value', `"${name}" ${says}.`, { span, hints }))
  }
  const schema = path.length === 0 ? context.schema : step(parent, name ?? '')
  const value = dataAt(context.data, path)
  const span = valueSpan(path, value, context.places)
  const subject = subjectOf(path)
  if (issue.kind !== 'schema') return report(badValue(subject, value, issue.message, span))
  const words = knownWords(schema)
  if (words.length > 0 && typeof value === 'string') {
    const answer = context.foreign?.words?.[name ?? '']?.[value.toLowerCase()]
    return report(unknownWord(subject, value, { words, answer }, span))
  }
  report(wrongType(path, value, schema, context.places.get(path.join('\0'))))
}

function step(schema: GenericSchema | undefined, key: string): GenericSchema | undefined {
  return childSchema(schema, key) ?? childSchema(schema, Number(key))
}

function unknownKey(
  name: string,
  path: readonly string[],
  parent: GenericSchema | undefined,
  context: IssueContext,
): Diagnostic {
  const place = context.places.get(path.join('\0'))
  const keys = knownKeys(parent)
  const near = nearest(name, keys)
  const hint =
    context.foreign?.answers?.[name] ??
    otherLevel(name, parent, context) ??
    (near === undefined ? `use one of the keys ${keys.join(', ')}` : `did you mean "${near}"?`)
  return diagnostic('yaml/unknown-key', `There is no key "${name}".`, {
    span: place?.key ?? place?.value,
    hints: [hint],
  })
}

// A key that exists, but not here.
function otherLevel(
  name: string,
  parent: GenericSchema | undefined,
  { schema, foreign }: IssueContext,
): string | undefined {
  const owner = knownKeys(parent).find((key) => knownKeys(childSchema(parent, key)).includes(name))
  if (owner !== undefined) return `write it under "${owner}", indented`
  const [holder] = holdersOf(schema, name)
  if (holder === undefined) return undefined
  if (holder === '') return `"${name}" is a key of the whole text: write it at the left margin`
  const level = foreign?.levels?.[holder] ?? `"${holder}"`
  return `"${name}" belongs to ${level}`
}

function missingKey(
  name: string,
  path: readonly string[],
  parent: GenericSchema | undefined,
  places: Places,
): Diagnostic {
  const place = places.get(path.join('\0'))
  const words = knownWords(childSchema(parent, name))
  const hint =
    words.length > 0 ? `add ${name}: ${words.join(', or ')}` : `add it: "${name}: " and its value`
  return diagnostic('yaml/wrong-type', `${subjectOf(path)} needs the key "${name}".`, {
    span: place?.key ?? place?.value,
    hints: [hint],
  })
}

function unknownWord(
  subject: string,
  value: string,
  { words, answer }: { readonly words: readonly string[]; readonly answer: string | undefined },
  span: Span | undefined,
): Diagnostic {
  const near = nearest(value, words)
  const meant = answer ?? (near && `did you mean "${near}"?`)
  const hints = [...(meant === undefined ? [] : [meant]), `use one of ${words.join(', ')}`]
  const message = `${subject} cannot be "${value}".`
  return diagnostic('yaml/bad-value', message, { span, hints })
}

function badValue(
  subject: string,
  value: Data,
  clause: string,
  span: Span | undefined,
): Diagnostic {
  const [says = '', ...hints] = clause.split('\n')
  const described = describeValue(value)
  const message =
    says === `is ${described}`
      ? `${subject} ${says}.`
      : `${subject} is ${described}, which ${says}.`
  return diagnostic('yaml/bad-value', message, { span, hints })
}

function valueSpan(path: readonly string[], value: Data, places: Places): Span | undefined {
  const place = places.get(path.join('\0'))
  return typeof value === 'object' ? (place?.key ?? place?.value) : place?.value
}
