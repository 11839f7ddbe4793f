import type { Figure } from '../book/model/block.ts'
import type { Element } from './element.ts'
import { makeElement, makeText, partsOf } from './make-element.ts'
import type { BlockContext } from './block-context.ts'
import { captionLabel } from './caption-label.ts'
import { markupInlines } from './markup-inline.ts'
import { widthClass } from './width-class.ts'

/** A figure: its image and what is said under it. */
export function markupFigure(figure: Figure, context: BlockContext): Element {
  const image = makeElement(
    'img',
    {
      classes: [figure.width === undefined ? undefined : widthClass(figure.width)],
      attributes: { src: figure.resource, alt: figure.alt },
      decorative: figure.decorative,
    },
    [],
  )
  return makeElement('figure', partsOf(figure), [image, ...caption(figure, context)])
}

function caption(figure: Figure, context: BlockContext): readonly Element[] {
  if (!figure.caption) return []
  const label = captionLabel('figure', figure.number, context.language)
  const text = markupInlines(figure.caption, context.marks)
  return [
    makeElement(
      'figcaption',
      { node: `${figure.node}.caption` },
      label ? [label, makeText(' '), ...text] : text,
    ),
  ]
}
