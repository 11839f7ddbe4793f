import { splitAtCommas, type CssComponent, type CssFunction, type CssValue } from './css-value.ts'

/** Custom properties in force: name → value. */
export type Variables = Readonly<Record<string, CssValue>>

/**
 * The value with every `var()` replaced; undefined when one of them is not set and has no fallback, refers to itself, or stands
 * for more than any style needs (CSS Variables 1, § 3.3: long values are invalid).
 */
export function substituteVariables(value: CssValue, variables: Variables): CssValue | undefined {
  return substituteAll(value, { variables, within: [], budget: { left: mostComponents } })
}

const mostComponents = 10_000

interface Substitution {
  readonly variables: Variables
  /** Names that are being replaced. */
  readonly within: readonly string[]
  /** Variables of variables double at each step: what is left of what they may stand for. */
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
  // The fallback may hold commas of its own: everything after the first one.
  return fallback.length > 0 ? substituteAll(children.slice(2), substitution) : undefined
}
