import type { Flow, VerticalBlock } from './vertical-list.ts'

/** The flows of earlier builds, by the content of their first block. */
export type KeptFlows = WeakMap<object, Flow>

/** The flow as it was laid out before, if it is the same; so its pages are known by it. */
export function sameFlow(flow: Flow, kept: KeptFlows): Flow {
  const content = flow.blocks[0] && contentOf(flow.blocks[0])
  if (!content) return flow
  const before = kept.get(content)
  if (before && isSame(before, flow)) return before
  kept.set(content, flow)
  return flow
}

// The object that a step of the walk holds, and that is the same when the step is kept.
function contentOf({ content }: VerticalBlock): object {
  return content.type === 'paragraph' ? content.paragraph : content
}

function isSame(a: Flow, b: Flow): boolean {
  return (
    a.opens === b.opens &&
    a.page === b.page &&
    a.matter === b.matter &&
    a.atFoot === b.atFoot &&
    a.blocks.length === b.blocks.length &&
    a.decorations.length === b.decorations.length &&
    a.blocks.every((block, index) => sameFields(block, b.blocks[index])) &&
    a.decorations.every((box, index) => sameFields(box, b.decorations[index]))
  )
}

// Contents and styles are known by identity; lists of ids and strings are made anew each time.
function sameFields(a: object, b: object | undefined): boolean {
  if (!b) return false
  const left = Object.entries(a)
  const right: Readonly<Record<string, unknown>> = { ...b }
  return (
    left.length === Object.keys(right).length &&
    left.every(([key, value]) => sameField(value, right[key]))
  )
}

function sameField(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return isParagraphOf(a, b)
  return a.every((one, index) => {
    const other: unknown = b[index]
    return one === other || (isRecord(one) && isRecord(other) && sameFields(one, other))
  })
}

function isParagraphOf(a: unknown, b: unknown): boolean {
  return (
    isRecord(a) &&
    isRecord(b) &&
    a['type'] === 'paragraph' &&
    b['type'] === 'paragraph' &&
    a['paragraph'] === b['paragraph']
  )
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
