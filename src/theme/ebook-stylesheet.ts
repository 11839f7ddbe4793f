import { builtInSheet } from './stylesheet/built-in.ts'
import type { Report } from '../diagnostics/diagnostic.ts'
import { ebookDeclaration, leftOutOfEbook } from './properties/ebook-declaration.ts'
import { hasVariable } from './properties/property.ts'
import { isBodyText } from './properties/body-text.ts'
import { hasComponent } from './css/css-value.ts'
import { selectAround } from './css/select-around.ts'
import type { Selector } from './css/selector.ts'
import type { Variables } from './css/substitute-variables.ts'
import type { StyleRule, Theme } from './css/stylesheet.ts'
import type { SelectorUse } from './cascade/selector-use.ts'
import type { EmittedDeclaration, EmittedRule } from './emitted-rule.ts'
import { mergeRules } from './merge-rules.ts'
import { nameSides, type Direction } from './name-sides.ts'
import { sortDeclarations } from './sort-declarations.ts'

/** What the stylesheet of an ebook depends on besides its theme. */
export interface EbookStylesheetOptions {
  readonly boxed?: BoxedTables
  readonly place?: PlaceFile
  /** What selectors find in the book. Without it, every rule is written as it stands. */
  readonly use?: SelectorUse
}

/**
 * Writes the stylesheet of the ebook: the theme without what only paper needs and without what
 * nothing in the book uses, in CSS that the e-readers of the last fifteen years understand. Rules of
 * `@media screen` keep their place; whoever embeds the fonts writes the `@font-face` rules. Values
 * of variables are first known here, so what is left out because of them is reported here.
 */
export function ebookStylesheet(
  theme: Theme,
  report: Report,
  { boxed, place = (name) => name, use }: EbookStylesheetOptions = {},
): string {
  const own = (['reader', 'structure'] as const).flatMap((name) => builtInSheet(name).rules)
  const rules = [...own, ...theme.rules].filter((rule) => rule.media !== 'print')
  const variables = rootVariables(rules)
  const select = (selector: Selector): readonly string[] => {
    const text = formatSelector(selector)
    const around = boxed && selectAround(text, boxed.box, boxed.classes)
    const texts = around === undefined ? [text] : [text, around]
    return texts.filter((one) => use?.isUsed(one, one === text ? selector : undefined) ?? true)
  }
  const emitted = rules
    .map((rule) => emitRule(rule, { variables, select, place, report, direction: use?.direction }))
    .filter(({ selectors, declarations }) => selectors.length > 0 && declarations.length > 0)
  const once = use ? mergeRules(emitted, use.compete) : emitted
  return once.map(formatRule).join('')
}

/** The names of the files that the stylesheet of the ebook needs, each once. */
export function filesOfEbook(theme: Theme, use?: SelectorUse): readonly string[] {
  // Most stylesheets name none, so that nothing need be written to learn which.
  if (!theme.rules.some(namesFile)) return []
  const names = new Set<string>()
  const place = (name: string) => {
    names.add(name)
    return name
  }
  ebookStylesheet(theme, () => {}, { place, ...(use && { use }) })
  return [...names]
}

function namesFile({ declarations }: StyleRule): boolean {
  return declarations.some(({ value }) => hasComponent(value, ({ type }) => type === 'file'))
}

/** Where the container has a file that the theme names, relative to the stylesheet. */
export type PlaceFile = (name: string) => string

/** Tables of an ebook that stand in boxes. */
export interface BoxedTables {
  /** The class of the boxes. */
  readonly box: string
  /** The classes of the tables in them. */
  readonly classes: ReadonlySet<string>
}

interface Sheet {
  readonly variables: Variables
  readonly select: (selector: Selector) => readonly string[]
  readonly place: PlaceFile
  readonly report: Report
  readonly direction: Direction | undefined
}

// The custom properties of the whole book. Those of single elements are left out, since not every
// element that inherits them is known.
function rootVariables(rules: readonly StyleRule[]): Variables {
  const all = rules.filter(({ selectors }) => selectors.some(isBodyText)).flatMap(ownVariables)
  return Object.fromEntries(all)
}

function ownVariables({ declarations }: StyleRule) {
  return declarations
    .filter(({ property }) => property.startsWith('--'))
    .map(({ property, value }) => [property, value] as const)
}

function emitRule(rule: StyleRule, sheet: Sheet): EmittedRule {
  const { selectors, declarations, condition } = rule
  const { place, report, select } = sheet
  const used = [...new Set(selectors.flatMap(select))]
  const variables = { ...sheet.variables, ...Object.fromEntries(ownVariables(rule)) }
  const emitted = declarations.flatMap((declaration) => {
    const found = ebookDeclaration(
      declaration,
      selectors,
      variables,
      used.length > 0 ? place : asIs,
    )
    if (found.leftOut !== undefined && hasVariable(declaration.value)) {
      report(leftOutOfEbook(declaration, selectors, found))
    }
    const { property } = declaration
    return found.lines.length > 0
      ? [nameSides({ property, lines: found.lines }, sheet.direction)]
      : []
  })
  return { selectors: used, declarations: emitted, ...(condition !== undefined && { condition }) }
}

// The files of a rule that is not written are not needed.
const asIs: PlaceFile = (name) => name

function formatRule({ selectors, declarations, condition }: EmittedRule): string {
  const lines = sortDeclarations(withLiningFigures(declarations)).flatMap(({ lines }) => lines)
  const indent = condition === undefined ? '' : '  '
  const body = lines.map(([property, text]) => `${indent}  ${property}: ${text};\n`).join('')
  const text = `${indent}${selectors.join(`,\n${indent}`)} {\n${body}${indent}}\n`
  return condition === undefined ? text : `${condition} {\n${text}}\n`
}

// Figures beside capitals are lining ones. Print looks at the shape of the 1 in the font, but here
// the reader may choose another font.
function withLiningFigures(
  declarations: readonly EmittedDeclaration[],
): readonly EmittedDeclaration[] {
  const lines = declarations.flatMap((declaration) => declaration.lines)
  const isInCapitals = lines.some(
    ([property, text]) =>
      (property.startsWith('font-variant') && text.includes('small-caps')) ||
      (property === 'text-transform' && text === 'uppercase'),
  )
  const hasOwn = lines.some(([, text]) => /(?:lining|oldstyle)-nums|"[lo]num"/.test(text))
  if (!isInCapitals || hasOwn) return declarations
  const property = 'font-variant-numeric'
  return [...declarations, { property, lines: [[property, 'lining-nums proportional-nums']] }]
}

// A namespace prefix would have to be declared at the top of the file, before the fonts; `*|`
// matches any namespace.
function formatSelector({ text }: Selector): string {
  return text.replace(/\[\s*\w+\|/g, '[*|')
}
