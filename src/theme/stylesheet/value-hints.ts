import type { DSNode, SyntaxDescriptor } from 'css-tree'
import { nearestHint } from '../../diagnostics/nearest.ts'
import { lexer } from '../../packages/css-tree.ts'
import { keywordsOf, type CssValue } from '../css/css-value.ts'

/** Hints at values that a property does take. */
export function valueHints(property: string, value: CssValue): readonly string[] {
  const { keywords, types } = takenBy(property)
  const words = keywordsOf(value) ?? []
  const near = words
    .filter((word) => !keywords.has(word))
    .flatMap((word) => nearestHint(word, keywords))
  if (near.length > 0) return near
  const [only] = value
  if (types.has('length')) {
    const isBare = only?.type === 'number' && value.length === 1 && only.value !== 0
    return isBare ? [`write a unit: ${only.value}em`] : ['write a length: 1.5em, 3mm, 10%']
  }
  if (types.has('integer')) return ['write a whole number']
  return keywords.size > 0 && keywords.size <= most
    ? [`it may be ${[...keywords].join(', ')}`]
    : ['correct the value, or remove the declaration']
}

// A longer list would not help.
const most = 12

// What a property's grammar allows: its keywords and its basic types.
function takenBy(property: string): {
  readonly keywords: ReadonlySet<string>
  readonly types: ReadonlySet<string>
} {
  const keywords = new Set<string>()
  const types = new Set<string>()
  const seen = new Set<unknown>()
  const walk = (node: DSNode | undefined): void => {
    if (!node || seen.has(node)) return
    seen.add(node)
    if (node.type === 'Keyword') keywords.add(node.name)
    if (node.type === 'Group') node.terms.forEach(walk)
    if (node.type === 'Multiplier') walk(node.term)
    if (node.type === 'Property') walk(syntaxOf(lexer().getProperty(node.name)))
    if (node.type !== 'Type') return
    const syntax = syntaxOf(lexer().getType(node.name))
    if (!syntax) types.add(node.name)
    else if (!/^calc|-math|^math/.test(node.name)) walk(syntax)
  }
  walk(syntaxOf(lexer().getProperty(property)))
  return { keywords, types }
}

// css-tree's types omit that the syntax may be missing.
function syntaxOf(descriptor: SyntaxDescriptor | null): DSNode | undefined {
  return descriptor?.syntax ?? undefined
}
