import type { LineMark, PageGuides, SearchHit } from '../../model/preview-state.ts'
import { escapeMarkup } from '../dom.ts'
import type { PageSize } from './draw-page.ts'

/** What is drawn over a page besides its ink. */
export interface GuideChoice {
  /** The text block, its grid, the margins and the trim. */
  readonly guides: boolean
  /** What the proof marks. */
  readonly proof: boolean
}

/** What lies over a page: where it lies on the paper, and what is known of it. */
export interface Overlay {
  readonly size: PageSize
  readonly bleed: number
  readonly isRecto: boolean
  readonly guides: PageGuides | undefined
  readonly defects: readonly string[]
  readonly hits: readonly SearchHit[]
}

/** The guides, the marks of the proof and the places found on a page, as SVG in points. */
export function drawOverlay(overlay: Overlay, choice: GuideChoice): string {
  const { size, bleed, guides, defects, hits } = overlay
  const parts = [
    ...(choice.guides ? [drawMargins(overlay)] : []),
    ...(choice.proof ? [...(guides?.marks ?? []).map(drawMark), drawDefects(defects, size)] : []),
    ...hits.flatMap(({ boxes }) => boxes).map((box) => drawBox('found', box)),
  ]
  if (parts.join('') === '') return ''
  const box = `${-bleed} ${-bleed} ${size.width + 2 * bleed} ${size.height + 2 * bleed}`
  return `<svg class="overlay" viewBox="${box}" aria-hidden="true">${parts.join('')}</svg>`
}

function drawMargins({ size, isRecto, guides }: Overlay): string {
  const { width, height } = size
  const trim = drawBox('trim', [0, 0, width, height])
  const block = guides?.block
  if (!block) return trim
  const { x, y, leading, baseline, rows } = block
  const right = x + block.width
  const bottom = y + rows * leading
  const lines = Array.from({ length: rows }, (_, row) => y + row * leading + baseline)
  const grid = lines.map((at) => `M${x} ${at}H${right}`).join('')
  const spine = isRecto
    ? drawBox('gutter', [0, 0, x, height])
    : drawBox('gutter', [right, 0, width - right, height])
  const edges = `M0 ${y}H${width}M0 ${bottom}H${width}M${x} 0V${height}M${right} 0V${height}`
  return `${trim}${spine}<path class="grid" d="${grid}"/><path class="margin" d="${edges}"/>`
}

function drawMark({ kind, x, y, width, height, reason, strength }: LineMark): string {
  const opacity = kind === 'loose' || kind === 'tight' ? ` opacity="${strength.toFixed(2)}"` : ''
  return `<rect class="mark ${kind}" x="${x}" y="${y}" width="${width}" height="${height}"${opacity}><title>${escapeMarkup(reason)}</title></rect>`
}

function drawDefects(reasons: readonly string[], { height }: PageSize): string {
  if (reasons.length === 0) return ''
  return `<rect class="mark defect" x="0" y="0" width="6" height="${height}"><title>${escapeMarkup(reasons.join('; '))}</title></rect>`
}

function drawBox(name: string, [x, y, width, height]: readonly number[]): string {
  return `<rect class="${name}" x="${x}" y="${y}" width="${width}" height="${height}"/>`
}
