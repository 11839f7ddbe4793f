import type { StyledElement } from '../../theme/cascade/styled-element.ts'
import { contentText } from '../text/generated-pieces.ts'
import type { TypesetContext } from '../text/typeset-context.ts'
import type { NamedString } from './vertical-list.ts'

/** The named strings that an element sets: `string-set`. */
export function stringsOf(
  { element, style }: StyledElement,
  context: TypesetContext,
): readonly NamedString[] {
  return style.stringSet.map(({ name, content }) => {
    const value = content.map((item) => contentText(item, element, context)).join('')
    return { name, value: value.replace(/\s+/g, ' ').trim() }
  })
}
