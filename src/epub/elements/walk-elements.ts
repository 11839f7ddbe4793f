import type { Element } from '../../markup/element.ts'

/** The first element, from the root down in reading order, that is what is looked for. */
export function findElement(
  root: Element,
  matches: (element: Element) => boolean,
): Element | undefined {
  if (matches(root)) return root
  for (const child of root.children) {
    const found = child.type === 'element' ? findElement(child, matches) : undefined
    if (found) return found
  }
  return undefined
}

/** Calls back for the element and all within it, in reading order. */
export function visitElements(root: Element, visit: (element: Element) => void): void {
  visit(root)
  for (const child of root.children) {
    if (child.type === 'element') visitElements(child, visit)
  }
}

/**
 * The tree with each element, the innermost first, replaced by what the callback returns. What does not change is
 * shared with the tree that was given.
 */
export function mapElements(root: Element, replace: (element: Element) => Element): Element {
  let children: Element['children'] | undefined
  root.children.forEach((child, index) => {
    if (child.type === 'text') return
    const replaced = mapElements(child, replace)
    if (replaced !== child) children = (children ?? root.children).with(index, replaced)
  })
  return replace(children ? { ...root, children } : root)
}
