import { isAbsoluteUnit, toPt, type Pt } from '../../edition/length.ts'
import { calculate, type Arithmetic } from './calculate.ts'
import type { CssComponent, CssFunction, CssValue } from './css-value.ts'
import { splitAtCommas } from './css-value.ts'
import type { Extent } from './extent.ts'
/** What relative units are relative to. */
export interface LengthContext {
  /** Of the element; of its parent while the element's own font size is computed. */
  readonly fontSize: Pt
  readonly lineHeight: Pt
  /** Of the book's body text (`body`), for `rem` and `rlh`. */
  readonly base: { readonly fontSize: Pt; readonly lineHeight: Pt }
}

/** A length that has been read but is not yet resolved against its context. */
export interface Length {
  /** What it is made of: points only, a percentage only, or a sum of both. */
  readonly kind: 'pt' | '%' | 'mixed'
  /** Resolves it to points. Percentages are of `whole`, which `mixed` lengths need. */
  readonly toPt: (context: LengthContext, whole: Pt) => Pt
}

/**
 * Reads a length, a percentage, a zero, or a calculation with them; undefined when it is none of
 * these. One that is longer than any page is as long as the longest that there is.
 */
export function parseLength(component: CssComponent | undefined): Length | undefined {
  const read = readLength(component)
  return read && { ...read, toPt: (context, whole) => withinBounds(read.toPt(context, whole)) }
}

/**
 * A length as close to the given one as there is: CSS Values 4, § 5.1 lets the longest be chosen. This is
 * twice the side of the largest page of PDF (14,400 units, ISO 32000-1, annex C), and what is added up
 * of such lengths can still be written to a file.
 */
export function withinBounds(length: Pt): Pt {
  return Number.isNaN(length) ? 0 : Math.max(-longest, Math.min(length, longest))
}

const longest: Pt = 28_800

function readLength(component: CssComponent | undefined): Length | undefined {
  switch (component?.type) {
    case 'number':
      return component.value === 0 ? points(() => 0) : undefined
    case 'percentage': {
      const share = component.value / 100
      return { kind: '%', toPt: (_, whole) => share * whole }
    }
    case 'dimension':
      return parseDimension(component.value, component.unit)
    case 'function':
      return parseCalculation(component)
    default:
      return undefined
  }
}

/** The length as an extent of a style; percentages remain percentages. */
export function toExtent(length: Length, context: LengthContext): Extent {
  return length.kind === '%'
    ? { value: length.toPt(context, 1), unit: '%' }
    : { value: length.toPt(context, 0), unit: 'pt' }
}

function points(toPt: (context: LengthContext) => Pt): Length {
  return { kind: 'pt', toPt }
}

// The ratios that CSS Values 4, § 6.1 gives for fonts whose metrics are unknown.
const relativeUnits: Readonly<Record<string, (context: LengthContext) => Pt>> = {
  em: (context) => context.fontSize,
  ex: (context) => context.fontSize / 2,
  ch: (context) => context.fontSize / 2,
  lh: (context) => context.lineHeight,
  rem: (context) => context.base.fontSize,
  rlh: (context) => context.base.lineHeight,
}

function parseDimension(value: number, unit: string): Length | undefined {
  const relative = relativeUnits[unit]
  if (relative) return points((context) => value * relative(context))
  return isAbsoluteUnit(unit) ? points(() => toPt(value, unit)) : undefined
}

function parseCalculation({ name, children }: CssFunction): Length | undefined {
  const parse = (value: CssValue) => {
    const result = calculate(value, lengths)
    return result === 0 ? points(() => 0) : typeof result === 'number' ? undefined : result
  }
  if (name === 'calc') return parse(children)
  const combine = comparisons[name]
  const terms = splitAtCommas(children).map(parse)
  if (!combine || !terms.every((term) => term !== undefined)) return undefined
  return {
    // Which of them is smallest or largest depends on the percentages.
    kind: terms.every((term) => term.kind === 'pt') ? 'pt' : 'mixed',
    toPt: (context, whole) => combine(terms.map((term) => term.toPt(context, whole))),
  }
}

const lengths: Arithmetic<Length> = {
  quantity: parseLength,
  add: (a, b) => ({
    kind: a.kind === b.kind ? a.kind : 'mixed',
    toPt: (context, whole) => a.toPt(context, whole) + b.toPt(context, whole),
  }),
  scale: ({ kind, toPt }, factor) => ({
    kind,
    toPt: (context, whole) => factor * toPt(context, whole),
  }),
}

const comparisons: Readonly<Record<string, (values: readonly Pt[]) => Pt>> = {
  min: (values) => Math.min(...values),
  max: (values) => Math.max(...values),
  clamp: ([low = 0, value = 0, high = 0]) => Math.max(low, Math.min(value, high)),
}
