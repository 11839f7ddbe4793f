import type { Element, TextNode } from '../../markup/tree/element.ts'
import { makeElement, makeText } from '../../markup/tree/make-element.ts'
import type { ContentDocument } from './content-document.ts'
import { mapElements } from '../elements/walk-elements.ts'

/**
 * Keeps an inline formula or image on one line with the comma after it and the bracket before it.
 * Browsers would break the line on either side of such a box, whatever stands there (CSS Text 3,
 * § 5.1).
 */
export function holdPunctuation(documents: readonly ContentDocument[]): readonly ContentDocument[] {
  return documents.map((document) => {
    const element = mapElements(document.element, holdWithin)
    return element === document.element ? document : { ...document, element }
  })
}

type Child = Element | TextNode

function holdWithin(element: Element): Element {
  if (!element.children.some((child) => child.type === 'element' && isBox(child))) return element
  const children: Child[] = []
  for (const child of element.children) {
    if (child.type === 'text') children.push(...holdAfter(child, children))
    else if (isBox(child)) children.push(...holdBefore(child, children))
    else children.push(child)
  }
  return children.some((child) => child.type === 'element' && isHeld(child))
    ? { ...element, children }
    : element
}

// The bracket moves out of the text before the box.
function holdBefore(box: Element, before: Child[]): readonly Child[] {
  const text = before.at(-1)
  const mark = text?.type === 'text' && /[\p{Ps}\p{Pi}]+$/u.exec(text.value)?.[0]
  if (!mark) return [box]
  before.pop()
  const rest = text.value.slice(0, -mark.length)
  return [...(rest === '' ? [] : [makeText(rest)]), held([makeText(mark), box])]
}

function holdAfter(text: TextNode, before: Child[]): readonly Child[] {
  const box = before.at(-1)
  if (box?.type !== 'element' || !(isBox(box) || isHeld(box))) return [text]
  const mark = closing.exec(text.value)?.[0]
  if (mark === undefined) return [text]
  before.pop()
  const rest = text.value.slice(mark.length)
  const inside = isHeld(box) ? box.children : [box]
  return [held([...inside, makeText(mark)]), ...(rest === '' ? [] : [makeText(rest)])]
}

// Stops, quotes and brackets, the dash of "x-axis", the letters of "nth": at least one character in
// all.
const closing = /^(?:\p{Script=Latin}{1,3}(?!\p{L}))?(?:\p{Pd}|[\p{Pe}\p{Pf}.,;:!?…'"]+)?(?<=[^])/u

function held(children: readonly Child[]): Element {
  return makeElement('span', { classes: [className] }, children)
}

function isHeld({ tag, classes }: Element): boolean {
  return tag === 'span' && classes.length === 1 && classes[0] === className
}

// The stylesheet that every theme begins with has this class, and authors write it for the same
// purpose.
const className = 'nowrap'

function isBox({ tag, attributes }: Element): boolean {
  return tag === 'img' || (tag === 'math' && attributes['display'] !== 'block')
}
