import type { Pt } from '../../edition/length.ts'
import { hasComponent, keywordOf, type CssValue } from '../css/css-value.ts'
import { parseLength, toExtent, type Length, type LengthContext } from '../css/parse-length.ts'
import type { Color } from '../css/color.ts'
import type { Extent } from '../css/extent.ts'
import type { EbookUse } from './ebook-spelling.ts'

/** What the value of a property is computed from. */
export interface ComputeContext extends LengthContext {
  /** What the parent has. */
  readonly parent: { readonly 'font-size': Pt; readonly 'font-weight': number }
  /** Of the element's text, for `currentcolor`. */
  readonly color: Color
}

/** Computes a value once it is known where it stands. */
export type Resolve<T> = (context: ComputeContext) => T

/** What can be said of any property, honored in print or not. */
export interface PropertyNotes {
  /** What an ebook does with it; absent when it repeats what the stylesheet says. */
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
  /** What the style holds; undefined leaves the field out. */
  readonly used: (value: T, fontSize: Pt) => S
  /**
   * The value together with that of the parent, for a property that adds to what the parent has.
   */
  readonly addTo?: (parent: T, own: T, isWithinLine: boolean) => T
}

/** Whether an element without a value of its own has that of its parent, or the initial one. */
export type Inheritance = 'inherited' | 'own'

/** A property whose style holds the computed value. */
export function property<T>(entry: Omit<Property<T>, 'used'>): Property<T> {
  return { ...entry, used: (value) => value }
}

/** A property whose style holds something else than the computed value. */
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

/** A property whose value does not depend on anything. */
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

/**
 * The length that a value is and nothing else; undefined for sums of points and percentages, which
 * a style cannot hold.
 */
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
