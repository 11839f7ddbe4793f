import type { Resource } from '../../book/model/book.ts'
import { fileOfImage } from '../../book/model/image-name.ts'
import { diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Pt } from '../../edition/length.ts'
import { thinnestLine } from '../../drawing/line-widths.ts'
import type { SvgElement } from '../../drawing/svg-tree.ts'
import { formatSource } from '../../printers/fact.ts'
import { formatPoints } from '../../printers/inches.ts'
import { printerTitle, printRulesOf } from '../../printers/printers.ts'
import type { PaintOptions } from '../document/paint-options.ts'

/** Reports a drawing with lines that are thinner on paper than the printer of the edition prints. */
export function reportThinLines(
  root: SvgElement,
  { resource, width }: { readonly resource: Resource; readonly width: Pt },
  { edition, report }: PaintOptions,
): void {
  const least = edition && printRulesOf(edition)?.file.lineWidth
  const thinnest = thinnestLine(root)
  if (!edition || !least || thinnest === undefined) return
  const points = thinnest * (width / drawnWidth(root, resource.width))
  if (points >= least.value - rounding) return
  const breaks = `breaks the rule line/thin of ${printerTitle(edition)} in "${edition.name}"`
  const says = `it has a line of ${formatPoints(points)}, and ${formatPoints(least.value)} is the least`
  const message = `The drawing "${fileOfImage(resource.name)}" ${breaks}: ${says}.`
  const times = Math.ceil((least.value / points) * 10) / 10
  const hints = [
    `draw its thin lines ${times} times as thick`,
    `source: ${formatSource(least.source)}`,
  ]
  const { span } = resource
  report?.(diagnostic('edition/print-rule', message, { span, hints }))
}

const rounding = 0.01

function drawnWidth({ attributes }: SvgElement, width: number): number {
  const [, , wide] = (attributes['viewBox'] ?? '').split(/[\s,]+/).map(Number)
  return wide !== undefined && wide > 0 ? wide : width
}
