import type { SelectorUse } from './cascade/selector-use.ts'
import type { EmittedDeclaration, EmittedRule } from './emitted-rule.ts'

/**
 * Joins rules that have the same selectors, so that each stands once. A rule moves to the other only
 * past rules that do not decide the same about the same elements; otherwise both stay.
 */
export function mergeRules(
  rules: readonly EmittedRule[],
  compete: SelectorUse['compete'],
): readonly EmittedRule[] {
  const merged: EmittedRule[] = []
  for (const rule of rules) {
    const at = merged.findLastIndex((earlier) => nameOf(earlier) === nameOf(rule))
    const earlier = merged[at]
    if (!earlier) {
      merged.push(rule)
      continue
    }
    const between = merged.slice(at + 1)
    const isFree = (moved: EmittedRule): boolean =>
      !between.some((other) => sharesProperty(moved, other) && meet(moved, other, compete))
    const left = { ...earlier, declarations: leftOf(earlier, rule) }
    const joined = { ...rule, declarations: [...left.declarations, ...rule.declarations] }
    if (isFree(rule)) merged[at] = joined
    else if (isFree(left)) merged.splice(at, merged.length, ...between, joined)
    else merged.push(rule)
  }
  return merged
}

function nameOf({ selectors, condition = '' }: EmittedRule): string {
  return [condition, ...selectors].join('\n')
}

function meet(one: EmittedRule, other: EmittedRule, compete: SelectorUse['compete']): boolean {
  return one.selectors.some((a) => other.selectors.some((b) => compete(a, b)))
}

// Properties of one family, such as those of borders, can undo one another.
function sharesProperty(one: EmittedRule, other: EmittedRule): boolean {
  const families = new Set(one.declarations.map(({ property }) => familyOf(property)))
  return other.declarations.some(({ property }) => families.has(familyOf(property)))
}

function familyOf(property: string): string {
  // `font` also sets the height of lines.
  return property === 'line-height' ? 'font' : (property.split('-')[0] ?? property)
}

// What is left of an earlier rule when a later one has its say.
function leftOf(earlier: EmittedRule, later: EmittedRule): readonly EmittedDeclaration[] {
  const again = new Set(later.declarations.map(({ property }) => property))
  return earlier.declarations.filter(
    ({ property, lines }) =>
      !again.has(property) || lines.some(([, text]) => text.endsWith('!important')),
  )
}
