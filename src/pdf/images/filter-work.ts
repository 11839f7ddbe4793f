import { isElement, type SvgElement } from '../../drawing/svg-tree.ts'

/**
 * The greatest width in pixels at which a drawing with filters is drawn in a few seconds. Each
 * filter costs time for each pixel, and those that look at what is around a pixel cost more the
 * further they look.
 */
export function mostFilteredWidth(
  root: SvgElement,
  { width, height }: { readonly width: number; readonly height: number },
): number {
  const filters = { uses: 0, reach: 0 }
  collect(root, filters)
  const uses = Math.max(1, filters.uses)
  const byPixels = Math.sqrt(((mostSteps / uses) * width) / height)
  if (filters.reach === 0) return byPixels
  const area = 4 * filters.reach ** 2
  const byReach = ((mostSteps / uses) * width ** 3) / (height * area)
  return Math.min(byPixels, byReach ** 0.25)
}

const mostSteps = 3e9

function collect(element: SvgElement, filters: { uses: number; reach: number }): void {
  const { tag, attributes, children } = element
  if (attributes['filter'] !== undefined) filters.uses++
  if (tag === 'feMorphology') filters.reach = Math.max(filters.reach, most(attributes['radius']))
  if (tag === 'feConvolveMatrix')
    filters.reach = Math.max(filters.reach, most(attributes['order']) / 2)
  for (const child of children) if (isElement(child)) collect(child, filters)
}

function most(numbers = ''): number {
  const all = numbers.split(/[\s,]+/).map(Number)
  return Math.max(0, ...all.filter(Number.isFinite))
}
