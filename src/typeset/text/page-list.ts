import type { Locator } from '../../book/model/inline.ts'
import { mergePages, type PagePlace } from '../../book/model/merge-pages.ts'
import type { StyledElement } from '../../theme/cascade/styled-element.ts'
import type { TextPiece } from '../lists/inline-piece.ts'
import type { TypesetContext } from './typeset-context.ts'

/** The page numbers of a list of places, each a link to its place. */
export function pageListPieces(
  places: readonly Locator[],
  { element, style }: StyledElement,
  context: TypesetContext,
): readonly TextPiece[] {
  const textStyle = context.textStyle(style)
  const origin = context.originOf(element)
  const text = (value: string): TextPiece => ({
    type: 'text',
    text: value,
    style: textStyle,
    origin,
  })
  const page = ({ folio, target }: PagePlace): TextPiece => ({
    ...text(folio),
    link: { id: target },
  })
  const folioOf = (id: string) => {
    const folio = context.pageOf(id)
    return folio === '0' ? undefined : folio
  }
  return mergePages(places, folioOf).flatMap(({ first, last }, index) => [
    ...(index > 0 ? [text(', ')] : []),
    page(first),
    ...(last ? [text('–'), page(last)] : []),
  ])
}
