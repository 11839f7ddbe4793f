import type { PagePicture } from '../../model/page-picture.ts'
import type { DeskPlace } from './desk.ts'
import type { PageStore } from './page-store.ts'

/** The words of a block on a page, or of the part of it that is there. */
export function wordsOf(picture: PagePicture, block: number): string {
  return picture.items
    .map((item) => (item.type === 'text' && item.block === block ? item.text : ''))
    .join('')
    .trim()
}

/**
 * Where a block stands after a build. Its node has a number that paragraphs before it may have
 * shifted, so the same words close by count more than the same number. In: where the node is now,
 * and the words that the block began with.
 */
export async function followBlock(
  store: PageStore,
  numbered: DeskPlace,
  words: string,
): Promise<DeskPlace> {
  return (await nearest(store, numbered, words)) ?? numbered
}

/**
 * Where a block stands after a build that left it about where it was; undefined when it is not
 * there, or has too few words to be known by them.
 */
export async function findBlock(
  store: PageStore,
  { place, words }: { readonly place: DeskPlace; readonly words: string },
): Promise<DeskPlace | undefined> {
  return words.length > fewWords ? nearest(store, place, words) : undefined
}

async function nearest(
  store: PageStore,
  to: DeskPlace,
  words: string,
): Promise<DeskPlace | undefined> {
  const on = async (...pages: readonly number[]): Promise<DeskPlace | undefined> => {
    const near = pages.filter((index) => index >= 0)
    const pictures = await Promise.all(near.map((index) => store.picture(index)))
    const places = pictures.flatMap((picture) => (picture ? placesOf(picture, words) : []))
    const distance = ({ y }: DeskPlace) => Math.abs(y - to.y)
    return places.sort((a, b) => distance(a) - distance(b))[0]
  }
  return (await on(to.index)) ?? on(to.index - 1, to.index + 1)
}

// In characters.
const fewWords = 20

function placesOf(picture: PagePicture, words: string): readonly DeskPlace[] {
  const { index, items, blocks } = picture
  return blocks.flatMap((_, block) => {
    const own = wordsOf(picture, block)
    const isSame = own === words || isBeginning(own, words) || isBeginning(words, own)
    const first = items.find((item) => item.type !== 'rule' && item.block === block)
    return isSame && first ? [{ index, y: first.turn ? first.turn[1] : first.y }] : []
  })
}

// The page may end at another line than before. Short words begin many paragraphs.
function isBeginning(part: string, whole: string): boolean {
  return part.length > fewWords && whole.startsWith(part)
}
