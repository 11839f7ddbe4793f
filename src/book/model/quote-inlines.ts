import type { Inline } from './inline.ts'

/**
 * A title, caption or term where it is quoted, in a link as a whole: its notes, links and ids stay
 * where it stands.
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
        // What only marked a place has nothing to say elsewhere.
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
  // Leaving an optional field out leaves the type as it is.
  return rest as T
}
