import { parse } from '../../packages/css-tree.ts'
import { convertValue } from '../css/convert-value.ts'
import type { Declaration } from '../css/stylesheet.ts'

/**
 * The declarations of the attribute `style` of an element. Only the program writes it, where no
 * class can say what is meant: the width of an image.
 */
export function parseStyleAttribute(style: string): readonly Declaration[] {
  const known = parsed.get(style)
  if (known) return known
  const block = parse(style, { context: 'declarationList' })
  const nodes = block.type === 'DeclarationList' ? block.children.toArray() : []
  const declarations = nodes.flatMap((node): readonly Declaration[] =>
    node.type === 'Declaration'
      ? [{ property: node.property, value: convertValue(node.value), important: false }]
      : [],
  )
  parsed.set(style, declarations)
  return declarations
}

const parsed = new Map<string, readonly Declaration[]>()
