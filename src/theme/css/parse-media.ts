import { generate, type CssNode, type MediaQuery } from 'css-tree'
import type { Media } from './stylesheet.ts'

/** Where the rules within an at-rule hold; `never` when its queries leave nothing. */
export interface MediaScope {
  readonly media: Media | 'never'
  /** The at-rule as CSS, when it asks for more than the medium. */
  readonly condition?: string
}

/** Everywhere. */
export const anywhere: MediaScope = { media: 'all' }

/** Reads the queries of `@media` or `@import`. The ebook is a screen; what is not known of a page is asked of the ebook alone. */
export function parseMedia(prelude: CssNode | null | undefined): MediaScope {
  const lists = childrenOf(prelude).filter((node) => node.type === 'MediaQueryList')
  const queries = lists
    .flatMap((list) => list.children.toArray())
    .filter((node): node is MediaQuery => node.type === 'MediaQuery')
  if (queries.length === 0) return anywhere
  const plain = queries.filter((query) => isPlain(query))
  if (plain.length < queries.length) {
    return {
      media: 'screen',
      condition: `@media ${queries.map((one) => generate(one)).join(', ')}`,
    }
  }
  return { media: plain.map(mediaOf).reduce(unite) }
}

/** Reads the condition of `@supports`: what a page supports is not asked, the ebook's reader is. */
export function parseSupports(prelude: CssNode | null | undefined): MediaScope {
  return { media: 'screen', condition: `@supports ${prelude ? generate(prelude) : ''}` }
}

/** Both scopes at once, as for `@media` within `@media`. */
export function intersect(a: MediaScope, b: MediaScope): MediaScope {
  // CSS that nests conditions is rare, and the inner one is the narrower.
  const condition = b.condition ?? a.condition
  const media =
    a.media === 'all' ? b.media : b.media === 'all' || a.media === b.media ? a.media : 'never'
  return { media, ...(condition !== undefined && { condition }) }
}

// Media that e-readers made up, such as amzn-kf8, are conditions too.
function isPlain({ mediaType, condition }: MediaQuery): boolean {
  return condition === null && /^(all|print|screen)$/.test(mediaType ?? '')
}

function mediaOf({ modifier, mediaType }: MediaQuery): Media | 'never' {
  const isNegated = modifier === 'not'
  if (mediaType === 'all') return isNegated ? 'never' : 'all'
  return (mediaType === 'print') === isNegated ? 'screen' : 'print'
}

function unite(a: Media | 'never', b: Media | 'never'): Media | 'never' {
  if (a === b || b === 'never') return a
  return a === 'never' ? b : 'all'
}

function childrenOf(node: CssNode | null | undefined): readonly CssNode[] {
  return node?.type === 'AtrulePrelude' ? node.children.toArray() : []
}
