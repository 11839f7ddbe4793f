import type { Pt } from '../../edition/length.ts'
import { hasComponent, keywordOf, type CssValue } from '../css/css-value.ts'
import { parseLength, toExtent, type Length, type LengthContext } from '../css/parse-length.ts'
import type { Color } from '../css/color.ts'
import type { Extent } from '../css/extent.ts'
import type { EbookUse } from './ebook-spelling.ts'

/** What a property's value is computed from. */
export interface ComputeContext extends LengthContext {
  /** The parent's computed values. */
  readonly parent: { readonly 'font-size': Pt; readonly 'font-weight': number }
  /** The color of the element's text, for `currentcolor`. */
  readonly color: Color
}

/** Computes a value once its surroundings are known. */
export type Resolve<T> = (context: ComputeContext) => T

/** Notes on any property, honored in print or not. */
export interface PropertyNotes {
  /** What an ebook does with it; absent when it repeats the declaration as written. */
  readonly ebook?: EbookUse
  /** What an author can write instead when print does not honor the property or its value. */
  readonly hint?: string
}

/**
 * A property that has one value in a style: `T` is its computed value, `S` what the style holds.
 */
export interface Property<T, S = T> extends PropertyNotes {
  readonly inherited: boolean
  readonly initial: Resolve<T>
  /** Undefined for a value that is not understood. */
  readonly parse: (value: CssValue) => Resolve<T> | undefined
  /** What the style holds for the computed value; undefined omits the field. */
  readonly used: (value: T, fontSize: Pt) => S
  /** Combines the value with the parent's, for a property that adds to what the parent has. */
  readonly addTo?: (parent: T, own: T, isWithinLine: boolean) => T
}

/** Whether an element without a value of its own takes the parent's value or the initial one. */
export type Inheritance = 'inherited' | 'own'

/** A property whose style holds the computed value. */
export function property<T>(entry: Omit<Property<T>, 'used'>): Property<T> {
  return { ...entry, used: (value) => value }
}

/** A property for which a style holds something other than the computed value. */
export function usedAs<T, S>(
  entry: Property<T>,
  used: (value: T, fontSize: Pt) => S,
): Property<T, S> {
  const { inherited, initial, parse, addTo, ebook, hint } = entry
  return {
    inherited,
    initial,
    parse,
    used,
    ...(addTo && { addTo }),
    ...(ebook !== undefined && { ebook }),
    ...(hint !== undefined && { hint }),
  }
}

/** A property whose value depends on nothing else. */
export function plain<T>(
  initial: T,
  parse: (value: CssValue) => T | undefined,
  inheritance: Inheritance,
  notes: PropertyNotes = {},
): Property<T> {
  return property({
    ...notes,
    inherited: inheritance === 'inherited',
    initial: () => initial,
    parse: (value) => {
      const parsed = parse(value)
      return parsed === undefined ? undefined : () => parsed
    },
  })
}

/** A property whose value is one of a few words; the first word is the initial value. */
export function keyword<const T extends string>(
  words: readonly [T, ...T[]],
  inheritance: Inheritance,
  notes?: PropertyNotes,
): Property<T> {
  return plain(words[0], (value) => oneOf(words, keywordOf(value)), inheritance, notes)
}

/** Finds a word in a list of words; undefined when it is not there. */
export function oneOf<T extends string>(
  words: readonly T[],
  word: string | undefined,
): T | undefined {
  return words.find((known) => known === word)
}

/** Reads a whole number that is at least `least`; undefined for anything else. */
export function integer(value: CssValue, least: number): number | undefined {
  const [only, ...others] = value
  const isNumber = only?.type === 'number' && others.length === 0
  return isNumber && Number.isInteger(only.value) && only.value >= least ? only.value : undefined
}

/** Reads a single length or percentage; undefined for a sum of both, which a style cannot hold. */
export function single(value: CssValue): Length | undefined {
  const [only, ...others] = value
  const length = others.length === 0 ? parseLength(only) : undefined
  return length?.kind === 'mixed' ? undefined : length
}

/** Reads a single length, without percentages. */
export function absolute(value: CssValue): Length | undefined {
  const length = single(value)
  return length?.kind === 'pt' ? length : undefined
}

/** Reads a length or a percentage as an extent. */
export function extent(value: CssValue): Resolve<Extent> | undefined {
  const length = single(value)
  return length && ((context) => toExtent(length, context))
}

/** Whether a value contains a variable, so that it is only known where it is used. */
export function hasVariable(value: CssValue): boolean {
  return hasComponent(value, (part) => part.type === 'function' && part.name === 'var')
}
