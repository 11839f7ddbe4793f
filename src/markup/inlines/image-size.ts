import type { ShownSize } from '../../book/model/image-width.ts'

/** The image widths that `built-in/structure.css` has a rule for, in percent of the measure. */
export const widthSteps: readonly number[] = [
  5, 10, 15, 20, 25, 30, 33, 35, 40, 45, 50, 55, 60, 65, 67, 70, 75, 80, 85, 90, 95, 100,
]

/** Writes the size of an image on its element: a class for the usual widths, otherwise a style. */
export function sizeParts({ width, pageShare }: ShownSize): {
  readonly classes: readonly string[]
  readonly attributes: Readonly<Record<string, string>>
} {
  if (pageShare !== undefined) {
    // Only a page has a known height. The typesetter reads the share, a reading system the style.
    const attributes = {
      style: `height: ${round(pageShare * 100)}vh`,
      'data-page-share': String(pageShare),
    }
    return { classes: [], attributes }
  }
  if (!width) return { classes: [], attributes: {} }
  const step = widthSteps.find((percent) => width === `${percent}%`)
  if (step !== undefined) return { classes: [`w-${step}`], attributes: {} }
  return { classes: [], attributes: { style: `width: ${width}` } }
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
