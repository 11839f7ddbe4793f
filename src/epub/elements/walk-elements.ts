import type { Element } from '../../markup/tree/element.ts'

/** Finds the first element, in reading order from the root, that passes the test. */
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

/** Calls back for an element and everything in it, in reading order. */
export function visitElements(root: Element, visit: (element: Element) => void): void {
  visit(root)
  for (const child of root.children) {
    if (child.type === 'element') visitElements(child, visit)
  }
}

/**
 * Replaces each element by what the callback returns, innermost first. Unchanged parts are shared
 * with the given tree.
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
