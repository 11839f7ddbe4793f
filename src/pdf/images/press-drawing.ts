import { isElement, type SvgElement } from '../../drawing/svg-tree.ts'
import type { FileForm } from '../document/file-form.ts'

/**
 * Whether a file of this form can show a drawing of simple shapes as vectors. Where nothing may be
 * seen through, and where colors are those of a press, it shows shapes of one solid color; a
 * drawing with anything else in it becomes pixels as a whole.
 */
export function canBeVectors(
  element: SvgElement,
  form: Pick<FileForm, 'colors' | 'hasTransparency'>,
): boolean {
  if (form.colors !== 'given' && mixesColors.has(element.tag)) return false
  if (!form.hasTransparency && (element.tag === 'image' || isSheer(element))) return false
  return element.children.filter(isElement).every((child) => canBeVectors(child, form))
}

const mixesColors: ReadonlySet<string> = new Set([
  'linearGradient',
  'radialGradient',
  'pattern',
  'image',
])

function isSheer({ tag, attributes }: SvgElement): boolean {
  if (tag === 'mask' || /mix-blend-mode:\s*(?!normal)/.test(attributes['style'] ?? '')) return true
  return opacities.some((name) => Number(attributes[name] ?? 1) < 1)
}

const opacities = ['opacity', 'fill-opacity', 'stroke-opacity', 'stop-opacity']
