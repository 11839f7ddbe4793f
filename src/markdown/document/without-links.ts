import type { MdInline } from './document.ts'

/** Text in which no link is left, only the words of each: a link cannot hold another one. */
export function withoutLinks(inlines: readonly MdInline[]): readonly MdInline[] {
  return inlines.flatMap((inline): readonly MdInline[] => {
    if (inline.type === 'link') return withoutLinks(inline.children)
    if (!('children' in inline) || inline.type === 'inlineNote') return [inline]
    return [{ ...inline, children: withoutLinks(inline.children) }]
  })
}
