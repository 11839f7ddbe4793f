import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts'
import { buildCascade, matchRules } from '../../theme/cascade/cascade.ts'
import type { Placed } from '../../theme/cascade/match-selector.ts'
import { keywordsOf } from '../../theme/css/css-value.ts'
import type { Declaration, Theme } from '../../theme/css/stylesheet.ts'
import type { ContentDocument } from '../documents/content-document.ts'
import { tableBox } from '../documents/scroll-wide-tables.ts'

/**
 * Finds what in the stylesheet keeps the boxes of wide tables from scrolling, so that a part of the
 * table is beyond the edge of the screen (WCAG 2.2, 1.4.10). Each declaration is told once.
 */
export function findCutTables(
  documents: readonly ContentDocument[],
  theme: Theme,
  language: string,
): readonly Diagnostic[] {
  if (!theme.rules.some(({ declarations }) => declarations.some(setsOverflow))) return []
  // What holds on some screens only is taken to hold on all.
  const rules = theme.rules.map(({ condition: _, ...rule }) => rule)
  const cascade = buildCascade({ ...theme, rules }, 'screen')
  const found = new Set<Declaration>()
  for (const { element } of documents) {
    visitPlaced(topOf(element, language), (placed) => {
      if (!placed.element.classes.includes(tableBox)) return
      const matched = matchRules(cascade, placed).get('')?.rules ?? []
      const winner = winning(matched.flatMap(({ declarations }) => declarations))
      if (winner && !scrolls(winner)) found.add(winner)
    })
  }
  return [...found].map(cutOff)
}

function cutOff({ property, value, span }: Declaration): Diagnostic {
  const message = `With "${property}: ${keywordsOf(value)?.join(' ') ?? '…'}" a wide table cannot scroll, and its last columns are beyond the edge of a small screen.`
  const hints = [`leave ".${tableBox}" as it is: its box scrolls from side to side`]
  return diagnostic('accessibility/table-cut-off', message, { span, hints })
}

function winning(declarations: readonly Declaration[]): Declaration | undefined {
  const setting = declarations.filter(setsOverflow)
  return setting.findLast(({ important }) => important) ?? setting.at(-1)
}

function setsOverflow({ property }: Declaration): boolean {
  return property === 'overflow' || property === 'overflow-x' || property === 'overflow-inline'
}

// In `overflow`, the first of two words is for the direction of lines.
function scrolls({ value }: Declaration): boolean {
  const [word] = keywordsOf(value) ?? []
  return word === 'auto' || word === 'scroll' || word === 'overlay' || word === 'revert'
}

function topOf(element: Placed['element'], language: string): Placed {
  const around = (tag: string, children: readonly Placed['element'][]): Placed['element'] => ({
    ...{ type: 'element', tag, classes: [], attributes: {}, children },
  })
  const body = around('body', [element])
  const html = around('html', [body])
  const root = { element: html, siblings: [html], index: 0, language }
  const parent = { element: body, parent: root, siblings: [body], index: 0, language }
  return { element, parent, siblings: [element], index: 0, language }
}

function visitPlaced(placed: Placed, visit: (placed: Placed) => void): void {
  visit(placed)
  const siblings = placed.element.children.filter((child) => child.type === 'element')
  siblings.forEach((element, index) => {
    const { language } = placed
    visitPlaced({ element, parent: placed, siblings, index, language }, visit)
  })
}
