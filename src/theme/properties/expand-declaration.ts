import { keywordOf, type CssValue } from '../css/css-value.ts'
import type { Resolve } from './property.ts'
import { isPropertyName, properties } from './properties.ts'
import type { ComputedValues, PropertyName } from './properties.ts'
import { aliases, shorthands, type Parts } from './shorthands.ts'

/** The declared value of a property: a keyword that every property takes, or a value to compute. */
export type Declared<T> =
  | { readonly type: 'inherit' | 'initial' | 'unset' }
  | { readonly type: 'value'; readonly resolve: Resolve<T> }

/** The declared values, by property. */
export type DeclaredValues = { readonly [K in PropertyName]?: Declared<ComputedValues[K]> }

/** What a declaration expands to: values, or the reason why there are none. */
export type Expansion =
  | { readonly type: 'declared'; readonly values: DeclaredValues }
  | { readonly type: 'not-a-property' }
  | { readonly type: 'not-a-value' }

/**
 * Expands a declaration without variables, taking shorthands apart. In text that runs from right to
 * left, `margin-inline-start` is the right margin.
 */
export function expandDeclaration(
  property: string,
  value: CssValue,
  direction: 'ltr' | 'rtl' = 'ltr',
): Expansion {
  const found = partsOf(property, value)
  if (found === 'not-a-property') return { type: 'not-a-property' }
  const parts = direction === 'rtl' && property.includes('-inline') ? found?.map(mirrored) : found
  const values: DeclaredValues = {}
  const isComplete = parts?.every(([name, part]) => declare(values, name, part))
  return isComplete ? { type: 'declared', values } : { type: 'not-a-value' }
}

/** Whether print honors a property at all. */
export function isHonored(property: string): boolean {
  return (
    isPropertyName(property) ||
    Object.hasOwn(shorthands, property) ||
    Object.hasOwn(aliases, property)
  )
}

function partsOf(property: string, value: CssValue): Parts | 'not-a-property' | undefined {
  if (isPropertyName(property)) return [[property, value]]
  const alias = Object.hasOwn(aliases, property) ? aliases[property] : undefined
  if (alias) return [[alias.property, value]]
  const shorthand = Object.hasOwn(shorthands, property) ? shorthands[property] : undefined
  if (!shorthand) return 'not-a-property'
  return isCssWide(keywordOf(value))
    ? shorthand.sets.map((name) => [name, value])
    : shorthand.parse(value)
}

// CSS Logical Properties 1, § 4.
function mirrored([name, value]: Parts[number]): Parts[number] {
  const other = name.replace(/left|right/, (side) => (side === 'left' ? 'right' : 'left'))
  return [isPropertyName(other) ? other : name, value]
}

function declare<K extends PropertyName>(
  values: { [P in K]?: Declared<ComputedValues[P]> },
  name: K,
  value: CssValue,
): boolean {
  const word = keywordOf(value)
  if (isCssWide(word)) {
    values[name] = { type: word === 'revert' ? 'unset' : word }
    return true
  }
  const resolve = properties[name].parse(value)
  if (resolve) values[name] = { type: 'value', resolve }
  return resolve !== undefined
}

function isCssWide(word: string | undefined): word is 'inherit' | 'initial' | 'unset' | 'revert' {
  return word === 'inherit' || word === 'initial' || word === 'unset' || word === 'revert'
}
