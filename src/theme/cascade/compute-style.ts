import type { Pt } from '../../edition/length.ts'
import type { ComputedValues, LonghandName } from '../properties/computed-values.ts'
import type { DeclaredValues } from '../properties/expand-declaration.ts'
import type { ComputeContext } from '../properties/longhand.ts'
import { longhandNames, longhands } from '../properties/longhands.ts'
import type { LengthContext } from '../css/parse-length.ts'
import type { Style } from '../properties/style.ts'
import type { Variables } from '../css/substitute-variables.ts'
import { lineHeightOf, toStyle } from '../properties/to-style.ts'

/** Everything an element got from the cascade: its style, and what its children inherit from. */
export interface Computed {
  readonly style: Style
  readonly values: ComputedValues
  readonly variables: Variables
}

/** What an element declares and where it stands. */
export interface StyleRequest {
  readonly declared: DeclaredValues
  readonly variables: Variables
  readonly parent: Computed
  /** Of the text of the book, for `rem` and `rlh`. */
  readonly base: LengthContext['base']
  /** BCP 47. */
  readonly language: string
}

/** Computes a style: what is declared, else what the parent has, else what CSS begins with. */
export function computeStyle({
  declared,
  variables,
  parent,
  base,
  language,
}: StyleRequest): Computed {
  const inherited: ComputeContext = {
    fontSize: parent.style.fontSize,
    lineHeight: parent.style.lineHeight,
    base,
    color: parent.style.color,
    parent: parent.values,
  }
  // These three are what the others are relative to, each to the ones before it.
  const value = <K extends LonghandName>(name: K, context: ComputeContext) =>
    valueOf(name, declared, parent.values, context)
  const sized = { ...inherited, fontSize: value('font-size', inherited) }
  const led = { ...sized, lineHeight: lineHeightOf(value('line-height', sized), sized.fontSize) }
  const context = { ...led, color: value('color', led) }
  const values = computeValues(declared, parent.values, context, {
    'font-size': context.fontSize,
    'line-height': value('line-height', sized),
    color: context.color,
    'vertical-align': raise(value('vertical-align', context), value('display', context), parent),
    // CSS Text Decoration 3, § 2: lines run through everything within; a child can add to them, not take away.
    'text-decoration-line': [
      ...new Set([
        ...parent.values['text-decoration-line'],
        ...value('text-decoration-line', context),
      ]),
    ],
  })
  return { style: toStyle(values, language), values, variables }
}

/** What everything begins with: the parent of `html`. */
export function initialComputed(language: string): Computed {
  const { fontSize, lineHeight } = initialLengths
  const context: ComputeContext = {
    ...initialLengths,
    base: { fontSize, lineHeight },
    color: { r: 0, g: 0, b: 0 },
    parent: { 'font-size': fontSize, 'font-weight': 400 },
  }
  const values: Partial<ComputedValues> = {}
  for (const name of longhandNames) set(values, name, longhands[name].initial(context))
  // Every name has been set.
  const complete = values as ComputedValues
  return { style: toStyle(complete, language), values: complete, variables: {} }
}

// A mark in a raised text is raised from there: what counts is how far it is from the line of the block.
function raise(own: Pt, display: Style['display'], parent: Computed): Pt {
  const isWithin = display === 'inline' && parent.values.display === 'inline'
  return isWithin ? own + parent.values['vertical-align'] : own
}

// `medium`, on the leading that `normal` means.
const initialLengths = { fontSize: 12, lineHeight: 14.4 }

function computeValues(
  declared: DeclaredValues,
  parent: ComputedValues,
  context: ComputeContext,
  known: Partial<ComputedValues>,
): ComputedValues {
  const values: Partial<ComputedValues> = {}
  for (const name of longhandNames) {
    set(values, name, known[name] ?? valueOf(name, declared, parent, context))
  }
  // Every name has been set.
  return values as ComputedValues
}

function valueOf<K extends LonghandName>(
  name: K,
  declared: { readonly [P in K]?: DeclaredValues[P] },
  parent: ComputedValues,
  context: ComputeContext,
): ComputedValues[K] {
  const longhand = longhands[name]
  const given = declared[name]
  if (given?.type === 'value') return given.resolve(context)
  const isInherited =
    given === undefined || given.type === 'unset' ? longhand.inherited : given.type === 'inherit'
  return isInherited ? parent[name] : longhand.initial(context)
}

function set(values: Record<string, unknown>, name: LonghandName, value: unknown): void {
  values[name] = value
}
