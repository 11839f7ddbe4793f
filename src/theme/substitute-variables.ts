import { splitAtCommas, type CssComponent, type CssFunction, type CssValue } from './css-value.ts'

/** Custom properties in force: name → value. */
export type Variables = Readonly<Record<string, CssValue>>

/** The value with every `var()` replaced; undefined when one of them is not set and has no fallback, or refers to itself. */
export function substituteVariables(
  value: CssValue,
  variables: Variables,
  within: readonly string[] = [],
): CssValue | undefined {
  const parts = value.map((component) => substitute(component, variables, within))
  return parts.every((part) => part !== undefined) ? parts.flat() : undefined
}

function substitute(
  component: CssComponent,
  variables: Variables,
  within: readonly string[],
): CssValue | undefined {
  if (component.type === 'function' && component.name === 'var') {
    return variable(component, variables, within)
  }
  if (!('children' in component)) return [component]
  const children = substituteVariables(component.children, variables, within)
  return children && [{ ...component, children }]
}

function variable(
  { children }: CssFunction,
  variables: Variables,
  within: readonly string[],
): CssValue | undefined {
  const [[name] = [], ...fallback] = splitAtCommas(children)
  if (name?.type !== 'ident' || within.includes(name.name)) return undefined
  const value = variables[name.name]
  const found = value && substituteVariables(value, variables, [...within, name.name])
  if (found) return found
  // The fallback may hold commas of its own: everything after the first one.
  return fallback.length > 0 ? substituteVariables(children.slice(2), variables, within) : undefined
}
