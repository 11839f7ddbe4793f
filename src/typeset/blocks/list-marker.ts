import { isRightToLeft } from '../../language/script.ts'
import type { StyledElement } from '../../theme/cascade/styled-element.ts'
import type { BoxBounds } from './box-bounds.ts'
import { oneLine } from '../text/one-line.ts'
import type { TypesetContext } from '../text/typeset-context.ts'
import type { Marker } from './vertical-list.ts'
import { counterText, listMarkerText } from '../../language/counter-styles.ts'

const gapShare = 0.5 // em between marker and text

/**
 * The bullet or number of a list item, before its text, or on the right where text runs from right
 * to left.
 */
export function markerOf(
  item: StyledElement,
  number: number,
  content: BoxBounds,
  context: TypesetContext,
): Marker | undefined {
  const style = item.marker ?? item.style
  const text = markerText(item, number)
  if (text === '') return undefined
  const origin = { ...context.originOf(item.element), pseudo: 'marker' } as const
  const line = oneLine([{ type: 'text', text, style: context.textStyle(style), origin }], {
    ...(isRightToLeft(style.language) && { baseLevel: 1 }),
  })
  const gap = gapShare * item.style.fontSize
  const isAtRight = isRightToLeft(item.style.language)
  return { line, x: isAtRight ? content.x + content.width + gap : content.x - gap - line.width }
}

/** The content of `::marker`, or else the number in its counter style; empty if there is none. */
export function markerText(item: StyledElement, number: number): string {
  const given = item.marker?.content
    ?.map((part) => {
      if (part.type === 'string') return part.value
      return part.type === 'counter' && part.name === 'list-item'
        ? counterText(part.style, number)
        : ''
    })
    .join('')
  return (given || listMarkerText(item.style.listStyleType, number)).trim()
}
