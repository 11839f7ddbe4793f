import { diagnostic, type Diagnostic, type Report } from '../diagnostics/diagnostic.ts'
import type { Element } from '../markup/element.ts'
import { builtInSheet } from './built-in.ts'
import type { Computed } from './compute-style.ts'
import { formatValue } from './css-value.ts'
import { expandDeclaration, type DeclaredValues } from './expand-declaration.ts'
import { hasVariable } from './longhand.ts'
import { matchesSelector, type Placed } from './match-selector.ts'
import {
  compareSpecificity,
  type ComplexSelector,
  type PseudoElement,
  type Selector,
} from './selector.ts'
import { substituteVariables, type Variables } from './substitute-variables.ts'
import type { Declaration, StyleRule, Theme } from './theme.ts'

/** The rules of a theme for one medium, ready to be asked what they say of an element. */
export interface Cascade {
  /** Weakest first. */
  readonly rules: readonly RankedRule[]
  /** The ids that selectors ask for; all others make no difference. */
  readonly ids: ReadonlySet<string>
  /** Rules that may match, weakest first, by tag, id and classes of the element; filled as elements come. */
  readonly candidates: Map<string, readonly RankedRule[]>
}

/** A rule with one of its selectors. */
export interface RankedRule {
  /** Its place among all rules, from the weakest: names the rule in keys. */
  readonly rank: number
  readonly selector: Selector
  readonly declarations: readonly Declaration[]
}

/** The rules that matched an element and its pseudo-elements, with a key that is the same for the same rules. */
export interface Matched {
  readonly key: string
  readonly rules: readonly RankedRule[]
}

/** Puts the rules of a medium into the order of the cascade: the program's own first, then by specificity, then as written. */
export function buildCascade(theme: Theme, media: 'print' | 'screen'): Cascade {
  const rules = [
    ...ranked(builtInSheet('base').rules, media),
    ...ranked([...builtInSheet('structure').rules, ...theme.rules], media),
  ].map((rule, rank) => ({ ...rule, rank }))
  const ids = rules.flatMap(({ selector }) => idsOf(selector.subject))
  return { rules, ids: new Set(ids), candidates: new Map() }
}

/** The rules that match an element, for itself (`''`) and for each of its pseudo-elements. */
export function matchRules(
  cascade: Cascade,
  placed: Placed,
): ReadonlyMap<PseudoElement | '', Matched> {
  const matched = new Map<PseudoElement | '', { key: string; rules: RankedRule[] }>()
  for (const rule of candidatesFor(cascade, placed.element)) {
    if (!matchesSelector(rule.selector.subject, placed)) continue
    const pseudoElement = rule.selector.pseudoElement ?? ''
    const found = matched.get(pseudoElement)
    if (found) {
      found.key += `,${rule.rank}`
      found.rules.push(rule)
    } else matched.set(pseudoElement, { key: String(rule.rank), rules: [rule] })
  }
  return matched
}

/** What rules declare together, the strongest winning; `inherited` are the custom properties of the parent. */
export function declare(
  rules: readonly RankedRule[],
  inherited: Computed['variables'],
  report: Report,
): { readonly declared: DeclaredValues; readonly variables: Variables } {
  const all = rules.flatMap((rule) => rule.declarations)
  const ordered = [
    ...all.filter((declaration) => !declaration.important),
    ...all.filter((declaration) => declaration.important),
  ]
  const own = ordered.filter(({ property }) => property.startsWith('--'))
  const variables =
    own.length === 0
      ? inherited
      : { ...inherited, ...Object.fromEntries(own.map(({ property, value }) => [property, value])) }
  const declared: DeclaredValues = {}
  for (const declaration of ordered)
    Object.assign(declared, valuesOf(declaration, variables, report))
  return { declared, variables }
}

// What is wrong with a declaration that has no variables was said when the theme was parsed.
function valuesOf(declaration: Declaration, variables: Variables, report: Report): DeclaredValues {
  const { property } = declaration
  if (property.startsWith('--')) return {}
  const isVariable = hasVariable(declaration.value)
  const value = isVariable ? substituteVariables(declaration.value, variables) : declaration.value
  const expansion = value && expandDeclaration(property, value)
  if (expansion?.type === 'declared') return expansion.values
  if (isVariable && expansion?.type !== 'not-a-property') report(unresolved(declaration))
  return {}
}

function unresolved({ property, value, span }: Declaration): Diagnostic {
  return diagnostic(
    'theme/bad-value',
    `"${property}: ${formatValue(value)}" has no value that "${property}" can take.`,
    { span, hints: ['Set the custom property on :root, or give a fallback: var(--name, 1em).'] },
  )
}

function ranked(
  rules: readonly StyleRule[],
  media: 'print' | 'screen',
): Omit<RankedRule, 'rank'>[] {
  return rules
    .filter(
      (rule) => (rule.media === 'all' || rule.media === media) && rule.condition === undefined,
    )
    .flatMap(({ selectors, declarations }) =>
      selectors.map((selector) => ({ selector, declarations })),
    )
    .sort((a, b) => compareSpecificity(a.selector.specificity, b.selector.specificity))
}

function candidatesFor(cascade: Cascade, element: Element): readonly RankedRule[] {
  const id = element.id !== undefined && cascade.ids.has(element.id) ? element.id : ''
  const key = `${element.tag}#${id} ${element.classes.join(' ')}`
  const known = cascade.candidates.get(key)
  if (known) return known
  const found = cascade.rules.filter(({ selector }) => mayMatch(selector.subject, element))
  cascade.candidates.set(key, found)
  return found
}

// Whether tag, id and classes are those of the rightmost compound; the rest is looked at where the element stands.
function mayMatch({ compound }: ComplexSelector, element: Element): boolean {
  return compound.every((simple) => {
    switch (simple.type) {
      case 'tag':
        return simple.name === element.tag
      case 'class':
        return element.classes.includes(simple.name)
      case 'id':
        return simple.name === element.id
      default:
        return true
    }
  })
}

function idsOf({ compound }: ComplexSelector): readonly string[] {
  return compound.flatMap((simple) => (simple.type === 'id' ? [simple.name] : []))
}
