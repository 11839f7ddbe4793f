import { hasComponent, keywordOf, type CssValue } from '../css/css-value.ts'
import type { ComputedValues } from './computed-values.ts'
import { parseLength, toExtent, type Length, type LengthContext } from '../css/parse-length.ts'
import type { Color } from '../css/color.ts'
import type { Extent } from '../css/extent.ts'
/** What the value of a property is computed from. */
export interface ComputeContext extends LengthContext {
  /** What the parent has. */
  readonly parent: Pick<ComputedValues, 'font-size' | 'font-weight'>
  /** Of the element's text, for `currentcolor`. */
  readonly color: Color
}

/** Computes a value once it is known where it stands. */
export type Resolve<T> = (context: ComputeContext) => T

/** A property of which a style has one value. */
export interface Longhand<T> {
  readonly inherited: boolean
  readonly initial: Resolve<T>
  /** Undefined for a value that is not understood. */
  readonly parse: (value: CssValue) => Resolve<T> | undefined
}

/** A table of properties by name. */
export type Longhands<Name extends keyof ComputedValues> = {
  readonly [K in Name]: Longhand<ComputedValues[K]>
}

/** A property whose value does not depend on anything. */
export function plain<T>(
  initial: T,
  parse: (value: CssValue) => T | undefined,
  inherited: 'inherited' | 'own',
): Longhand<T> {
  return {
    inherited: inherited === 'inherited',
    initial: () => initial,
    parse: (value) => {
      const parsed = parse(value)
      return parsed === undefined ? undefined : () => parsed
    },
  }
}

/** A property whose value is one of a few words; the first word is the initial value. */
export function keyword<const T extends string>(
  words: readonly [T, ...T[]],
  inherited: 'inherited' | 'own',
): Longhand<T> {
  return plain(words[0], (value) => oneOf(words, keywordOf(value)), inherited)
}

/** The word of the list that a word is. */
export function oneOf<T extends string>(
  words: readonly T[],
  word: string | undefined,
): T | undefined {
  return words.find((known) => known === word)
}

/** The whole number that a value is, when it is not less than `least`. */
export function integer(value: CssValue, least: number): number | undefined {
  const [only, ...others] = value
  const isNumber = only?.type === 'number' && others.length === 0
  return isNumber && Number.isInteger(only.value) && only.value >= least ? only.value : undefined
}

/** The length that a value is and nothing else; undefined for sums of points and percentages, which a style cannot hold. */
export function single(value: CssValue): Length | undefined {
  const [only, ...others] = value
  const length = others.length === 0 ? parseLength(only) : undefined
  return length?.kind === 'mixed' ? undefined : length
}

/** The same in points alone. */
export function absolute(value: CssValue): Length | undefined {
  const length = single(value)
  return length?.kind === 'pt' ? length : undefined
}

/** A length or a percentage as an extent. */
export function extent(value: CssValue): Resolve<Extent> | undefined {
  const length = single(value)
  return length && ((context) => toExtent(length, context))
}

/** Whether a value is known only when custom properties are. */
export function hasVariable(value: CssValue): boolean {
  return hasComponent(value, (part) => part.type === 'function' && part.name === 'var')
}
