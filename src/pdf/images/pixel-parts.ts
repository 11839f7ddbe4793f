import { isElement, type SvgElement } from '../../drawing/svg-tree.ts'

/** Tells whether a PDF has no operators for an element of a drawing of simple shapes. */
export type NeedsPixels = (element: SvgElement) => boolean

/**
 * Filters have no operators. Masks of masks, masks by opacity and clipped clips do, but printers do
 * not agree on them.
 */
export function pixelNeeds(root: SvgElement): NeedsPixels {
  const byId = elementsById(root)
  const known = new Map<SvgElement, boolean>()
  const isHard = (element: SvgElement): boolean => {
    const before = known.get(element)
    if (before !== undefined) return before
    // Set while it is looked at, so that a circle ends here.
    known.set(element, false)
    const { tag, attributes, children } = element
    const isMaskOfRareKind =
      tag === 'mask' &&
      (attributes['mask'] !== undefined || /alpha/.test(attributes['style'] ?? ''))
    const isClippedClip = tag === 'clipPath' && attributes['clip-path'] !== undefined
    const hard =
      isMaskOfRareKind ||
      isClippedClip ||
      attributes['filter'] !== undefined ||
      refersToHard(element) ||
      children.some((child) => isElement(child) && isHard(child))
    known.set(element, hard)
    return hard
  }
  const refersToHard = (element: SvgElement): boolean =>
    referencesOf(element).some((id) => {
      const target = byId.get(id)
      return target !== undefined && isHard(target)
    })
  return (element) => element.attributes['filter'] !== undefined || refersToHard(element)
}

/** The definitions that an element refers to, and those that they refer to. */
export function definitionsFor(element: SvgElement, root: SvgElement): readonly SvgElement[] {
  const byId = elementsById(root)
  const found = new Set<SvgElement>()
  const collect = (one: SvgElement): void => {
    for (const id of referencesOf(one)) {
      const target = byId.get(id)
      if (!target || found.has(target)) continue
      found.add(target)
      collect(target)
    }
    for (const child of one.children) if (isElement(child)) collect(child)
  }
  collect(element)
  return [...found]
}

function elementsById(root: SvgElement): ReadonlyMap<string, SvgElement> {
  const byId = new Map<string, SvgElement>()
  const visit = (element: SvgElement): void => {
    const { id } = element.attributes
    if (id !== undefined && !byId.has(id)) byId.set(id, element)
    for (const child of element.children) if (isElement(child)) visit(child)
  }
  visit(root)
  return byId
}

function referencesOf({ attributes }: SvgElement): readonly string[] {
  return Object.entries(attributes).flatMap(([name, value]) => [
    ...(name.endsWith('href') && value.startsWith('#') ? [value.slice(1)] : []),
    ...[...value.matchAll(/url\(\s*["']?#([^"')]*)["']?\s*\)/g)].map(([, id = '']) => id),
  ])
}
