import type { Preflight } from './check-pdf.ts'
import { openRenderer } from './ink/pdfium.ts'
import type { PrintFinding } from './model/finding.ts'
import { drawFaults, type FaultPicture } from './proof/draw-faults.ts'

/** So many pages are drawn; who has more faults mends these first. */
const mostPictures = 20

/** Draws the pages of a PDF that have faults, with the faults marked. */
export async function* pictureFaults(
  bytes: Uint8Array,
  { findings, places }: Pick<Preflight, 'findings' | 'places'>,
): AsyncGenerator<FaultPicture> {
  const byPage = new Map<number, PrintFinding[]>()
  for (const finding of findings) {
    if (!finding.place) continue
    const { page } = finding.place
    byPage.set(page, [...(byPage.get(page) ?? []), finding])
  }
  if (byPage.size === 0) return
  const renderer = await openRenderer(bytes)
  if (!renderer) return
  const pages = [...byPage].toSorted(([a], [b]) => a - b).slice(0, mostPictures)
  for (const [number, faults] of pages) {
    const place = places[number - 1]
    const picture = place && (await drawFaults(renderer, place, faults))
    if (picture) yield picture
  }
  renderer.close()
}
