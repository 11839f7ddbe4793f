import { isElement, type SvgElement } from '../../drawing/svg-tree.ts'

/** A drawing in which each blended group is named by an opacity that nothing else has. */
export interface MarkedDrawing {
  readonly root: SvgElement
  /** By that opacity: what the graphics state of the group has in truth. */
  readonly blends: ReadonlyMap<number, Blend>
}

/** How a group is painted over what is under it. */
export interface Blend {
  readonly opacity: number
  /** As PDF 1.7 names it (§ 11.3.5). */
  readonly mode: string
}

/**
 * Marks the groups of a drawing that blend with what is under them. svg-to-pdfkit does not know
 * blend modes, but paints a group of its own for each opacity.
 */
export function markBlends(root: SvgElement): MarkedDrawing {
  const blends = new Map<number, Blend>()
  const mark = (element: SvgElement): SvgElement => {
    const children = element.children.map((child) => (isElement(child) ? mark(child) : child))
    const { style = '', ...attributes } = element.attributes
    const word = /mix-blend-mode:\s*([\w-]+)/.exec(style)?.[1] ?? 'normal'
    const index = modes.findIndex(([name]) => name === word)
    const isIsolated = /isolation:\s*isolate/.test(style)
    if (element.tag !== 'g' || (index <= 0 && !isIsolated)) return { ...element, children }
    const opacity = Math.min(1, Math.max(0, Number(attributes['opacity'] ?? 1)))
    const name = Math.round(opacity * 9998) / 10_000 + (Math.max(0, index) + 1) / 1_000_000
    const [, mode = 'Normal'] = modes[index] ?? []
    blends.set(name, { opacity, mode })
    return { ...element, attributes: { ...attributes, opacity: String(name) }, children }
  }
  return { root: mark(root), blends }
}

const modes: readonly (readonly [css: string, pdf: string])[] = [
  ['normal', 'Normal'],
  ['multiply', 'Multiply'],
  ['screen', 'Screen'],
  ['overlay', 'Overlay'],
  ['darken', 'Darken'],
  ['lighten', 'Lighten'],
  ['color-dodge', 'ColorDodge'],
  ['color-burn', 'ColorBurn'],
  ['hard-light', 'HardLight'],
  ['soft-light', 'SoftLight'],
  ['difference', 'Difference'],
  ['exclusion', 'Exclusion'],
  ['hue', 'Hue'],
  ['saturation', 'Saturation'],
  ['color', 'Color'],
  ['luminosity', 'Luminosity'],
]
