import type { CssNode, Raw, Value } from 'css-tree'
import { generate } from '../../packages/css-tree.ts'
import type { CssComponent, CssValue } from './css-value.ts'

/** Converts css-tree's value to Octavo's own form. */
export function convertValue(value: Value | Raw): CssValue {
  if (value.type === 'Raw')
    return value.value.trim() === '' ? [] : [{ type: 'raw', text: value.value.trim() }]
  return value.children.toArray().flatMap(convertComponent)
}

function convertComponent(node: CssNode): readonly CssComponent[] {
  switch (node.type) {
    case 'Identifier':
      return [{ type: 'ident', name: node.name }]
    case 'Number':
      return [{ type: 'number', value: Number(node.value) }]
    case 'Percentage':
      return [{ type: 'percentage', value: Number(node.value) }]
    case 'Dimension':
      return [{ type: 'dimension', value: Number(node.value), unit: node.unit.toLowerCase() }]
    case 'String':
      return [{ type: 'string', value: node.value }]
    case 'Hash':
      return [{ type: 'hash', value: node.value }]
    case 'Url':
      return [{ type: 'url', value: node.value }]
    case 'Operator':
      return [{ type: 'operator', value: node.value.trim() }]
    case 'Function':
      return [
        {
          type: 'function',
          name: node.name.toLowerCase(),
          children: node.children.toArray().flatMap(convertComponent),
        },
      ]
    case 'Parentheses':
      return [{ type: 'parentheses', children: node.children.toArray().flatMap(convertComponent) }]
    case 'Value': // the fallback of var()
      return node.children.toArray().flatMap(convertComponent)
    case 'WhiteSpace':
    case 'Comment':
      return []
    default:
      return [{ type: 'raw', text: generate(node) }]
  }
}
