import type { Pt } from '../edition/length.ts'
import { onceFor } from '../keep/once-for.ts'
import type { Page, PageFacts, PlacedItem, PlacedText } from '../typeset/paged-book/paged-book.ts'

/** A band across the text block that a proof marks; `y` is its upper edge. */
export interface Band {
  readonly y: Pt
  readonly height: Pt
}

/** The rows at the foot that a page leaves empty so that it is level with the page it faces. */
export function emptyRows(facts: PageFacts): Band | undefined {
  const { isLast, y, rows, fullRows, leading } = facts
  if (isLast || rows >= fullRows) return undefined
  return { y: y + rows * leading, height: (fullRows - rows) * leading }
}

const bold = 600 // weight

/**
 * The last line of a page, if all of it is bold and it is a paragraph of its own: it looks like a
 * heading that is parted from its text.
 */
export function boldFoot({ items }: Page, { lines, leading, isLast }: PageFacts): Band | undefined {
  const last = lines.at(-1)
  if (!last || last.place !== 'only' || isLast) return undefined
  const texts = items.filter((item) => isText(item) && Math.abs(item.y - last.y) < near)
  const isBold = texts.every((item) => isText(item) && item.font.weight >= bold)
  if (texts.length === 0 || !isBold) return undefined
  return { y: last.y - 0.75 * leading, height: leading }
}

const near = 0.1 // pt
const level = 0.75 // pt

/**
 * The openings that begin higher or lower than most of their kind. A kind is what begins with the
 * same element under the same class of section.
 */
export function offSinks(pages: readonly Page[]): ReadonlyMap<Page, Band> {
  const kinds = new Map<string, Opening[]>()
  for (const page of pages) {
    const opening = openingOf(page)
    if (!opening) continue
    const known = kinds.get(opening.kind)
    if (known) known.push(opening)
    else kinds.set(opening.kind, [opening])
  }
  return new Map([...kinds.values()].flatMap(offTheMost))
}

interface Opening {
  readonly page: Page
  readonly kind: string
  /** Of the first baseline. */
  readonly y: Pt
  readonly leading: Pt
}

function offTheMost(openings: readonly Opening[]): readonly (readonly [Page, Band])[] {
  const alike = (y: Pt) => openings.filter((one) => Math.abs(one.y - y) <= level).length
  const counts = new Map([...new Set(openings.map(({ y }) => y))].map((y) => [y, alike(y)]))
  const most = Math.max(...counts.values())
  const usual = openings.find(({ y }) => counts.get(y) === most)
  return openings.flatMap(({ page, y, leading }) =>
    usual && Math.abs(y - usual.y) > level
      ? [[page, { y: y - 0.75 * leading, height: leading }] as const]
      : [],
  )
}

const openingOf = onceFor((page: Page): Opening | undefined => {
  const { facts, items } = page
  const first = facts?.isFirst ? items.find(isText) : undefined
  if (!facts || !first || first.origin.type !== 'element') return undefined
  const names: string[] = []
  for (let at = first.origin; ; at = at.parent) {
    names.push(`${at.element.tag}.${at.element.classes.join('.')}`)
    if (!at.parent) break
  }
  return { page, kind: `${first.size} ${names.join(' ')}`, y: first.y, leading: facts.leading }
})

function isText(item: PlacedItem): item is PlacedText {
  return item.type === 'text'
}
