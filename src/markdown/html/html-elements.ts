import type { MdInline, PhraseTag } from '../document/document.ts'

/**
 * What an HTML element becomes when the book's model knows it: a node of its own, or a phrase named
 * by its tag.
 */
export type KeptElement =
  | { readonly type: Exclude<ParentNode['type'], 'phrase' | 'link' | 'image' | 'inlineNote'> }
  | { readonly type: 'phrase'; readonly tag: PhraseTag }
  | { readonly type: 'inlineCode' }
  | { readonly type: 'break' }

type ParentNode = Extract<MdInline, { readonly children: readonly MdInline[] }>

/** The raw HTML that a manuscript may have. */
export const keptElements: ReadonlyMap<string, KeptElement> = new Map<string, KeptElement>([
  ['em', { type: 'emphasis' }],
  ['strong', { type: 'strong' }],
  ['del', { type: 'delete' }],
  ['s', { type: 'delete' }],
  ['mark', { type: 'mark' }],
  ['sup', { type: 'superscript' }],
  ['sub', { type: 'subscript' }],
  ['span', { type: 'span' }],
  ['code', { type: 'inlineCode' }],
  ['br', { type: 'break' }],
  ...(
    ['abbr', 'b', 'cite', 'i', 'kbd', 'q', 'rb', 'rp', 'rt', 'rtc', 'ruby', 'small', 'u'] as const
  ).map((tag) => [tag, { type: 'phrase', tag }] as const),
])

/** Attributes that raw HTML may have, in addition to `class` and `id`. */
export const keptAttributes: ReadonlySet<string> = new Set(['lang', 'title', 'dir'])

/** Elements that have no end tag (HTML, section 13.1.2). */
export const voidElements = words(
  'area base br col embed hr img input link meta param source track wbr',
)

/** Elements whose content is not text to read. The content is dropped with them. */
export const silentElements = words('script style template iframe object svg math head title')

/** Elements that stand on their own lines: they end the paragraph around them. */
export const blockElements = words(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul',
)

/** Every other element of HTML. A name that is in none of these lists is text in angle brackets. */
export const otherElements = words(
  'a acronym audio bdi bdo big button canvas data datalist dfn font ins label map meter nobr optgroup option output picture progress ruby samp select slot strike textarea time tt var video noembed noframes noscript blink marquee frame frameset colgroup col',
)

/** Whether HTML has an element of that name. */
export function isHtmlElement(name: string): boolean {
  return [keptElements, voidElements, silentElements, blockElements, otherElements].some((names) =>
    names.has(name),
  )
}

function words(names: string): ReadonlySet<string> {
  return new Set(names.split(' '))
}
