import { builtInSheet } from './stylesheet/built-in.ts'
import type { Report } from '../diagnostics/diagnostic.ts'
import { ebookDeclaration, leftOutOfEbook } from './properties/ebook-declaration.ts'
import { hasVariable } from './properties/property.ts'
import { isBodyText } from './properties/body-text.ts'
import { selectAround } from './css/select-around.ts'
import type { Selector } from './css/selector.ts'
import type { Variables } from './css/substitute-variables.ts'
import type { StyleRule, Theme } from './css/stylesheet.ts'

/**
 * Writes the stylesheet of the ebook: the theme without what only paper needs, in CSS that the
 * e-readers of the last fifteen years understand. Rules of `@media screen` keep their place;
 * whoever embeds the fonts writes the `@font-face` rules. Values of variables are first known here,
 * so what is left out because of them is reported here.
 */
export function ebookStylesheet(
  theme: Theme,
  report: Report,
  boxed?: BoxedTables,
  place: PlaceFile = (name) => name,
): string {
  const rules = [...builtInSheet('structure').rules, ...theme.rules].filter(
    (rule) => rule.media !== 'print',
  )
  const variables = rootVariables(rules)
  const select = (selector: Selector): readonly string[] => {
    const text = formatSelector(selector)
    const around = boxed && selectAround(text, boxed.box, boxed.classes)
    return around === undefined ? [text] : [text, around]
  }
  return rules.map((rule) => formatRule(rule, { variables, select, place, report })).join('')
}

/** The names of the files that the stylesheet of the ebook needs, each once. */
export function filesOfEbook(theme: Theme): readonly string[] {
  const names = new Set<string>()
  const note = (name: string) => {
    names.add(name)
    return name
  }
  ebookStylesheet(theme, () => {}, undefined, note)
  return [...names]
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

function formatRule(rule: StyleRule, sheet: Sheet): string {
  const { selectors, declarations, condition } = rule
  const { place, report } = sheet
  const variables = { ...sheet.variables, ...Object.fromEntries(ownVariables(rule)) }
  const emitted = declarations.flatMap((declaration) => {
    const found = ebookDeclaration(declaration, selectors, variables, place)
    if (found.leftOut !== undefined && hasVariable(declaration.value)) {
      report(leftOutOfEbook(declaration, selectors, found))
    }
    return found.lines
  })
  const lines = withLiningFigures(emitted)
  if (lines.length === 0) return ''
  const indent = condition === undefined ? '' : '  '
  const body = lines.map(([property, text]) => `${indent}  ${property}: ${text};\n`).join('')
  const text = `${indent}${selectors.flatMap(sheet.select).join(`,\n${indent}`)} {\n${body}${indent}}\n`
  return condition === undefined ? text : `${condition} {\n${text}}\n`
}

type Line = readonly [property: string, text: string]

// Figures beside capitals are lining ones. Print looks at the shape of the 1 in the font, but here
// the reader may choose another font.
function withLiningFigures(lines: readonly Line[]): readonly Line[] {
  const isInCapitals = lines.some(
    ([property, text]) =>
      (property.startsWith('font-variant') && text.includes('small-caps')) ||
      (property === 'text-transform' && text === 'uppercase'),
  )
  const hasOwn = lines.some(([, text]) => /(?:lining|oldstyle)-nums|"[lo]num"/.test(text))
  if (!isInCapitals || hasOwn) return lines
  return [...lines, ['font-variant-numeric', 'lining-nums proportional-nums']]
}

// A namespace prefix would have to be declared at the top of the file, before the fonts; `*|`
// matches any namespace.
function formatSelector({ text }: Selector): string {
  return text.replace(/\[\s*\w+\|/g, '[*|')
}
