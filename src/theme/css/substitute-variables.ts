import { splitAtCommas, type CssComponent, type CssFunction, type CssValue } from './css-value.ts'

/** Custom properties in force: name → value. */
export type Variables = Readonly<Record<string, CssValue>>

/** Why the value of a variable is not known. */
export type VariableFault = 'not set' | 'refers to itself' | 'too long'

/**
 * Replaces every `var()` in a value. Undefined when a variable is not set and has no fallback,
 * refers to itself, or grows longer than any style needs (CSS Variables 1, § 3.3: values that are
 * too long are invalid).
 */
export function substituteVariables(value: CssValue, variables: Variables): CssValue | undefined {
  return substituteAll(value, begin(variables))
}

/** Why `substituteVariables` gives nothing for a value. */
export function variableFault(value: CssValue, variables: Variables): VariableFault {
  const substitution = begin(variables)
  substituteAll(value, substitution)
  return substitution.record.fault ?? 'not set'
}

function begin(variables: Variables): Substitution {
  return { variables, within: [], depth: 0, record: { left: mostComponents } }
}

const mostComponents = 10_000

// References within references, and functions within functions. Each costs a few calls.
const deepest = 200

interface Substitution {
  readonly variables: Variables
  /** The names being replaced right now, to detect cycles. */
  readonly within: readonly string[]
  readonly depth: number
  readonly record: {
    /** How much more the value may grow: variables made of variables double at each step. */
    left: number
    /** The first fault. */
    fault?: VariableFault
  }
}

function substituteAll(value: CssValue, above: Substitution): CssValue | undefined {
  const substitution = { ...above, depth: above.depth + 1 }
  const { record, depth } = substitution
  record.left -= value.length
  if (record.left < 0 || depth > deepest) return fail(record, 'too long')
  const parts: CssComponent[] = []
  for (const component of value) {
    const part = substitute(component, substitution)
    if (!part) return undefined
    parts.push(...part)
  }
  return parts
}

function fail(record: Substitution['record'], fault: VariableFault): undefined {
  record.fault ??= fault
  return undefined
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
  const { variables, within, record } = substitution
  const [[name] = [], ...fallback] = splitAtCommas(children)
  if (name?.type !== 'ident') return fail(record, 'not set')
  if (within.includes(name.name)) return fail(record, 'refers to itself')
  const value = Object.hasOwn(variables, name.name) ? variables[name.name] : undefined
  const found = value && substituteAll(value, { ...substitution, within: [...within, name.name] })
  if (found) return found
  // A fallback may itself contain commas: it is everything after the first one.
  if (fallback.length > 0) return substituteAll(children.slice(2), substitution)
  return fail(record, 'not set')
}
