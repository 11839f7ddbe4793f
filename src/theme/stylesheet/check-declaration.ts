import { lexer } from '../../packages/css-tree.ts'
import { diagnostic, type Diagnostic, type Report } from '../../diagnostics/diagnostic.ts'
import { nearestHint } from '../../diagnostics/nearest.ts'
import { formatValue, keywordOf, type CssValue } from '../css/css-value.ts'
import { isBodyText } from '../properties/body-text.ts'
import { ebookDeclaration, leftOutOfEbook } from '../properties/ebook-declaration.ts'
import { expandDeclaration, isHonored } from '../properties/expand-declaration.ts'
import { isForbidden, otherProperties, isForScreens } from '../properties/other-properties.ts'
import { parsePageMargin } from '../properties/parse-page-margin.ts'
import { propertyNames } from '../properties/properties.ts'
import { hasVariable } from '../properties/property.ts'
import { hintsFor } from '../properties/property-notes.ts'
import { replaceFiles } from '../css/replace-files.ts'
import type { Selector } from '../css/selector.ts'
import { unknownCounterStyle } from '../css/unknown-counter-style.ts'
import { shorthands } from '../properties/shorthands.ts'
import type { Declaration, Media } from '../css/stylesheet.ts'
import { contentOfPrint, withoutEffect, withoutEffectOnPage } from '../properties/without-effect.ts'
import { valueHints } from './value-hints.ts'

/** Where a declaration stands: this decides what it can say. */
export type DeclarationPlace =
  | { readonly type: 'style'; readonly media: Media; readonly selectors: readonly Selector[] }
  | { readonly type: 'page' | 'margin-box' }

/**
 * Reports a declaration that an edition does not honor, and says whether it stays in the theme: the
 * other edition may honor it, unless CSS has no such value.
 */
export function checkDeclaration(
  declaration: Declaration,
  place: DeclarationPlace,
  report: Report,
): boolean {
  if (declaration.property.startsWith('--')) return true
  const problem = isForScreens(declaration.property)
    ? ebookProblem(declaration, place)
    : isPageMargin(declaration, place)
      ? pageMarginProblem(declaration)
      : (leadingProblem(declaration, place) ??
        unknownCounterStyle(declaration, isOnPaper(place) ? 'print' : 'ebook') ??
        problemOf(declaration, isOnPaper(place)) ??
        effectProblem(declaration, place) ??
        ebookProblem(declaration, place))
  if (problem) report(problem)
  return problem?.code !== 'theme/bad-value' || isCssValue(declaration.property, declaration.value)
}

// Only the body text needs a line height: it is the grid of the pages. Other text can do without.
function leadingProblem(
  { property, value, span }: Declaration,
  place: DeclarationPlace,
): Diagnostic | undefined {
  const [only] = value
  const isZero = only && 'value' in only && Number(only.value) === 0
  if (property !== 'line-height' || !isZero || place.type !== 'style') return undefined
  const body = place.selectors.find(isBodyText)
  if (!body || !isOnPaper(place)) return undefined
  const message = `"line-height: ${formatValue(value)}" in "${body.text}" leaves no room for the lines.`
  return diagnostic('theme/unsupported', message, { span, hints: ['Write 1.2 or more.'] })
}

function problemOf(declaration: Declaration, onPaper: boolean): Diagnostic | undefined {
  const { property, value, span } = declaration
  if (isForbidden(property)) {
    const message = `"${property}" is left out: the direction of a text follows from its language.`
    return diagnostic('theme/unsupported', message, { span, hints: hintsFor(property) })
  }
  if (!isHonored(property)) {
    if (!isKnownToCss(property)) return unknownProperty(declaration)
    const message = `"${property}" has no effect in print.`
    return onPaper
      ? diagnostic('theme/unsupported', message, { span, hints: hintsFor(property) })
      : undefined
  }
  // The value of a variable is only known where the variable is used.
  if (hasVariable(value) || expandDeclaration(property, value).type === 'declared') return undefined
  if (!isCssValue(property, value)) return badValue(declaration)
  const message = `"${property}: ${formatValue(value)}" has no effect in print.`
  return onPaper
    ? diagnostic('theme/unsupported', message, { span, hints: hintsFor(property) })
    : undefined
}

function unknownProperty({ property, span }: Declaration): Diagnostic {
  const names = [...propertyNames, ...Object.keys(shorthands)]
  return diagnostic('theme/unknown-property', `CSS has no property "${property}".`, {
    span,
    hints: nearestHint(property, names),
  })
}

function badValue({ property, value, span }: Declaration): Diagnostic {
  const hints = valueHints(property, value)
  const message =
    value.length === 0
      ? `"${property}" has no value.`
      : `"${formatValue(value)}" is not a value of "${property}".`
  return diagnostic('theme/bad-value', message, { span, hints })
}

// A value that an edition honors elsewhere, but not in this place.
function effectProblem(declaration: Declaration, place: DeclarationPlace): Diagnostic | undefined {
  if (place.type !== 'style') return withoutEffectOnPage(declaration, place.type)
  const { selectors } = place
  if (declaration.property === 'content' || isOnPaper(place)) {
    const found = withoutEffect(declaration, selectors)
    if (found) return found
  }
  return isOnPaper(place) ? contentOfPrint(declaration, selectors) : undefined
}

function ebookProblem(declaration: Declaration, place: DeclarationPlace): Diagnostic | undefined {
  if (place.type !== 'style' || place.media === 'print' || hasVariable(declaration.value)) {
    return undefined
  }
  const running = runOnProblem(declaration, place.selectors)
  if (running) return running
  // Files are looked for, and reported, once the whole theme is read.
  const value = replaceFiles(declaration.value, (name) => ({ type: 'file', name }))
  const found = ebookDeclaration({ ...declaration, value }, place.selectors, {})
  return found.leftOut === undefined
    ? undefined
    : leftOutOfEbook(declaration, place.selectors, found)
}

// In an ebook each section is a file of its own, and begins on a new screen.
function runOnProblem(
  { property, value, span }: Declaration,
  selectors: readonly Selector[],
): Diagnostic | undefined {
  const isSection = selectors.some(({ subject }) =>
    subject.compound.some((simple) => simple.type === 'tag' && simple.name === 'section'),
  )
  const isBreak = property === 'break-before' || property === 'page-break-before'
  if (!isSection || !isBreak || keywordOf(value) !== 'auto') return undefined
  const message = `"${property}: auto" does not let sections run on in an ebook: each is a file of its own.`
  const hints = ['For pages alone, put it into @media print.']
  return diagnostic('theme/unsupported', message, { span, hints })
}

function isPageMargin({ property, value }: Declaration, place: DeclarationPlace): boolean {
  return place.type === 'page' && property.startsWith('margin') && !hasVariable(value)
}

function pageMarginProblem(declaration: Declaration): Diagnostic | undefined {
  const { property, value } = declaration
  return parsePageMargin(property, value) ? undefined : badValue(declaration)
}

function isOnPaper(place: DeclarationPlace): boolean {
  return place.type !== 'style' || place.media !== 'screen'
}

function isKnownToCss(property: string): boolean {
  // css-tree's types omit that the property may be missing.
  return Object.hasOwn(otherProperties, property) || Boolean(lexer().getProperty(property))
}

function isCssValue(property: string, value: CssValue): boolean {
  return lexer().matchProperty(property, formatValue(value)).error === null
}
