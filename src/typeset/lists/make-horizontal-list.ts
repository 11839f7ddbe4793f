import type { HorizontalList } from './horizontal-list.ts'
import type { InlinePiece } from './inline-piece.ts'
import { ListBuilder, type ListOptions } from './list-builder.ts'
import { paragraphLevels } from './paragraph-levels.ts'
import { rubyBox, rubyText } from './ruby-box.ts'

/** Makes the horizontal list of a paragraph. */
export function makeHorizontalList(
  pieces: readonly InlinePiece[],
  options: ListOptions,
): HorizontalList {
  const levels = paragraphLevels(pieces, options.baseLevel ?? 0)
  const builder = new ListBuilder(options, levels !== undefined)
  for (const [index, piece] of pieces.entries()) {
    const levelsHere = levels?.[index]
    builder.enter(levelsHere)
    switch (piece.type) {
      case 'text':
        builder.text(piece, levelsHere)
        break
      case 'break':
        builder.lineBreak(piece.justified)
        break
      case 'image':
        builder.image(piece)
        break
      case 'formula':
        builder.formula(piece)
        break
      case 'ruby':
        builder.ruby(
          rubyBox(piece, (parts) => makeHorizontalList(parts, { indent: 0 })),
          rubyText(piece.base),
        )
        break
      case 'note':
        builder.mark({ note: piece.id })
        break
      case 'anchor':
        builder.mark({ anchor: piece.id })
        break
      case 'leader':
        break // The last line of a paragraph with a leader is set apart: see `leader-line.ts`.
    }
  }
  return builder.finish()
}
