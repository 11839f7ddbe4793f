import type { Resource } from '../../book/model/book.ts'
import { fileOfImage } from '../../book/model/image-name.ts'
import { diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Pt } from '../../edition/length.ts'
import { thickenElement, thinnestLine } from '../../drawing/line-widths.ts'
import type { SvgElement } from '../../drawing/svg-tree.ts'
import { formatSource } from '../../printers/fact.ts'
import { formatPoints } from '../../printers/inches.ts'
import { printerTitle, printRulesOf } from '../../printers/printers.ts'
import type { PaintOptions } from '../document/paint-options.ts'

/**
 * A drawing without lines that are thinner on paper than the printer of the edition prints, at the
 * least width that a page shows it with. Thinner ones become just as thick as the printer asks.
 */
export function thickenDrawing(
  root: SvgElement,
  { resource, narrowest }: { readonly resource: Resource; readonly narrowest: Pt },
  { edition, report }: PaintOptions,
): SvgElement {
  const least = edition && printRulesOf(edition)?.file.lineWidth
  const thinnest = thinnestLine(root)
  if (!edition || !least || thinnest === undefined) return root
  const unit = narrowest / drawnWidth(root, resource.width)
  const points = thinnest * unit
  if (points >= least.value - rounding) return root
  const was = `The drawing "${fileOfImage(resource.name)}" has lines of ${formatPoints(points)}`
  const now = `in "${edition.name}" they are ${formatPoints(least.value)} thick`
  const message = `${was}; ${now}, since ${printerTitle(edition)} prints none thinner.`
  const hints = [`source: ${formatSource(least.source)}`]
  report?.(diagnostic('edition/fitted', message, { span: resource.span, hints }))
  return thickenElement(root, least.value / unit)
}

const rounding = 0.01

/** The width of a drawing in its own units; `width` is that of its file. */
export function drawnWidth({ attributes }: SvgElement, width: number): number {
  const [, , wide] = (attributes['viewBox'] ?? '').split(/[\s,]+/).map(Number)
  return wide !== undefined && wide > 0 ? wide : width
}
