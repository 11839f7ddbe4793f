import type { Inline } from './inline.ts'

/**
 * A title, caption or term for quoting, for example in a link. Its notes, links and ids are left
 * behind.
 */
export function quoteInlines(inlines: readonly Inline[]): readonly Inline[] {
  return inlines.flatMap((inline): readonly Inline[] => {
    switch (inline.type) {
      case 'footnoteReference':
      case 'pageList':
        return []
      case 'break':
        return [{ type: 'text', value: ' ' }]
      case 'link':
      case 'crossReference':
        return quoteInlines(inline.children)
      case 'text':
        return [inline]
      case 'inlineCode':
      case 'inlineMath':
      case 'inlineImage':
        return [withoutId(inline)]
      case 'phrase':
        return [{ ...withoutId(inline), children: quoteInlines(inline.children) }]
      case 'span':
        // A node that only marked a place has no use in a quotation.
        return inline.children.length === 0
          ? []
          : [{ ...withoutId(inline), children: quoteInlines(inline.children) }]
      case 'emphasis':
      case 'strong':
      case 'delete':
      case 'mark':
      case 'superscript':
      case 'subscript':
        return [{ ...withoutId(inline), children: quoteInlines(inline.children) }]
    }
  })
}

function withoutId<
  T extends Exclude<Inline, { type: 'text' | 'break' | 'footnoteReference' | 'pageList' }>,
>(inline: T): T {
  const { id: _, ...rest } = inline
  // Omitting an optional field does not change the type.
  return rest as T
}
