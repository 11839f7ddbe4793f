import type { DeclaredValues } from '../properties/expand-declaration.ts'
import { properties, propertyNames } from '../properties/properties.ts'
import type { ComputedValues, PropertyName } from '../properties/properties.ts'
import type { ComputeContext } from '../properties/property.ts'
import type { LengthContext } from '../css/parse-length.ts'
import { toStyle, type Style } from '../properties/style.ts'
import type { Variables } from '../css/substitute-variables.ts'

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
  /** Of the book's body text, for `rem` and `rlh`. */
  readonly base: LengthContext['base']
  /** BCP 47. */
  readonly language: string
}

/** Computes a style: the declared value, else the parent's, else the initial value of CSS. */
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
  // The other values are relative to these three, and each of the three to those before it.
  const value = <K extends PropertyName>(name: K, context: ComputeContext) =>
    valueOf(name, declared, parent.values, context)
  const sized = { ...inherited, fontSize: value('font-size', inherited) }
  const lineHeight = value('line-height', sized)
  const led = {
    ...sized,
    lineHeight: properties['line-height'].used(lineHeight, sized.fontSize),
  }
  const context = { ...led, color: value('color', led) }
  const values = computeValues(declared, parent.values, context, {
    'font-size': context.fontSize,
    'line-height': lineHeight,
    color: context.color,
  })
  return { style: toStyle(values, language), values, variables }
}

/** The initial value of every property: what the parent of `html` has. */
export function initialComputed(language: string): Computed {
  const { fontSize, lineHeight } = initialLengths
  const context: ComputeContext = {
    ...initialLengths,
    base: { fontSize, lineHeight },
    color: { r: 0, g: 0, b: 0 },
    parent: { 'font-size': fontSize, 'font-weight': 400 },
  }
  const values: Partial<ComputedValues> = {}
  for (const name of propertyNames) set(values, name, properties[name].initial(context))
  // Every name has been set.
  const complete = values as ComputedValues
  return { style: toStyle(complete, language), values: complete, variables: {} }
}

// `medium`, with the leading that `normal` means.
const initialLengths = { fontSize: 12, lineHeight: 14.4 }

function computeValues(
  declared: DeclaredValues,
  parent: ComputedValues,
  context: ComputeContext,
  known: Partial<ComputedValues>,
): ComputedValues {
  const own = <K extends PropertyName>(name: K) => valueOf(name, declared, parent, context)
  const isWithinLine = own('display') === 'inline' && parent.display === 'inline'
  const values: Partial<ComputedValues> = {}
  for (const name of propertyNames) {
    set(values, name, known[name] ?? addedTo(name, parent, own(name), isWithinLine))
  }
  // Every name has been set.
  return values as ComputedValues
}

function addedTo<K extends PropertyName>(
  name: K,
  parent: ComputedValues,
  own: ComputedValues[K],
  isWithinLine: boolean,
): ComputedValues[K] {
  const { addTo } = properties[name]
  return addTo ? addTo(parent[name], own, isWithinLine) : own
}

function valueOf<K extends PropertyName>(
  name: K,
  declared: { readonly [P in K]?: DeclaredValues[P] },
  parent: ComputedValues,
  context: ComputeContext,
): ComputedValues[K] {
  const property = properties[name]
  const given = declared[name]
  if (given?.type === 'value') return given.resolve(context)
  const isInherited =
    given === undefined || given.type === 'unset' ? property.inherited : given.type === 'inherit'
  return isInherited ? parent[name] : property.initial(context)
}

function set(values: Record<string, unknown>, name: PropertyName, value: unknown): void {
  values[name] = value
}
