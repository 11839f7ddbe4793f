import type { Pt } from '../../edition/length.ts'
import type { Color } from '../css/color.ts'
import type { Extent } from '../css/extent.ts'
import type { MarginBoxName } from '../css/margin-box.ts'
import { propertyNames, properties } from './properties.ts'
import type { ComputedValues, PropertyName, UsedValues } from './properties.ts'
import type { Border, Edges, Side } from './property-values.ts'

/**
 * The complete computed style of an element, in points. Each entry of `properties` has a field,
 * named in camel case: `font-size` is `fontSize`. Properties of the four sides are gathered into
 * one field.
 */
export interface Style extends AlwaysPresent, SometimesPresent {
  /**
   * `auto` on the left and right centers; on the top it pushes to the foot of the page. Never on
   * the bottom.
   */
  readonly margin: Edges<Extent | 'auto'>
  readonly padding: Edges<Extent>
  readonly border: Edges<Border>
  /** BCP 47. Decides hyphenation and shaping. */
  readonly language: string
}

type AlwaysPresent = {
  readonly [
    K in FieldProperty as undefined extends UsedValues[K] ? never : CamelCase<K>
  ]: UsedValues[K]
}

type SometimesPresent = {
  readonly [K in FieldProperty as undefined extends UsedValues[K] ? CamelCase<K> : never]?: Exclude<
    UsedValues[K],
    undefined
  >
}

/** A property that has a field of its own. */
type FieldProperty = Exclude<PropertyName, `${string}-${Side}` | `${string}-${Side}-${string}`>

type CamelCase<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${First}${Capitalize<CamelCase<Rest>>}`
  : Name

/** The style that `@page` gives a page. */
export interface PageStyle {
  readonly margin: Edges<Pt>
  readonly marginBoxes: Readonly<Partial<Record<MarginBoxName, Style>>>
  /** Fills the page up to its edges; absent when the paper shows. */
  readonly background?: Color
}

/** The page whose style is asked for. */
export interface PageContext {
  /** The named page, or `auto`. */
  readonly name: string
  readonly side: 'recto' | 'verso'
  /** Whether it is the first page in its run of named pages (a chapter's opening): `:first`. */
  readonly first: boolean
  readonly blank: boolean
}

/** Turns the computed values of all properties into the style that the typesetter reads. */
export function toStyle(values: ComputedValues, language: string): Style {
  const fields: Record<string, unknown> = {}
  for (const [name, field] of fieldNames) {
    const value = usedValue(name, values)
    if (value !== undefined) fields[field] = value
  }
  return {
    // Every field that is always present has been set.
    ...(fields as AlwaysPresent & SometimesPresent),
    margin: edges((side) => values[`margin-${side}`]),
    padding: edges((side) => values[`padding-${side}`]),
    border: edges((side) => border(values, side)),
    language,
  }
}

const fieldNames = propertyNames
  .filter((name) => !/-(?:top|right|bottom|left)(?:-|$)/.test(name))
  .map(
    (name) => [name, name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())] as const,
  )

function usedValue<K extends PropertyName>(name: K, values: ComputedValues): UsedValues[K] {
  return properties[name].used(values[name], values['font-size'])
}

function edges<T>(of: (side: Side) => T): Edges<T> {
  return { top: of('top'), right: of('right'), bottom: of('bottom'), left: of('left') }
}

// CSS Backgrounds 3, § 3.3: a border without a style has no width.
function border(values: ComputedValues, side: Side): Border {
  const style = values[`border-${side}-style`]
  return {
    width: style === 'none' ? 0 : values[`border-${side}-width`],
    style,
    color: values[`border-${side}-color`],
  }
}
