import type { PictureBlock } from '../../model/page-picture.ts'
import type { Desk, DeskPlace } from './desk.ts'
import { wordsOf } from './follow-block.ts'
import type { PageStore } from './page-store.ts'

/** A block of the text, and how far its beginning is below the upper edge of the desk in CSS px. */
export interface BlockInSight {
  readonly node: string
  readonly place: DeskPlace
  readonly offset: number
  /** Its words on the page where it begins. */
  readonly words: string
}

/**
 * The first block that begins in sight, in the order of the pages. The first of a page may go on
 * from the page before, so it counts only if no other begins in sight. A page that the reader asked
 * for counts alone, unless it is blank.
 */
export function blockInSight(
  desk: Desk,
  store: PageStore | undefined,
  asked?: number,
): BlockInSight | undefined {
  const own = asked === undefined ? [] : blocksOf(asked, desk, store)
  const found =
    own.length > 0 ? own : pagesInSight(desk).flatMap((index) => blocksOf(index, desk, store))
  const { clientHeight } = desk.element
  const begins = found.filter(({ offset }) => offset >= 0 && offset < clientHeight)
  return begins.find(({ isFirst }) => !isFirst) ?? begins[0] ?? found[0]
}

function pagesInSight({ cells, element }: Desk): readonly number[] {
  const desk = element.getBoundingClientRect()
  return [...cells.keys()]
    .sort((a, b) => a - b)
    .filter((index) => {
      const cell = cells.get(index)?.getBoundingClientRect()
      if (!cell || cell.bottom < desk.top || cell.top > desk.bottom) return false
      return cell.left < desk.right - cell.width / 3 && cell.right > desk.left + cell.width / 3
    })
}

function blocksOf(
  index: number,
  desk: Desk,
  store: PageStore | undefined,
): readonly (BlockInSight & { readonly isFirst: boolean })[] {
  const picture = store?.known(index)
  const begun = new Set<number>()
  return (picture?.items ?? []).flatMap((item) => {
    if (item.type === 'rule' || item.block === undefined || begun.has(item.block)) return []
    const isFirst = begun.size === 0
    begun.add(item.block)
    const node = picture?.blocks[item.block]?.node
    const place = { index, y: item.turn ? item.turn[1] : item.y }
    if (!picture || node === undefined) return []
    const words = wordsOf(picture, item.block)
    return [{ node, place, offset: desk.offsetOf(place), isFirst, words }]
  })
}

/** The block that was clicked. */
export function blockOfEvent(
  { target }: Event,
  store: PageStore | undefined,
): PictureBlock | undefined {
  if (!(target instanceof Element) || target.closest('a')) return undefined
  const element = target.closest<HTMLElement>('[data-block]')
  const page = element?.closest<HTMLElement>('[data-page]')
  if (!element || !page) return undefined
  const picture = store?.known(Number(page.dataset['page']))
  return picture?.blocks[Number(element.dataset['block'])]
}
