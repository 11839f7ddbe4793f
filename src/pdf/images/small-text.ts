import type { Resource } from '../../book/model/book.ts'
import { fileOfImage } from '../../book/model/image-name.ts'
import { diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Pt } from '../../edition/length.ts'
import { formatSource } from '../../printers/fact.ts'
import { formatPoints } from '../../printers/inches.ts'
import { printerTitle, printRulesOf } from '../../printers/printers.ts'
import type { PaintOptions } from '../document/paint-options.ts'
import type { SimpleDrawing } from './simplify-drawing.ts'

/**
 * Reports text in a drawing that is smaller on paper than the printer of the edition prints, at the
 * least width that a page shows the drawing with. In the file it is outlines, which no check of a
 * finished PDF knows for text.
 */
export function reportSmallText(
  { smallestText }: Pick<SimpleDrawing, 'smallestText'>,
  { resource, narrowest }: { readonly resource: Resource; readonly narrowest: Pt },
  { edition, report }: PaintOptions,
): void {
  const least = edition && printRulesOf(edition)?.file.typeSize
  if (!edition || !least || smallestText === undefined) return
  const points = smallestText * narrowest
  if (points >= least.value - rounding) return
  const message = `The drawing "${fileOfImage(resource.name)}" has text of ${formatPoints(points)} in "${edition.name}"; ${printerTitle(edition)} prints none below ${formatPoints(least.value)}.`
  const hints = [
    'make its text larger, or show the drawing wider',
    `source: ${formatSource(least.source)}`,
  ]
  const told = diagnostic('edition/print-rule', message, { span: resource.span, hints })
  report?.({ ...told, severity: 'warning' })
}

const rounding: Pt = 0.02
