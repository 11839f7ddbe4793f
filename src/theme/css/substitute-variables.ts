import { splitAtCommas, type CssComponent, type CssFunction, type CssValue } from './css-value.ts'

/** Custom properties in force: name → value. */
export type Variables = Readonly<Record<string, CssValue>>

/**
 * Replaces every `var()` in a value. Undefined when a variable is not set and has no fallback,
 * refers to itself, or grows longer than any style needs (CSS Variables 1, § 3.3: values that are
 * too long are invalid).
 */
export function substituteVariables(value: CssValue, variables: Variables): CssValue | undefined {
  return substituteAll(value, { variables, within: [], budget: { left: mostComponents } })
}

const mostComponents = 10_000

interface Substitution {
  readonly variables: Variables
  /** The names being replaced right now, to detect cycles. */
  readonly within: readonly string[]
  /** How much more the value may grow: variables made of variables double at each step. */
  readonly budget: { left: number }
}

function substituteAll(value: CssValue, substitution: Substitution): CssValue | undefined {
  substitution.budget.left -= value.length
  if (substitution.budget.left < 0) return undefined
  const parts: CssComponent[] = []
  for (const component of value) {
    const part = substitute(component, substitution)
    if (!part) return undefined
    parts.push(...part)
  }
  return parts
}

function substitute(component: CssComponent, substitution: Substitution): CssValue | undefined {
  if (component.type === 'function' && component.name === 'var') {
    return variable(component, substitution)
  }
  if (!('children' in component)) return [component]
  const children = substituteAll(component.children, substitution)
  return children && [{ ...component, children }]
}

function variable({ children }: CssFunction, substitution: Substitution): CssValue | undefined {
  const { variables, within } = substitution
  const [[name] = [], ...fallback] = splitAtCommas(children)
  if (name?.type !== 'ident' || within.includes(name.name)) return undefined
  const value = variables[name.name]
  const found = value && substituteAll(value, { ...substitution, within: [...within, name.name] })
  if (found) return found
  // A fallback may itself contain commas: it is everything after the first one.
  return fallback.length > 0 ? substituteAll(children.slice(2), substitution) : undefined
}
