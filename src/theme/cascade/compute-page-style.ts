import type { Report } from '../../diagnostics/diagnostic.ts'
import type { Pt, Size } from '../../edition/length.ts'
import { computeStyle, type Computed } from './compute-style.ts'
import { declare, inOrder } from './declare.ts'
import { parsePageMargin, type PageMargins } from '../properties/parse-page-margin.ts'
import type { LengthContext } from '../css/parse-length.ts'
import { compareSpecificity, type Specificity } from '../css/selector.ts'
import { computedBody } from './style-tree.ts'
import { marginBoxNames, type MarginBoxName } from '../css/margin-box.ts'
import type { Edges, Side } from '../properties/property-values.ts'
import type { PageContext, PageStyle, Style } from '../properties/style.ts'
import { substituteVariables, type Variables } from '../css/substitute-variables.ts'
import type { Declaration, PageRule, PageSelector, Theme } from '../css/stylesheet.ts'

/**
 * Computes the style of one kind of page: its margins, and the margin boxes that have something to
 * show. Where CSS lets pages inherit from the root, these inherit from `body`, so that one line
 * changes the font of the whole book. Percentages are of the width and height of the page (CSS
 * Paged Media 3, § 5.1). `language` is that of the running heads.
 */
export function computePageStyle(
  theme: Theme,
  page: PageContext,
  size: Size,
  language = 'en',
): PageStyle {
  const body = computedBody(theme, { media: 'print', language })
  const rules = matchingRules(theme, page)
  const declarations = rules.flatMap((rule) => rule.declarations)
  const context = computePart(declarations, body, body, language)
  const boxes = marginBoxNames.flatMap((name) => {
    const own = rules.flatMap((rule) => rule.marginBoxes.filter((box) => box.name === name))
    const given = [usualAlignment(name), ...own.flatMap((box) => box.declarations)]
    const { style } = computePart(given, context, body, language)
    return style.content ? [[name, style] as const] : []
  })
  const { backgroundColor: background } = context.style
  return {
    margin: margins(declarations, context, body, size),
    marginBoxes: Object.fromEntries(boxes),
    ...(background && { background }),
  }
}

// Weakest first: named pages before :first and :blank before sides (CSS Paged Media 3, § 4.4). But
// an author who sets the margins of every page means the left and the right ones too, whichever
// sides the built-in theme tells apart.
function matchingRules(theme: Theme, page: PageContext): readonly PageRule[] {
  return theme.pageRules
    .flatMap((rule) => {
      const selectors = rule.selectors.length > 0 ? rule.selectors : [everyPage]
      const matched = selectors.filter((selector) => matchesPage(selector, page))
      const strongest = matched.map(specificityOf).sort(compareSpecificity).at(-1)
      return strongest ? [{ rule, specificity: strongest, weight: weightOf(rule) }] : []
    })
    .sort(comparePages)
    .map(({ rule }) => rule)
}

interface WeighedRule {
  readonly specificity: Specificity
  /** 0 for a rule of a built-in theme, 1 for one of the author's. */
  readonly weight: number
}

function weightOf({ isBuiltIn }: PageRule): number {
  return isBuiltIn ? 0 : 1
}

function comparePages(a: WeighedRule, b: WeighedRule): number {
  const [name, kinds] = [a.specificity[0] - b.specificity[0], a.specificity[1] - b.specificity[1]]
  return name || kinds || a.weight - b.weight || a.specificity[2] - b.specificity[2]
}

const everyPage: PageSelector = { classes: [] }

function matchesPage({ name, classes }: PageSelector, page: PageContext): boolean {
  if (name !== undefined && name !== page.name) return false
  return classes.every((one) => {
    switch (one) {
      case 'first':
        return page.first
      case 'blank':
        return page.blank
      case 'recto':
      case 'verso':
        return page.side === one
    }
  })
}

function specificityOf({ name, classes }: PageSelector): Specificity {
  const kinds = classes.filter((one) => one === 'first' || one === 'blank').length
  return [name === undefined ? 0 : 1, kinds, classes.length - kinds]
}

// Problems in these declarations were already reported when the theme was parsed.
const ignore: Report = () => undefined

function computePart(
  declarations: readonly Declaration[],
  parent: Computed,
  body: Computed,
  language: string,
): Computed {
  const isText = ({ property }: Declaration) => !property.startsWith('margin')
  const declared = declare(declarations.filter(isText), parent.variables, language, ignore)
  return computeStyle({ ...declared, parent, base: body.style, language })
}

// Text is aligned by where the box stands on the page (CSS Paged Media 3, § 5.3) unless the theme
// says otherwise.
function usualAlignment(name: MarginBoxName): Declaration {
  const value = [{ type: 'ident', name: alignments[name] }] as const
  return { property: 'text-align', value, important: false }
}

const alignments = {
  'top-left-corner': 'right',
  'top-left': 'left',
  'top-center': 'center',
  'top-right': 'right',
  'top-right-corner': 'left',
  'right-top': 'center',
  'right-middle': 'center',
  'right-bottom': 'center',
  'bottom-right-corner': 'left',
  'bottom-right': 'right',
  'bottom-center': 'center',
  'bottom-left': 'left',
  'bottom-left-corner': 'right',
  'left-bottom': 'center',
  'left-middle': 'center',
  'left-top': 'center',
} as const satisfies Record<MarginBoxName, Style['textAlign']>

function margins(
  declarations: readonly Declaration[],
  page: Computed,
  body: Computed,
  size: Size,
): Edges<Pt> {
  const given = pageMargins(declarations, page.variables)
  const context: LengthContext = { ...page.style, base: body.style }
  const margin = (side: Side, whole: Pt) => given[side]?.toPt(context, whole) ?? usualMargin
  return {
    top: margin('top', size.height),
    right: margin('right', size.width),
    bottom: margin('bottom', size.height),
    left: margin('left', size.width),
  }
}

/** When the theme sets no margin: three quarters of an inch, which leaves room for any binding. */
const usualMargin = 54

function pageMargins(declarations: readonly Declaration[], variables: Variables): PageMargins {
  let margins: PageMargins = {}
  for (const { property, value } of inOrder(declarations)) {
    const substituted = property.startsWith('margin')
      ? substituteVariables(value, variables)
      : undefined
    margins = { ...margins, ...(substituted && parsePageMargin(property, substituted)) }
  }
  return margins
}
