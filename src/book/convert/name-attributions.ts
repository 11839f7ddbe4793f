import type { Block } from '../model/block.ts'
import type { Inline } from '../model/inline.ts'

/**
 * The blocks of an epigraph, with the paragraphs that name a source called attributions: they begin
 * with a dash and follow something that does not. The dash itself is left to the theme, as in a
 * quotation.
 */
export function nameAttributions(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block, index): readonly Block[] => {
    if (block.type !== 'paragraph' || block.classes) return [block]
    const before = blocks[index - 1]
    const follows =
      before !== undefined && !(before.type === 'paragraph' && sourceOf(before.children))
    const source = sourceOf(block.children)
    if (source)
      return follows ? [{ ...block, children: source, classes: ['attribution'] }] : [block]
    return splitLastLine(block)
  })
}

// A last typed line that begins with a dash.
function splitLastLine(block: Extract<Block, { type: 'paragraph' }>): readonly Block[] {
  const { children } = block
  const at = children.findLastIndex(({ type }) => type === 'break')
  const source = at > 0 ? sourceOf(children.slice(at + 1)) : undefined
  if (!source) return [block]
  return [
    { ...block, children: children.slice(0, at) },
    { ...block, node: `${block.node}.attribution`, children: source, classes: ['attribution'] },
  ]
}

function sourceOf(children: readonly Inline[]): readonly Inline[] | undefined {
  const [first, ...rest] = children
  const [dash] = first?.type === 'text' ? (/^\s*[—―]\s*(?![—―])/.exec(first.value) ?? []) : []
  if (first?.type !== 'text' || dash === undefined) return undefined
  const value = first.value.slice(dash.length)
  return value === '' ? rest : [{ ...first, value }, ...rest]
}
