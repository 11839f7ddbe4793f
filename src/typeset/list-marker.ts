import type { Pt } from '../edition/length.ts'
import type { StyledElement } from '../theme/styled-element.ts'
import { toAlphabetic, toRoman } from './counter-styles.ts'
import { shapeWord } from './shape-word.ts'
import type { TypesetContext } from './typeset-context.ts'
import type { Marker } from './vertical-list.ts'

const bullets: Readonly<Record<string, string>> = { disc: '•', circle: '◦', square: '▪' }
const gapShare = 0.5 // em between marker and text

/** The bullet or number of a list item, to stand at the left of its text. */
export function markerOf(
  item: StyledElement,
  number: number,
  contentX: Pt,
  context: TypesetContext,
): Marker | undefined {
  const style = item.marker ?? item.style
  const text = markerText(item, number)
  if (text === '') return undefined
  const textStyle = context.textStyle(style)
  return {
    word: shapeWord(text, textStyle),
    style: textStyle,
    right: contentX - gapShare * item.style.fontSize,
  }
}

function markerText(item: StyledElement, number: number): string {
  const given = item.marker?.content
    ?.map((part) => (part.type === 'string' ? part.value : ''))
    .join('')
  if (given !== undefined && given !== '') return given.trim()
  const type = item.style.listStyleType
  if (type === 'none') return ''
  const bullet = bullets[type]
  if (bullet !== undefined) return bullet
  switch (type) {
    case 'lower-roman':
      return `${toRoman(number)}.`
    case 'upper-roman':
      return `${toRoman(number).toUpperCase()}.`
    case 'lower-alpha':
    case 'lower-latin':
      return `${toAlphabetic(number)}.`
    case 'upper-alpha':
    case 'upper-latin':
      return `${toAlphabetic(number).toUpperCase()}.`
    default:
      return `${number}.`
  }
}
