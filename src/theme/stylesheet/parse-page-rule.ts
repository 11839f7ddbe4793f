import type { Atrule, CssNode } from 'css-tree'
import { generate } from '../../packages/css-tree.ts'
import { diagnostic } from '../../diagnostics/diagnostic.ts'
import { parseDeclarations, spanOf, type SheetContext } from './parse-declarations.ts'
import { marginBoxNames, type MarginBoxName } from '../css/margin-box.ts'
import type { MarginBoxRule, PageClass, PageRule, PageSelector } from '../css/stylesheet.ts'

/** Reads `@page selectors { … }`. */
export function parsePageRule(node: Atrule, context: SheetContext): PageRule {
  const nodes = node.block?.children.toArray() ?? []
  return {
    isBuiltIn: context.file.startsWith('octavo:'),
    selectors: parseSelectors(node, context),
    declarations: parseDeclarations(nodes, { type: 'page' }, context),
    marginBoxes: nodes.flatMap((child) =>
      child.type === 'Atrule' ? parseMarginBox(child, context) : [],
    ),
  }
}

function parseMarginBox(node: Atrule, context: SheetContext): readonly MarginBoxRule[] {
  if (!isMarginBoxName(node.name)) {
    const span = spanOf(node, context.file)
    const message = `A page has no margin box "@${node.name}".`
    context.report(diagnostic('theme/unsupported', message, { span, hints: [boxes] }))
    return []
  }
  const nodes = node.block?.children.toArray() ?? []
  const declarations = parseDeclarations(nodes, { type: 'margin-box' }, context)
  return [{ name: node.name, declarations }]
}

const boxes = `The boxes are ${marginBoxNames.join(', ')}.`

function isMarginBoxName(name: string): name is MarginBoxName {
  return (marginBoxNames as readonly string[]).includes(name)
}

function parseSelectors(node: Atrule, context: SheetContext): readonly PageSelector[] {
  const [list] = node.prelude?.type === 'AtrulePrelude' ? node.prelude.children.toArray() : []
  if (list?.type !== 'SelectorList') return []
  return list.children.toArray().map((child) => parseSelector(child, context))
}

const pageClasses: Readonly<Record<string, PageClass>> = {
  first: 'first',
  blank: 'blank',
  left: 'verso',
  verso: 'verso',
  right: 'recto',
  recto: 'recto',
}

// An unknown class is kept, but it matches no page.
function parseSelector(node: CssNode, { file, report }: SheetContext): PageSelector {
  const parts = node.type === 'Selector' ? node.children.toArray() : []
  let name: string | undefined
  const classes: PageClass[] = []
  for (const part of parts) {
    const pageClass = part.type === 'PseudoClassSelector' ? pageClasses[part.name] : undefined
    if (part.type === 'TypeSelector') name = part.name
    else if (pageClass) classes.push(pageClass)
    else {
      const hints = ['Pages can be :first, :blank, :left (verso) or :right (recto).']
      const message = `"${generate(part)}" does not select a page.`
      report(diagnostic('theme/unsupported', message, { span: spanOf(part, file), hints }))
      name = generate(part)
    }
  }
  return { ...(name !== undefined && { name }), classes }
}
