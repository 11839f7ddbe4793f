import { textContent, type Element } from '../../markup/tree/element.ts'
import type { ContentItem } from '../../theme/properties/property-values.ts'
import type { StyledElement } from '../../theme/cascade/styled-element.ts'
import type { InlinePiece, LinkTarget } from '../lists/inline-piece.ts'
import type { TypesetContext } from './typeset-context.ts'

/** The text and leaders that the `content` of a pseudo-element generates; none if it has none. */
export function generatedPieces(
  styled: StyledElement,
  pseudo: 'before' | 'after',
  context: TypesetContext,
): readonly InlinePiece[] {
  const { element, [pseudo]: style } = styled
  if (!style) return []
  const origin = { ...context.originOf(element), pseudo }
  const made = { style: context.textStyle(style), origin }
  const link = linkOf(element)
  return (style.content ?? []).flatMap((item): readonly InlinePiece[] => {
    if (item.type === 'leader') {
      return [{ type: 'leader', pattern: item.pattern, ...made }]
    }
    const text = contentText(item, element, context)
    return text === '' ? [] : [{ type: 'text', text, ...made, ...(link && { link }) }]
  })
}

/** The text of a piece of generated content, outside of margin boxes. */
export function contentText(item: ContentItem, element: Element, context: TypesetContext): string {
  switch (item.type) {
    case 'string':
      return item.value
    case 'attr':
      return element.attributes[item.name] ?? ''
    case 'content':
      return textContent(element)
    case 'targetCounter':
      return context.pageOf((element.attributes[item.attr] ?? '').replace(/^#/, ''))
    case 'counter':
    case 'namedString':
    case 'leader':
      return ''
  }
}

/** The target of a link; undefined for any other element. */
export function linkOf(element: Element): LinkTarget | undefined {
  const href = element.tag === 'a' ? element.attributes['href'] : undefined
  if (href === undefined) return undefined
  return href.startsWith('#') ? { id: href.slice(1) } : { url: href }
}
