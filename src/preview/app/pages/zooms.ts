/** How large pages are shown: fitted, or a fraction of the real size. */
export type Zoom = 'page' | 'width' | number

/** Zooms to choose from, as fractions of the real size. */
export const zoomSteps = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4]

/** The zoom that was written down. */
export function readZoom(written: string): Zoom {
  if (written === 'page' || written === 'width') return written
  return Number(written) > 0 ? Number(written) : 'page'
}

/** The zooms to choose from, with their names, among them the present one. */
export function zoomChoices(zoom: Zoom): readonly (readonly [string, string])[] {
  const steps = zoomSteps.map((step): readonly [string, string] => [
    String(step),
    `${step * 100} %`,
  ])
  const own = typeof zoom === 'number' && !zoomSteps.includes(zoom)
  return [
    ['page', 'Fit page'],
    ['width', 'Fit width'],
    ...steps,
    ...(own ? [[String(zoom), `${Math.round(zoom * 100)} %`] as const] : []),
  ]
}
