import { boxProperties } from './box-properties.ts'
import { columnProperties } from './column-properties.ts'
import { fontProperties } from './font-properties.ts'
import { pagedProperties } from './paged-properties.ts'
import type { Property } from './property.ts'
import { textProperties } from './text-properties.ts'

const entries = {
  ...fontProperties,
  ...textProperties,
  ...boxProperties,
  ...columnProperties,
  ...pagedProperties,
}

type Entries = typeof entries

/** The name of a property that has one value in a style (no shorthands). */
export type PropertyName = keyof Entries

/** The computed value of every property, by its name in CSS. */
export type ComputedValues = {
  readonly [K in PropertyName]: Entries[K] extends Property<infer T, unknown> ? T : never
}

/** What a style holds for each property, by its CSS name; undefined where the style omits it. */
export type UsedValues = { readonly [K in PropertyName]: ReturnType<Entries[K]['used']> }

/**
 * Every property that print honors, each declared once; types and styles follow from this table. A
 * property stands before those that are computed from it.
 */
export const properties: {
  readonly [K in PropertyName]: Property<ComputedValues[K], UsedValues[K]>
} = entries

/** Their names, in the same order. */
export const propertyNames = Object.keys(properties) as readonly PropertyName[]

/** Whether a name is one of these properties. */
export function isPropertyName(name: string): name is PropertyName {
  return Object.hasOwn(properties, name)
}
