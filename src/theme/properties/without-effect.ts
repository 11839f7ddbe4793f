import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts'
import { formatValue, hasComponent, keywordOf, type CssValue } from '../css/css-value.ts'
import type { Selector } from '../css/selector.ts'
import type { Declaration } from '../css/stylesheet.ts'
import { isPropertyName, properties, type PropertyName } from './properties.ts'
import { aliases, shorthands } from './shorthands.ts'

/**
 * What to tell of a declaration of a margin box or of `@page` that print honors elsewhere, but not
 * there; undefined when it has an effect.
 */
export function withoutEffectOnPage(
  { property, value, span }: Declaration,
  place: 'page' | 'margin-box',
): Diagnostic | undefined {
  if (place === 'margin-box' && property === 'content') {
    const shown = functionsIn(value).find((name) => !['counter', 'string'].includes(name))
    if (shown === undefined) return undefined
    const message = `"${shown}()" shows nothing in a margin box.`
    const hints = ['Margin boxes show text in quotes, counter(page) and string(chapter-title).']
    return diagnostic('theme/unsupported', message, { span, hints })
  }
  const sets = setBy(property)
  const hasEffect = (name: PropertyName) =>
    properties[name].inherited ||
    (name === 'background-color' && place === 'page') ||
    (name.startsWith('margin-') === (place === 'page') && /^(?:margin|padding)-/.test(name))
  if (sets.length === 0 || isInitial(value) || sets.some(hasEffect)) return undefined
  const message = `"${property}" has no effect in ${place === 'page' ? '@page' : 'a margin box'}.`
  const hint =
    place === 'page'
      ? 'A page has margins, a background color, and the font of its running heads.'
      : 'A margin box has padding, a font and a color.'
  return diagnostic('theme/unsupported', message, { span, hints: [hint] })
}

/**
 * What to tell of a declaration in a rule that print honors in other rules, but not in this one;
 * undefined when it has an effect.
 */
export function withoutEffect(
  declaration: Declaration,
  selectors: readonly Selector[],
): Diagnostic | undefined {
  const { property, value, span } = declaration
  if (property === 'content') return contentWithoutEffect(declaration, selectors)
  if (isInitial(value)) return undefined
  const isNever = property === 'max-height' || property === 'text-align-last'
  const pseudo = selectors.find(({ pseudoElement = '' }) => textOnly.test(pseudoElement))
  const sets = setBy(property)
  if (!isNever && (!pseudo || sets.length === 0 || sets.some(isOfText))) return undefined
  const place = isNever ? '' : ` in "${pseudo?.text}"`
  const hints = [isNever ? neverHints[property] : 'Print only changes its letters there.']
  return diagnostic('theme/unsupported', `"${property}" has no effect in print${place}.`, {
    span,
    hints,
  })
}

const neverHints = {
  'max-height': 'Print fits every image into its page: give a width or a height.',
  'text-align-last': 'Use text-align for the whole paragraph.',
} as const

const textOnly = /^(?:first-letter|first-line|marker)$/

function isOfText(name: PropertyName): boolean {
  const others: readonly PropertyName[] = ['initial-letter', 'content', 'vertical-align']
  return properties[name].inherited || others.includes(name) || name === 'text-decoration-line'
}

/** Whether a property draws or spaces a box, which text within a line does not have in print. */
export function isOfBox(property: string): boolean {
  const sets = setBy(property)
  return sets.length > 0 && sets.every((name) => boxes.test(name))
}

const boxes = /^(?:margin|padding|border|background|width|height|max-width|break-)/

function contentWithoutEffect(
  { value, span }: Declaration,
  selectors: readonly Selector[],
): Diagnostic | undefined {
  const bare = selectors.find(({ pseudoElement }) => pseudoElement === undefined)
  if (bare && !isInitial(value) && keywordOf(value) !== 'none') {
    const message = `"content" has no effect in "${bare.text}": only text before and after it can be made.`
    const hints = [`Write ${bare.text}::before or ${bare.text}::after.`]
    return diagnostic('theme/unsupported', message, { span, hints })
  }
  return undefined
}

/** What to tell of content that print does not generate in the text; undefined when it does. */
export function contentOfPrint(
  { property, value, span }: Declaration,
  [selector]: readonly Selector[],
): Diagnostic | undefined {
  if (property !== 'content') return undefined
  const isMarker = selector?.pseudoElement === 'marker'
  const shown = functionsIn(value).find(
    (name) => /^(?:counters?|string)$/.test(name) && !(isMarker && name === 'counter'),
  )
  if (shown === undefined) return undefined
  const message = `"${formatValue(value)}" shows no ${shown}() in print, in "${selector?.text}".`
  const hints = ['Octavo counts chapters, figures, tables and notes itself, in every edition.']
  return diagnostic('theme/unsupported', message, { span, hints })
}

function functionsIn(value: CssValue): readonly string[] {
  const names: string[] = []
  hasComponent(value, (part) => {
    if (part.type === 'function') names.push(part.name)
    return false
  })
  return names
}

function isInitial(value: CssValue): boolean {
  const word = keywordOf(value)
  return word !== undefined && /^(?:initial|unset|revert|normal|auto)$/.test(word)
}

// The properties that a declaration sets; none for one that print honors nowhere.
function setBy(property: string): readonly PropertyName[] {
  if (isPropertyName(property)) return [property]
  const alias = Object.hasOwn(aliases, property) ? aliases[property] : undefined
  if (alias) return [alias.property]
  return Object.hasOwn(shorthands, property) ? (shorthands[property]?.sets ?? []) : []
}
