import type { MdInline } from './document.ts'

/** The words of inlines as written, without note marks. */
export function mdText(inlines: readonly MdInline[]): string {
  return inlines.map(textOf).join('')
}

function textOf(inline: MdInline): string {
  switch (inline.type) {
    case 'text':
    case 'inlineCode':
    case 'inlineMath':
      return inline.value
    case 'break':
      return ' '
    case 'footnoteReference':
    case 'inlineNote':
      return ''
    case 'phrase':
      return inline.tag === 'rt' || inline.tag === 'rp' ? '' : mdText(inline.children)
    case 'emphasis':
    case 'strong':
    case 'delete':
    case 'mark':
    case 'superscript':
    case 'subscript':
    case 'span':
    case 'link':
    case 'image':
      return mdText(inline.children)
  }
}
