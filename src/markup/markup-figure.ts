import { wordsOf } from '../language/words.ts'
import type { Figure } from '../book/model/block.ts'
import type { Element } from './element.ts'
import { makeElement, makeText, partsOf } from './make-element.ts'
import type { BlockContext } from './block-context.ts'
import { markupInlines } from './markup-inline.ts'

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

/** "Figure 1", "Table 2" in the language of the book; undefined for what is not numbered. */
export function captionLabel(
  kind: 'figure' | 'table',
  number: number | undefined,
  language: string,
): Element | undefined {
  if (number === undefined) return undefined
  const text = makeText(`${wordsOf(language)[kind]}\u00a0${number}`)
  return makeElement('span', { classes: ['label'] }, [text])
}

/** The widths of images that `built-in/structure.css` has a rule for, in percent of the measure. */
export const widthSteps: readonly number[] = [
  5, 10, 15, 20, 25, 30, 33, 35, 40, 45, 50, 55, 60, 65, 67, 70, 75, 80, 85, 90, 95, 100,
]

/**
 * The class that sets an image to a share of the measure (0–1): the nearest of the steps, `w-80`.
 */
export function widthClass(share: number): string {
  const percent = share * 100
  const nearest = widthSteps.reduce((best, step) =>
    Math.abs(step - percent) < Math.abs(best - percent) ? step : best,
  )
  return `w-${nearest}`
}
