import type { CssComponent, CssValue } from './css-value.ts'

/** How quantities of one kind, such as lengths, are added and multiplied. */
export interface Arithmetic<T> {
  /**
   * Reads a component as a quantity; undefined when it is none. It is never given a plain number.
   */
  readonly quantity: (component: CssComponent) => T | undefined
  readonly add: (a: T, b: T) => T
  readonly scale: (quantity: T, factor: number) => T
}

/** Computes a `calc()` (CSS Values and Units 4, § 10.8); undefined when the sum makes no sense. */
export function calculate<T extends object>(
  value: CssValue,
  arithmetic: Arithmetic<T>,
): T | number | undefined {
  const last = lastOperator(value, ['+', '-'])
  if (last < 0) return calculateProduct(value, arithmetic)
  const left = calculate(value.slice(0, last), arithmetic)
  const right = calculateProduct(value.slice(last + 1), arithmetic)
  if (left === undefined || right === undefined) return undefined
  const sign = isOperator(value[last], '-') ? -1 : 1
  if (typeof left === 'number' || typeof right === 'number') {
    return typeof left === 'number' && typeof right === 'number' ? left + sign * right : undefined
  }
  return arithmetic.add(left, arithmetic.scale(right, sign))
}

function calculateProduct<T extends object>(
  value: CssValue,
  arithmetic: Arithmetic<T>,
): T | number | undefined {
  const last = lastOperator(value, ['*', '/'])
  if (last < 0) return calculateTerm(value, arithmetic)
  const left = calculateProduct(value.slice(0, last), arithmetic)
  const right = calculateTerm(value.slice(last + 1), arithmetic)
  if (left === undefined || right === undefined) return undefined
  if (isOperator(value[last], '/')) {
    return typeof right === 'number' && right !== 0 ? times(left, 1 / right, arithmetic) : undefined
  }
  if (typeof right === 'number') return times(left, right, arithmetic)
  return typeof left === 'number' ? times(right, left, arithmetic) : undefined
}

function calculateTerm<T extends object>(
  [only, ...others]: CssValue,
  arithmetic: Arithmetic<T>,
): T | number | undefined {
  if (!only || others.length > 0) return undefined
  if (only.type === 'parentheses') return calculate(only.children, arithmetic)
  return only.type === 'number' ? only.value : arithmetic.quantity(only)
}

function times<T extends object>(
  quantity: T | number,
  factor: number,
  { scale }: Arithmetic<T>,
): T | number {
  return typeof quantity === 'number' ? quantity * factor : scale(quantity, factor)
}

function lastOperator(value: CssValue, operators: readonly string[]): number {
  return value.findLastIndex((component) => operators.some((one) => isOperator(component, one)))
}

function isOperator(component: CssComponent | undefined, operator: string): boolean {
  return component?.type === 'operator' && component.value === operator
}
