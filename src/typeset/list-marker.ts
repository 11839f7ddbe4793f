import type { Pt } from '../edition/length.ts'
import { isRightToLeft } from '../fonts/script.ts'
import type { StyledElement } from '../theme/styled-element.ts'
import type { Place } from './box-place.ts'
import { counterText, listMarkerText } from './counter-styles.ts'
import { missingCharacters } from './missing-characters.ts'
import { oneLine, setOneLine } from './one-line.ts'
import type { PlacedItem } from './paged-book.ts'
import type { TypesetContext } from './typeset-context.ts'
import type { Marker } from './vertical-list.ts'

const gapShare = 0.5 // em between marker and text

/** The bullet or number of a list item, to stand before its text: at the left, or at the right where the item runs to the left. */
export function markerOf(
  item: StyledElement,
  number: number,
  content: Place,
  context: TypesetContext,
): Marker | undefined {
  const style = item.marker ?? item.style
  const text = markerText(item, number)
  if (text === '') return undefined
  const line = oneLine([{ type: 'text', text, style: context.textStyle(style) }], {
    ...(isRightToLeft(style.language) && { baseLevel: 1 }),
    missing: missingCharacters(item.element, context.report),
  })
  const gap = gapShare * item.style.fontSize
  const isAtRight = isRightToLeft(item.style.language)
  return { line, x: isAtRight ? content.x + content.width + gap : content.x - gap - line.width }
}

/** Sets a marker in a text block that begins at `left`. Where text is copied a space parts it from its item. */
export function setMarker({ line, x }: Marker, left: Pt, baseline: Pt, out: PlacedItem[]): void {
  const items: PlacedItem[] = []
  setOneLine(line, left + x, baseline, items)
  const last = items.findLastIndex((item) => item.type === 'text')
  out.push(...items.map((item, index) => (index === last ? withSpaceAfter(item) : item)))
}

function withSpaceAfter(item: PlacedItem): PlacedItem {
  const word = item.type === 'text' ? item.words.at(-1) : undefined
  if (item.type !== 'text' || !word) return item
  return { ...item, words: [...item.words.slice(0, -1), { ...word, spaceAfter: true }] }
}

// What `::marker` says it is, or else what the counter style makes of the number.
function markerText(item: StyledElement, number: number): string {
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
