/**
 * The value of a declaration: its components in order, without the spaces (CSS Values and Units 4).
 */
export type CssValue = readonly CssComponent[]

/** One component of a value. */
export type CssComponent =
  | { readonly type: 'ident'; readonly name: string }
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'percentage'; readonly value: number }
  | { readonly type: 'dimension'; readonly value: number; readonly unit: string }
  | { readonly type: 'string'; readonly value: string }
  | { readonly type: 'hash'; readonly value: string }
  | { readonly type: 'url'; readonly value: string }
  /** A file of the book folder, by its name among the resources of the book. */
  | { readonly type: 'file'; readonly name: string }
  | { readonly type: 'operator'; readonly value: string }
  | CssFunction
  | { readonly type: 'parentheses'; readonly children: CssValue }
  /** Anything that fits none of the other types, as it was written. */
  | { readonly type: 'raw'; readonly text: string }

/** `name(…)`. */
export interface CssFunction {
  readonly type: 'function'
  /** In lower case. */
  readonly name: string
  readonly children: CssValue
}

/** The word in lower case, when the value is a single word; otherwise undefined. */
export function keywordOf(value: CssValue): string | undefined {
  const [only, ...others] = value
  return only?.type === 'ident' && others.length === 0 ? only.name.toLowerCase() : undefined
}

/** The words in lower case, when the value is nothing but words; otherwise undefined. */
export function keywordsOf(value: CssValue): readonly string[] | undefined {
  const words = value.map((component) => keywordOf([component]))
  return words.every((word) => word !== undefined) ? words : undefined
}

/** The parts of a value between commas. */
export function splitAtCommas(value: CssValue): readonly CssValue[] {
  return splitAt(value, ',')
}

/** The parts of a value between slashes. */
export function splitAtSlashes(value: CssValue): readonly CssValue[] {
  return splitAt(value, '/')
}

/** Whether some component of a value passes a test, at any depth of functions. */
export function hasComponent(value: CssValue, test: (component: CssComponent) => boolean): boolean {
  return value.some(
    (component) =>
      test(component) || ('children' in component && hasComponent(component.children, test)),
  )
}

/** A value as CSS text. */
export function formatValue(value: CssValue): string {
  let text = ''
  for (const [index, component] of value.entries()) {
    const isTight = isOperator(component, ',')
    text += (index === 0 || isTight ? '' : ' ') + formatComponent(component)
  }
  return text
}

function formatComponent(component: CssComponent): string {
  switch (component.type) {
    case 'ident':
      return component.name
    case 'number':
      return formatNumber(component.value)
    case 'percentage':
      return `${formatNumber(component.value)}%`
    case 'dimension':
      return formatNumber(component.value) + component.unit
    case 'string':
      return formatString(component.value)
    case 'hash':
      return `#${component.value}`
    case 'url':
      return `url(${formatString(component.value)})`
    case 'file':
      return `url(${formatString(component.name)})`
    case 'operator':
      return component.value
    case 'function':
      return `${component.name}(${formatValue(component.children)})`
    case 'parentheses':
      return `(${formatValue(component.children)})`
    case 'raw':
      return component.text
  }
}

/** A number in CSS notation, with at most 4 decimals. */
export function formatNumber(value: number): string {
  return String(Math.round(value * 1e4) / 1e4)
}

// CSS Syntax 3, § 4.3.5: quotes and backslashes are escaped, line ends written as code points.
function formatString(value: string): string {
  return `"${value.replace(/["\\]/g, '\\$&').replace(/\n/g, '\\a ')}"`
}

function splitAt(value: CssValue, separator: string): readonly CssValue[] {
  const parts: CssComponent[][] = [[]]
  for (const component of value) {
    if (isOperator(component, separator)) parts.push([])
    else parts.at(-1)?.push(component)
  }
  return parts
}

function isOperator(component: CssComponent, operator: string): boolean {
  return component.type === 'operator' && component.value === operator
}
