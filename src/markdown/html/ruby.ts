import type { MdInline, MdPhrase } from '../document/document.ts'

/** The parts of a `ruby` element. The end tag of any of them may be left out (HTML, § 4.5.10). */
export const rubyParts: ReadonlySet<string> = new Set(['rb', 'rt', 'rtc', 'rp'])

/**
 * Puts each annotation after its base: `<rb>a<rb>b<rt>x<rt>y` becomes `a<rt>x</rt>b<rt>y</rt>`.
 * What `rb` and `rtc` hold stays; the tags go, because ebooks may not have them.
 */
export function pairRuby(children: readonly MdInline[]): readonly MdInline[] {
  if (!children.some((child) => isPart(child, 'rb') || isPart(child, 'rtc')))
    return hasPairedMarks(children) ? children : children.flatMap(withoutMark)
  return groupsOf(children).flatMap(pairGroup)
}

// After a base stand annotations, each with marks before and after it or all without (HTML, § 4.5.10).
function hasPairedMarks(children: readonly MdInline[]): boolean {
  const kinds = children.map((child) =>
    isPart(child, 'rp') ? 'p' : isPart(child, 'rt') ? 't' : 'b',
  )
  return !kinds.includes('p') || /^(?:b+(?:t+|p(?:tp)+))+b*$/.test(kinds.join(''))
}

// A mark is a parenthesis for readers that show no ruby. What holds words is no mark.
function withoutMark(child: MdInline): readonly MdInline[] {
  if (!isPart(child, 'rp')) return [child]
  const isMark = child.children.every(
    (one) => one.type === 'text' && !/[\p{L}\p{N}]/u.test(one.value),
  )
  return isMark ? [] : child.children
}

// Bases, and the annotations that follow them.
interface RubyGroup {
  readonly bases: (readonly MdInline[])[]
  readonly annotations: MdPhrase[]
}

function groupsOf(children: readonly MdInline[]): readonly RubyGroup[] {
  const groups: RubyGroup[] = []
  for (const child of children) {
    if (isPart(child, 'rp') || isBlank(child)) continue
    const last = groups.at(-1)
    const annotations = annotationsOf(child)
    if (annotations) {
      const group = last ?? startGroup(groups)
      group.annotations.push(...annotations)
      continue
    }
    const group = last && last.annotations.length === 0 ? last : startGroup(groups)
    group.bases.push(isPart(child, 'rb') ? child.children : [child])
  }
  return groups
}

function startGroup(groups: RubyGroup[]): RubyGroup {
  const group: RubyGroup = { bases: [], annotations: [] }
  groups.push(group)
  return group
}

// An `rtc` holds annotations, or is one itself.
function annotationsOf(child: MdInline): readonly MdPhrase[] | undefined {
  if (isPart(child, 'rt')) return [child]
  if (!isPart(child, 'rtc')) return undefined
  const inside = child.children.filter((one) => isPart(one, 'rt'))
  return inside.length > 0 ? inside : [{ ...child, tag: 'rt' }]
}

// What has no partner joins the last pair.
function pairGroup({ bases, annotations }: RubyGroup): readonly MdInline[] {
  const count = Math.max(1, Math.min(bases.length, annotations.length))
  return Array.from({ length: count }).flatMap((_, index) => {
    const isLast = index === count - 1
    const end = isLast ? undefined : index + 1
    return [...bases.slice(index, end).flat(), ...annotations.slice(index, end)]
  })
}

function isPart<T extends MdPhrase['tag']>(
  node: MdInline,
  tag: T,
): node is MdPhrase & { readonly tag: T } {
  return node.type === 'phrase' && node.tag === tag
}

function isBlank(node: MdInline): boolean {
  return node.type === 'text' && node.value.trim() === ''
}
