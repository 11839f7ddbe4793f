import { generate, type CssNode, type MediaQuery } from 'css-tree'
import type { Media } from './stylesheet.ts'

/** The media in which the rules of an at-rule hold; `never` when no medium is left. */
export interface MediaScope {
  readonly media: Media | 'never'
  /** The at-rule as CSS text, when it asks for more than the medium. */
  readonly condition?: string
}

/** Everywhere. */
export const anywhere: MediaScope = { media: 'all' }

/**
 * Reads the queries of `@media` or `@import`. The ebook counts as a screen, and only its reader can
 * answer other conditions.
 */
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

/** Reads the condition of `@supports`, which only the reader of an ebook can answer. */
export function parseSupports(prelude: CssNode | null | undefined): MediaScope {
  return { media: 'screen', condition: `@supports ${prelude ? generate(prelude) : ''}` }
}

/** The scope of an at-rule inside another, as `@media` inside `@media`. */
export function intersect(a: MediaScope, b: MediaScope): MediaScope {
  // Nested conditions are rare in CSS, and the inner one is the narrower.
  const condition = b.condition ?? a.condition
  const media =
    a.media === 'all' ? b.media : b.media === 'all' || a.media === b.media ? a.media : 'never'
  return { media, ...(condition !== undefined && { condition }) }
}

// Media types that makers of e-readers invented, such as amzn-kf8, count as conditions.
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
