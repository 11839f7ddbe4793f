import { parseRoman } from '../../language/counter-styles.ts'
import type { Locator } from './inline.ts'

/** A page, or the first and last page of a range. */
export interface PageRun {
  readonly first: PagePlace
  readonly last?: PagePlace
}
export interface PagePlace {
  readonly folio: string
  /** Id of the node on that page. */
  readonly target: string
}

/**
 * The pages of places, each page once: "12, 14–16". Three or more consecutive pages become a range.
 * Two may be two separate mentions and stay two. Places on an unknown page are left out.
 */
export function mergePages(
  places: readonly Locator[],
  folioOf: (id: string) => string | undefined,
): readonly PageRun[] {
  const chains: Chain[] = []
  for (const { target, end } of places) {
    const first = numbered(target, folioOf)
    const last = end === undefined ? undefined : numbered(end, folioOf)
    if (!first) continue
    const next: Chain =
      last && last.folio !== first.folio
        ? { pages: [first, last], isStretch: true }
        : { pages: [first], isStretch: false }
    const chain = chains.at(-1)
    const joined = chain && join(chain, next)
    if (joined) chains[chains.length - 1] = joined
    else chains.push(next)
  }
  return chains.flatMap(toRuns)
}

interface NumberedPage extends PagePlace {
  readonly series: 'arabic' | 'roman' | 'other'
  readonly value: number
}

// Consecutive or overlapping pages, in order.
interface Chain {
  readonly pages: readonly NumberedPage[]
  /** True when the author marked a range in it. */
  readonly isStretch: boolean
}

function join(chain: Chain, next: Chain): Chain | undefined {
  const last = chain.pages.at(-1)
  const [first] = next.pages
  if (!last || !first) return undefined
  const isSame = first.folio === last.folio
  const touches = first.series === last.series && first.series !== 'other'
  if (!isSame && !(touches && first.value <= last.value + 1)) return undefined
  const later = next.pages.filter((page) =>
    page.series === last.series ? page.value > last.value : page.folio !== last.folio,
  )
  return { pages: [...chain.pages, ...later], isStretch: chain.isStretch || next.isStretch }
}

function toRuns({ pages, isStretch }: Chain): readonly PageRun[] {
  const first = pages[0]
  const last = pages.at(-1)
  if (first && last && first !== last && (isStretch || pages.length > 2)) return [{ first, last }]
  return pages.map((page) => ({ first: page }))
}

function numbered(
  target: string,
  folioOf: (id: string) => string | undefined,
): NumberedPage | undefined {
  const folio = folioOf(target)
  if (folio === undefined || folio === '') return undefined
  if (/^\d+$/.test(folio)) return { folio, target, series: 'arabic', value: Number(folio) }
  const roman = parseRoman(folio)
  if (roman === undefined) return { folio, target, series: 'other', value: 0 }
  return { folio, target, series: 'roman', value: roman }
}
