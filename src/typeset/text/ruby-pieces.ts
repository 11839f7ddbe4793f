import type { StyledElement } from '../../theme/cascade/styled-element.ts'
import type { InlinePiece } from '../lists/inline-piece.ts'
import type { TypesetContext } from './typeset-context.ts'

type Children = StyledElement['children']

/** Makes the pieces of some children of an element, which begin at an index. */
export type PiecesOf = (children: Children, from: number) => readonly InlinePiece[]

/**
 * The pieces of a `ruby` element: each base with the annotations that follow it. The brackets of
 * `rp` are for programs without ruby.
 */
export function rubyPieces(
  { style, children }: StyledElement,
  context: TypesetContext,
  piecesOf: PiecesOf,
): readonly InlinePiece[] {
  const pieces: InlinePiece[] = []
  let baseFrom = 0
  let index = 0
  while (index < children.length) {
    if (!isAnnotation(children[index])) {
      index++
      continue
    }
    const overFrom = index
    while (index < children.length && isAnnotation(children[index])) index++
    const base = piecesOf(children.slice(baseFrom, overFrom), baseFrom)
    const annotations = children.slice(overFrom, index)
    const first = annotations.find((child) => isElement(child, 'rt'))
    if (first?.type === 'element') {
      const over = annotations.flatMap((child, at) =>
        isElement(child, 'rt') ? piecesOf([child], overFrom + at) : [],
      )
      const overStyle = context.textStyle(first.style)
      pieces.push({ type: 'ruby', base, over, style: context.textStyle(style), overStyle })
    } else pieces.push(...base)
    baseFrom = index
  }
  return [...pieces, ...piecesOf(children.slice(baseFrom), baseFrom)]
}

function isAnnotation(child: Children[number] | undefined): boolean {
  return child !== undefined && (isElement(child, 'rt') || isElement(child, 'rp'))
}

function isElement(child: Children[number], tag: 'rt' | 'rp'): boolean {
  return child.type === 'element' && child.element.tag === tag
}
