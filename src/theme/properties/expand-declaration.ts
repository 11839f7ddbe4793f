import type { ComputedValues, LonghandName } from './computed-values.ts'
import { keywordOf, type CssValue } from '../css/css-value.ts'
import type { Resolve } from './longhand.ts'
import { isLonghand, longhands } from './longhands.ts'
import { aliases, shorthands, type Parts } from './shorthands.ts'

/** What is declared for a property: a word that every property has, or a value to be computed. */
export type Declared<T> =
  | { readonly type: 'inherit' | 'initial' | 'unset' }
  | { readonly type: 'value'; readonly resolve: Resolve<T> }

/** What is declared, by property. */
export type DeclaredValues = { readonly [K in LonghandName]?: Declared<ComputedValues[K]> }

/** What a declaration comes to: values, or the reason why it comes to none. */
export type Expansion =
  | { readonly type: 'declared'; readonly values: DeclaredValues }
  | { readonly type: 'not-a-property' }
  | { readonly type: 'not-a-value' }

/**
 * What a declaration without variables declares, shorthands taken apart. Where the text runs from right to left a line
 * starts at the right, and so do the properties that speak of the start of lines.
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

/** Whether a property is honored on paper at all. */
export function isHonored(property: string): boolean {
  return (
    isLonghand(property) || Object.hasOwn(shorthands, property) || Object.hasOwn(aliases, property)
  )
}

function partsOf(property: string, value: CssValue): Parts | 'not-a-property' | undefined {
  if (isLonghand(property)) return [[property, value]]
  const alias = Object.hasOwn(aliases, property) ? aliases[property] : undefined
  if (alias) return [[alias, value]]
  const shorthand = Object.hasOwn(shorthands, property) ? shorthands[property] : undefined
  if (!shorthand) return 'not-a-property'
  return isCssWide(keywordOf(value)) ? everyPartAs(shorthand, value) : shorthand(value)
}

// CSS Logical Properties 1, § 4.
function mirrored([name, value]: Parts[number]): Parts[number] {
  switch (name) {
    case 'margin-left':
      return ['margin-right', value]
    case 'margin-right':
      return ['margin-left', value]
    case 'padding-left':
      return ['padding-right', value]
    case 'padding-right':
      return ['padding-left', value]
    default:
      return [name, value]
  }
}

function declare<K extends LonghandName>(
  values: { [P in K]?: Declared<ComputedValues[P]> },
  name: K,
  value: CssValue,
): boolean {
  const word = keywordOf(value)
  if (isCssWide(word)) {
    values[name] = { type: word === 'revert' ? 'unset' : word }
    return true
  }
  const resolve = longhands[name].parse(value)
  if (resolve) values[name] = { type: 'value', resolve }
  return resolve !== undefined
}

function isCssWide(word: string | undefined): word is 'inherit' | 'initial' | 'unset' | 'revert' {
  return word === 'inherit' || word === 'initial' || word === 'unset' || word === 'revert'
}

// `margin: inherit`: whatever the shorthand sets is set to the word. Which properties those are is found by
// giving it values that each kind of shorthand takes.
function everyPartAs(shorthand: (value: CssValue) => Parts | undefined, word: CssValue): Parts {
  const samples: readonly CssValue[] = [
    [{ type: 'number', value: 0 }],
    [{ type: 'ident', name: 'none' }],
    [{ type: 'ident', name: 'normal' }],
    [
      { type: 'ident', name: 'medium' },
      { type: 'ident', name: 'serif' },
    ],
  ]
  for (const sample of samples) {
    const parts = shorthand(sample)
    if (parts) return parts.map(([name]) => [name, word])
  }
  return []
}
