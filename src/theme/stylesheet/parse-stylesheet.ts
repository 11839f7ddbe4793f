import type { Atrule, CssNode, Rule } from 'css-tree'
import { generate, parse } from '../../packages/css-tree.ts'
import { diagnostic, type Report, type Span } from '../../diagnostics/diagnostic.ts'
import { nearestHint } from '../../diagnostics/nearest.ts'
import type { SourceFile } from '../../diagnostics/source-file.ts'
import { convertValue } from '../css/convert-value.ts'
import { convertSelector } from '../css/convert-selector.ts'
import { explainCssError, openFaults } from './explain-css-error.ts'
import { findOpenBrackets } from '../css/open-brackets.ts'
import { parseDeclarations, spanOf } from './parse-declarations.ts'
import type { ImportSheet, SheetContext } from './parse-declarations.ts'
import { parseFontFace } from './parse-font-face.ts'
import {
  anywhere,
  intersect,
  parseMedia,
  parseSupports,
  type MediaScope,
} from '../css/parse-media.ts'
import { parsePageRule } from './parse-page-rule.ts'
import type { Variables } from '../css/substitute-variables.ts'
import type { Selector } from '../css/selector.ts'
import type { FontFace, Media, PageRule, StyleRule, Stylesheet } from '../css/stylesheet.ts'

/**
 * Reads a stylesheet for both editions, or for one medium alone. What cannot be used is reported,
 * and the rest is kept.
 */
export function parseStylesheet(
  source: SourceFile,
  importSheet: ImportSheet,
  report: Report,
  media: Media = 'all',
): Stylesheet {
  if (isTooDeep(source.text)) {
    const span = spanAt(source, 0)
    const hints = ['use fewer brackets inside brackets']
    const message = 'Brackets are nested too deeply in this stylesheet.'
    report(diagnostic('theme/syntax', message, { span, hints }))
    return { rules: [], pageRules: [], fontFaces: [] }
  }
  const open = findOpenBrackets(source.text)
  for (const { what, offset } of open) {
    const { message, hint } = openFaults[what]
    report(diagnostic('theme/syntax', message, { span: spanAt(source, offset), hints: [hint] }))
  }
  const tree = parse(source.text, {
    positions: true,
    parseCustomProperty: true,
    onParseError: ({ message, offset }) => {
      if (open.some((bracket) => bracket.offset === offset)) return
      const { message: says, hint } = explainCssError(message, source.text, offset)
      report(diagnostic('theme/syntax', says, { span: spanAt(source, offset), hints: [hint] }))
    },
  })
  const nodes = tree.type === 'StyleSheet' ? tree.children.toArray() : []
  const { file } = source
  return parseNodes(
    nodes,
    { ...anywhere, media },
    { file, importSheet, variables: variablesIn(nodes), report },
  )
}

function variablesIn(nodes: readonly CssNode[]): Variables {
  const rules = nodes.flatMap((node) => (node.type === 'Rule' ? [node] : []))
  const declarations = rules
    .filter(({ prelude }) => generate(prelude) === ':root')
    .flatMap(({ block }) => block.children.toArray())
  return Object.fromEntries(
    declarations.flatMap((node) =>
      node.type === 'Declaration' && node.property.startsWith('--')
        ? [[node.property, convertValue(node.value)] as const]
        : [],
    ),
  )
}

function spanAt({ file, text }: SourceFile, offset: number): Span {
  const before = text.slice(0, offset)
  const line = before.split('\n').length
  const column = offset - before.lastIndexOf('\n')
  return { file, start: { line, column }, end: { line, column: column + 1 } }
}

// Deeper than anyone writes by hand; css-tree overflows the stack further down.
const deepestNesting = 100

function isTooDeep(text: string): boolean {
  let depth = 0
  for (const [bracket] of text.matchAll(/[([{}\])]/g)) {
    depth += '([{'.includes(bracket) ? 1 : depth > 0 ? -1 : 0
    if (depth > deepestNesting) return true
  }
  return false
}

interface MutableSheet extends Stylesheet {
  readonly rules: StyleRule[]
  readonly pageRules: PageRule[]
  readonly fontFaces: FontFace[]
}

function parseNodes(
  nodes: readonly CssNode[],
  scope: MediaScope,
  context: SheetContext,
): MutableSheet {
  const sheet: MutableSheet = { rules: [], pageRules: [], fontFaces: [] }
  for (const node of nodes) {
    if (node.type === 'Rule') sheet.rules.push(...parseRule(node, scope, context))
    else if (node.type === 'Atrule') append(sheet, parseAtRule(node, scope, context))
  }
  return sheet
}

function append(sheet: MutableSheet, more: Partial<Stylesheet>): void {
  sheet.rules.push(...(more.rules ?? []))
  sheet.pageRules.push(...(more.pageRules ?? []))
  sheet.fontFaces.push(...(more.fontFaces ?? []))
}

function parseRule(node: Rule, scope: MediaScope, context: SheetContext): readonly StyleRule[] {
  if (scope.media === 'never') return []
  const selectors = parseSelectors(node, context)
  const nodes = node.block.children.toArray()
  reportNested(nodes, context)
  if (selectors.length === 0) return []
  const place = { type: 'style', media: scope.media, selectors } as const
  const declarations = parseDeclarations(nodes, place, context)
  return [{ ...scope, media: scope.media, selectors, declarations }]
}

// An unknown selector loses only its own declarations; its neighbors in the list keep theirs.
function parseSelectors(node: Rule, { file, report }: SheetContext): readonly Selector[] {
  if (node.prelude.type !== 'SelectorList') return []
  return node.prelude.children.toArray().flatMap((child) => {
    if (child.type !== 'Selector') return []
    const converted = convertSelector(child)
    if (converted.type === 'selector') return [converted.selector]
    const message = `The selector "${converted.part}" is not supported, and its rule is left out.`
    const hints = ['Give the element a class in the manuscript, and select that.']
    report(diagnostic('theme/unsupported', message, { span: spanOf(child, file), hints }))
    return []
  })
}

function reportNested(nodes: readonly CssNode[], { file, report }: SheetContext): void {
  for (const node of nodes) {
    if (node.type !== 'Rule' && node.type !== 'Atrule') continue
    const hints = ['Write it after this rule, with its full selector.']
    const span = spanOf(node, file)
    report(
      diagnostic('theme/unsupported', 'A rule inside another rule is left out.', { span, hints }),
    )
  }
}

function parseAtRule(node: Atrule, scope: MediaScope, context: SheetContext): Partial<Stylesheet> {
  const within = () => node.block?.children.toArray() ?? []
  switch (node.name.toLowerCase()) {
    case 'media':
      return parseMediaRule(node, scope, context)
    case 'supports':
      if (scope.media !== 'screen') reportUnasked(node, `@supports`, context)
      return parseNodes(within(), intersect(scope, parseSupports(node.prelude)), context)
    case 'import':
      return parseImport(node, context)
    case 'page':
      return scope.media === 'screen' || scope.media === 'never'
        ? {}
        : { pageRules: [sizedBy(scope, parsePageRule(node, context))] }
    case 'font-face':
      return { fontFaces: parseFontFace(node, context) }
    case 'charset':
    case 'namespace':
      return {}
    default: {
      const span = spanOf(node, context.file)
      const message = `"@${node.name}" is not supported, and everything in it is left out.`
      const hints = [...nearestHint(node.name, knownAtRules), atRuleHint]
      context.report(diagnostic('theme/unsupported', message, { span, hints }))
      return {}
    }
  }
}

function sizedBy({ pageSize = [] }: MediaScope, rule: PageRule): PageRule {
  const all = [...pageSize, ...(rule.pageSize ?? [])]
  return all.length > 0 ? { ...rule, pageSize: all } : rule
}

function parseMediaRule(node: Atrule, scope: MediaScope, context: SheetContext): MutableSheet {
  const { scopes, unanswered } = parseMedia(node.prelude)
  if (unanswered !== undefined && scope.media !== 'screen') {
    reportUnasked(node, `@media ${unanswered}`, context)
  }
  const sheet: MutableSheet = { rules: [], pageRules: [], fontFaces: [] }
  for (const one of scopes) {
    const inner = intersect(scope, one)
    append(sheet, parseNodes(node.block?.children.toArray() ?? [], inner, context))
  }
  return sheet
}

// The condition stands in the message, so that each is told once.
function reportUnasked(node: Atrule, condition: string, context: SheetContext): void {
  const { loc } = node.prelude ?? node
  const message = `"${condition}" has no effect in print: a page answers for its width and height alone.`
  const hints = [
    'For every page, write @media print; for some, lengths such as (max-width: 5in).',
    'For ebooks alone, write @media screen and …',
  ]
  const span = spanOf({ loc }, context.file)
  context.report(diagnostic('theme/unsupported', message, { span, hints }))
}

const knownAtRules = ['media', 'supports', 'import', 'page', 'font-face']
const atRuleHint = `remove it: Octavo supports @${knownAtRules.join(', @')}`

function parseImport(node: Atrule, context: SheetContext): Partial<Stylesheet> {
  const [target] = node.prelude?.type === 'AtrulePrelude' ? node.prelude.children.toArray() : []
  if (target?.type !== 'String' && target?.type !== 'Url') {
    const message = 'This @import does not name a stylesheet, and is left out.'
    const hints = ['write @import "my-sheet.css";']
    const span = spanOf(node, context.file)
    context.report(diagnostic('theme/unsupported', message, { span, hints }))
    return {}
  }
  const sheet = context.importSheet(target.value, spanOf(node, context.file))
  const { scopes, unanswered } = parseMedia(node.prelude)
  if (unanswered !== undefined) reportUnasked(node, `@import … ${unanswered}`, context)
  if (!sheet || scopes.includes(anywhere)) return sheet ?? {}
  return {
    rules: scopes.flatMap((scope) => sheet.rules.flatMap((rule) => within(rule, scope))),
    pageRules: scopes
      .filter(({ media }) => media !== 'screen')
      .flatMap((scope) => sheet.pageRules.map((rule) => sizedBy(scope, rule))),
    fontFaces: sheet.fontFaces,
  }
}

function within(rule: StyleRule, scope: MediaScope): readonly StyleRule[] {
  const { media, ...asked } = intersect(scope, rule)
  return media === 'never' ? [] : [{ ...rule, ...asked, media }]
}
