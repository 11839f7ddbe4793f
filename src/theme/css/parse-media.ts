import type { CssNode, MediaQuery } from 'css-tree'
import { generate } from '../../packages/css-tree.ts'
import { parsePageQueries, type PageQuery } from './page-query.ts'
import type { Media } from './stylesheet.ts'

/** The media in which the rules of an at-rule hold; `never` when no medium is left. */
export interface MediaScope {
  readonly media: Media | 'never'
  /** The at-rule as CSS text, when it asks for more than the medium. */
  readonly condition?: string
  /** What it asks of the size of the page; for print alone. */
  readonly pageSize?: readonly PageQuery[]
}

/** Everywhere. */
export const anywhere: MediaScope = { media: 'all' }

/** What an at-rule asks for: the scopes in which its rules hold. */
export interface ParsedMedia {
  readonly scopes: readonly MediaScope[]
  /**
   * The first query that a page cannot answer, though it may be meant for one: it asks for the
   * width of paper, say. Absent when every such query is only about screens.
   */
  readonly unanswered?: string
}

/**
 * Reads the queries of `@media` or `@import`. The ebook counts as a screen, and only its reader can
 * answer other conditions.
 */
export function parseMedia(prelude: CssNode | null | undefined): ParsedMedia {
  const lists = childrenOf(prelude).filter((node) => node.type === 'MediaQueryList')
  const queries = lists
    .flatMap((list) => list.children.toArray())
    .filter((node): node is MediaQuery => node.type === 'MediaQuery')
  if (queries.length === 0) return { scopes: [anywhere] }
  const plain = queries.filter((query) => isPlain(query)).map(mediaOf)
  const asking = queries.filter((query) => !isPlain(query))
  const sized = asking.flatMap(sizesOf)
  // A query for print alone asks no reader.
  const forReaders = asking.filter(
    (query) => query.mediaType !== 'print' || query.modifier === 'not',
  )
  const condition = `@media ${forReaders.map((one) => generate(one)).join(', ')}`
  const unanswered = asking.find((query) => mayMeanPaper(query) && sizesOf(query).length === 0)
  return {
    scopes: [
      ...(plain.length > 0 ? [{ media: plain.reduce(unite) }] : []),
      ...sized.map((pageSize) => ({ media: 'print', pageSize }) as const),
      ...(forReaders.length > 0 ? [{ media: 'screen', condition } as const] : []),
    ],
    ...(unanswered && { unanswered: generate(unanswered) }),
  }
}

// What a query that holds for paper asks of the size of the page; none when a page cannot answer.
function sizesOf({
  modifier,
  mediaType,
  condition,
}: MediaQuery): readonly (readonly PageQuery[])[] {
  if (modifier === 'not' || condition === null) return []
  if (mediaType !== null && !/^(all|print)$/.test(mediaType)) return []
  const queries = parsePageQueries(generate(condition))
  return queries ? [queries] : []
}

// The media features of CSS Media Queries 4 and 5 that only make sense on a device.
const deviceFeatures =
  /^\((?:-webkit-|prefers-|(?:any-)?(?:hover|pointer)|(?:video-)?(?:color-gamut|dynamic-range)|scripting|display-mode|update|overflow-|light-level|inverted-colors|forced-colors|environment-blending|nav-controls|horizontal-viewport|vertical-viewport|grid)/

function mayMeanPaper({ modifier, mediaType, condition }: MediaQuery): boolean {
  if (modifier === 'not') return mediaType === 'screen'
  if (mediaType !== null && !/^(all|print)$/.test(mediaType)) return false
  return mediaType === 'print' || (condition !== null && !isAboutDevice(generate(condition)))
}

function isAboutDevice(condition: string): boolean {
  return (condition.match(/\(/g) ?? []).length === 1 && deviceFeatures.test(condition)
}

/** Reads the condition of `@supports`, which only the reader of an ebook can answer. */
export function parseSupports(prelude: CssNode | null | undefined): MediaScope {
  const condition = prelude ? generate(prelude) : ''
  // The address of a file may not stand even there.
  if (/url|src\(|image|\\/i.test(condition)) return { media: 'never' }
  return { media: 'screen', condition: `@supports ${condition}` }
}

/** The scope of an at-rule inside another, as `@media` inside `@media`. */
export function intersect(a: MediaScope, b: MediaScope): MediaScope {
  // Nested conditions are rare in CSS, and the inner one is the narrower.
  const condition = b.condition ?? a.condition
  const media =
    a.media === 'all' ? b.media : b.media === 'all' || a.media === b.media ? a.media : 'never'
  const pageSize = [...(a.pageSize ?? []), ...(b.pageSize ?? [])]
  return {
    media,
    ...(condition !== undefined && { condition }),
    ...(pageSize.length > 0 && { pageSize }),
  }
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
