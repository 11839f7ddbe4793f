import type { Element, TextNode } from '../../src/markup/tree/element.ts'

/** An element as one line of XHTML without its node names: what tests compare. */
export function outline(node: Element | TextNode): string {
  if (node.type === 'text') return node.value
  const attributes = [
    ...(node.id === undefined ? [] : [`id="${node.id}"`]),
    ...(node.classes.length === 0 ? [] : [`class="${node.classes.join(' ')}"`]),
    ...Object.entries(node.attributes).map(([name, value]) => `${name}="${value}"`),
  ]
  const open = [node.tag, ...attributes].join(' ')
  if (node.children.length === 0) return `<${open}/>`
  return `<${open}>${node.children.map(outline).join('')}</${node.tag}>`
}

/** Every element of a tree in document order, the first one included. */
export function descendants(element: Element): readonly Element[] {
  return [
    element,
    ...element.children.flatMap((child) => (child.type === 'text' ? [] : descendants(child))),
  ]
}
