import { numberedLabel } from '../../language/numbered-label.ts'
import type { Figure } from '../../book/model/block.ts'
import type { Element, TextNode } from '../tree/element.ts'
import { makeElement, makeText, partsOf } from '../tree/make-element.ts'
import type { BlockContext } from './block-context.ts'
import { markupInlines } from '../inlines/markup-inline.ts'
import { sizeParts } from '../inlines/image-size.ts'

/** A figure: its image and the caption below it. */
export function markupFigure(figure: Figure, context: BlockContext): Element {
  const { classes, attributes } = sizeParts(figure)
  const image = makeElement(
    'img',
    {
      classes,
      attributes: { src: figure.resource, alt: figure.alt, ...attributes },
      decorative: figure.decorative,
    },
    [],
  )
  const shown = figure.link ? markupLinked(figure.link, image) : image
  return makeElement('figure', partsOf(figure), [shown, ...caption(figure, context)])
}

function markupLinked(link: NonNullable<Figure['link']>, image: Element): Element | TextNode {
  const [element] = markupInlines([link], {})
  return element?.type === 'element' ? { ...element, children: [image] } : image
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

/** "Figure 1", "Table 2" in the language of the book; undefined without a number. */
export function captionLabel(
  kind: 'figure' | 'table',
  number: number | undefined,
  language: string,
): Element | undefined {
  if (number === undefined) return undefined
  const text = makeText(numberedLabel(kind, number, language))
  return makeElement('span', { classes: ['label'] }, [text])
}
