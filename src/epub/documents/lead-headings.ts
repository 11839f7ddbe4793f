import type { Element, TextNode } from '../../markup/tree/element.ts'
import { visitElements } from '../elements/walk-elements.ts'

/**
 * Takes the marks of pages out of headings, because the number of a page would be part of the
 * heading's name (Accessible Name 1.2). They go to the end of the block before, where no selector
 * such as `p + h2` or `h1:first-child` notices them, or to the beginning of the section.
 */
export function leadHeadings(section: Element, isMark: (element: Element) => boolean): Element {
  const { element, before } = leadWithin(section, isMark)
  if (before.length === 0) return element
  return { ...element, children: [...before.map(asBlock), ...element.children] }
}

type Node = Element | TextNode

/** An element without marks in its headings, and the marks that belong before it. */
interface Led {
  readonly element: Element
  readonly before: readonly Element[]
}

function leadWithin(element: Element, isMark: (element: Element) => boolean): Led {
  if (isHeading(element)) {
    const marks: Element[] = []
    visitElements(element, (inner) => void (isMark(inner) && marks.push(inner)))
    return marks.length === 0
      ? { element, before: [] }
      : { element: withoutMarks(element, isMark), before: marks }
  }
  const before: Element[] = []
  const children: Node[] = []
  let isChanged = false
  for (const child of element.children) {
    const led = child.type === 'element' ? leadWithin(child, isMark) : undefined
    isChanged ||= led !== undefined && led.element !== child
    if (led && led.before.length > 0) {
      isChanged = true
      if (children.some(({ type }) => type === 'element')) addAfterLast(children, led.before)
      else before.push(...led.before)
    }
    children.push(led?.element ?? child)
  }
  return { element: isChanged ? { ...element, children } : element, before }
}

function withoutMarks(element: Element, isMark: (element: Element) => boolean): Element {
  const children = element.children.flatMap((child): readonly Node[] => {
    if (child.type === 'text') return [child]
    return isMark(child) ? [] : [withoutMarks(child, isMark)]
  })
  return { ...element, children }
}

// Puts marks into the last block that can take them, or else after all.
function addAfterLast(blocks: Node[], marks: readonly Element[]): void {
  for (let at = blocks.length - 1; at >= 0; at--) {
    const block = blocks[at]
    if (block?.type !== 'element') continue
    const ended = endWith(block, marks)
    if (ended) blocks[at] = ended
    if (ended) return
    if (!passed.has(block.tag)) break
  }
  blocks.push(...marks.map(asBlock))
}

// A mark among blocks.
function asBlock(mark: Element): Element {
  return { ...mark, tag: 'div' }
}

// Undefined where a block must not end with a mark: a heading, a rule, a note.
function endWith(block: Element, marks: readonly Element[]): Element | undefined {
  if (passed.has(block.tag) || isHeading(block)) return undefined
  const at = block.children.findLastIndex(({ type }) => type === 'element')
  const last = block.children[at]
  if (last?.type === 'element' && (blockTags.has(last.tag) || isHeading(last))) {
    const ended = endWith(last, marks)
    return ended && { ...block, children: block.children.with(at, ended) }
  }
  return listTags.has(block.tag) ? undefined : { ...block, children: [...block.children, ...marks] }
}

function isHeading({ tag }: Element): boolean {
  return /^h[1-6]$/.test(tag)
}

// What a mark may stand before although it belongs after it: what readers see of it is nothing.
const passed: ReadonlySet<string> = new Set(['hr', 'aside'])

const listTags: ReadonlySet<string> = new Set('ol ul dl table thead tbody tfoot tr'.split(' '))

const blockTags: ReadonlySet<string> = new Set([
  ...listTags,
  ...'aside blockquote caption dd details div dt figcaption figure footer header hr li p'.split(
    ' ',
  ),
  ...'pre section summary td th'.split(' '),
])
