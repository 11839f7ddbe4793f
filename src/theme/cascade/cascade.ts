import type { Element } from '../../markup/tree/element.ts'
import { builtInSheet } from '../stylesheet/built-in.ts'
import { matchesSelector, type Placed } from './match-selector.ts'
import {
  compareSpecificity,
  type ComplexSelector,
  type PseudoElement,
  type Selector,
} from '../css/selector.ts'
import type { Declaration, StyleRule, Theme } from '../css/stylesheet.ts'

/** The rules of a theme for one medium, ready to be matched against elements. */
export interface Cascade {
  /** Weakest first. */
  readonly rules: readonly RankedRule[]
  /** The ids that selectors name; other ids make no difference to the cascade. */
  readonly ids: ReadonlySet<string>
  /** Caches the rules that may match, weakest first, by the element's tag, id and classes. */
  readonly candidates: Map<string, readonly RankedRule[]>
}

/** A rule with one of its selectors. */
export interface RankedRule {
  /** Its place among all rules, from the weakest: names the rule in keys. */
  readonly rank: number
  readonly selector: Selector
  readonly declarations: readonly Declaration[]
}

/**
 * The rules that matched an element and its pseudo-elements. The key is the same when the rules
 * are.
 */
export interface Matched {
  readonly key: string
  readonly rules: readonly RankedRule[]
}

/**
 * Puts the rules of a medium into the order of the cascade: the program's own first, then by
 * specificity, then as written.
 */
export function buildCascade(theme: Theme, media: 'print' | 'screen'): Cascade {
  const rules = [
    ...ranked(builtInSheet('base').rules, media),
    ...ranked([...builtInSheet('structure').rules, ...theme.rules], media),
  ].map((rule, rank) => ({ rank, ...rule }))
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

// Whether tag, id and classes are those of the rightmost compound. Whatever stands to the left is
// matched later, against the element's ancestors and siblings.
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
