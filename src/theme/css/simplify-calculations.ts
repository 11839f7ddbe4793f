import { calculate, type Arithmetic } from './calculate.ts'
import { splitAtCommas, type CssComponent, type CssFunction, type CssValue } from './css-value.ts'

/**
 * Carries out every calculation in a value; undefined when one of them needs a length that is
 * unknown here.
 */
export function simplifyCalculations(value: CssValue): CssValue | undefined {
  const parts = value.map(simplify)
  return parts.every((part) => part !== undefined) ? parts : undefined
}

function simplify(component: CssComponent): CssComponent | undefined {
  if (component.type !== 'function') return component
  if (!/^(calc|min|max|clamp)$/.test(component.name)) {
    const children = simplifyCalculations(component.children)
    return children && { ...component, children }
  }
  return toComponent(evaluate(component))
}

// The amount of each unit in a sum; `%` counts as a unit.
type Amounts = Readonly<Record<string, number>>

const amounts: Arithmetic<Amounts> = {
  quantity: (component) => {
    if (component.type === 'dimension') return { [component.unit]: component.value }
    if (component.type === 'percentage') return { '%': component.value }
    const inner = component.type === 'function' ? evaluate(component) : undefined
    return typeof inner === 'object' ? inner : undefined
  },
  add: (a, b) => {
    const sum: Record<string, number> = { ...a }
    for (const [unit, amount] of Object.entries(b)) sum[unit] = (sum[unit] ?? 0) + amount
    return sum
  },
  scale: (quantity, factor) =>
    Object.fromEntries(Object.entries(quantity).map(([unit, amount]) => [unit, amount * factor])),
}

function evaluate({ name, children }: CssFunction): Amounts | number | undefined {
  if (name === 'calc') return calculate(children, amounts)
  const terms = splitAtCommas(children).map((term) => calculate(term, amounts))
  const single = terms.map((term) => (typeof term === 'object' ? singleAmount(term) : undefined))
  const [unit] = single[0] ?? []
  const values = single.flatMap((one) => (one && one[0] === unit ? [one[1]] : []))
  if (unit === undefined || values.length < terms.length) return undefined
  const [low = 0, value = 0, high = 0] = values
  if (name === 'clamp') return { [unit]: Math.max(low, Math.min(value, high)) }
  return { [unit]: name === 'min' ? Math.min(...values) : Math.max(...values) }
}

function singleAmount(quantity: Amounts): readonly [string, number] | undefined {
  const entries = Object.entries(quantity)
  const present = entries.filter(([, amount]) => amount !== 0)
  return present.length > 1 ? undefined : (present[0] ?? entries[0])
}

function toComponent(result: Amounts | number | undefined): CssComponent | undefined {
  if (typeof result === 'number') return { type: 'number', value: result }
  const [unit, value] = (result && singleAmount(result)) ?? []
  if (unit === undefined || value === undefined) return undefined
  return unit === '%' ? { type: 'percentage', value } : { type: 'dimension', value, unit }
}
