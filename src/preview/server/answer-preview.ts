import type { NodePlace } from '../../container/zip/epub-file.ts'
import type { LivePreview } from '../live/live-preview.ts'
import type { Shown } from '../live/shown.ts'
import type { EbookNode, NodePlaces } from '../model/preview-state.ts'
import { pagesOfRange } from '../model/page-range.ts'
import { placeOf } from '../pages/page-blocks.ts'
import type { ShownPages } from '../pages/shown-pages.ts'
import { jsonAnswer, type Answer } from './answer.ts'
import { documentPolicy, withoutRefresh } from './document-policy.ts'

/** Answers a question about the book; `path` is below the token. */
export function answerPreview(
  preview: LivePreview,
  path: string,
  query: URLSearchParams,
): Answer | undefined {
  if (path === 'state') return jsonAnswer(preview.state)
  const { shown } = preview
  if (!shown) return undefined
  const [topic = '', ...rest] = path.split('/')
  return topics[topic]?.(shown, rest, query)
}

type Topic = (shown: Shown, path: readonly string[], query: URLSearchParams) => Answer | undefined

const topics: Readonly<Record<string, Topic>> = {
  pages: ofPages((pages, index) => pages.picture(index)),
  guides: ofPages((pages, index) => pages.guides(index)),
  nodes(shown, [build, document = '']) {
    if (Number(build) !== shown.ebookBuild) return gone
    return shown.ebook && jsonAnswer(shown.ebook.nodesOf(Number(document)).map(nodeOf))
  },
  outlines(shown, [font = ''], query) {
    const ids = numbersOf(query.get('ids') ?? '')
    const outlines = ofAny(shown, (pages) => pages.outlines(font, ids))
    return outlines && { ...jsonAnswer(outlines), isFixed: true }
  },
  images(shown, [key = '']) {
    const image = ofAny(shown, (pages) => pages.image(key))
    return image && { status: 200, mediaType: image.mediaType, body: image.bytes, isFixed: true }
  },
  where: (shown, _, query) => jsonAnswer(placesOf(shown, query.get('node') ?? '')),
  search: ({ pages }, _, query) => pages && jsonAnswer(pages.search(query.get('words') ?? '')),
  // The build is there so that browsers ask again for fonts and styles; what is shown is the newest.
  ebook({ ebook }, [, ...file]) {
    const found = ebook?.file(file.join('/'))
    if (!found) return undefined
    const { mediaType, bytes, isDocument } = found
    if (!isDocument) return { status: 200, mediaType, body: bytes }
    return { status: 200, mediaType, body: withoutRefresh(bytes), policy: documentPolicy }
  },
}

// `12` or `12-15`, of this build; the browser asks again when there is a newer one.
function ofPages<T>(make: (pages: ShownPages, index: number) => T | undefined): Topic {
  return (shown, [build, range = '']) => {
    if (Number(build) !== shown.build) return gone
    const [first = NaN, last = first] = numbersOf(range.replace('-', ','))
    const { pages } = shown
    if (!pages || !(last - first >= 0 && last - first < mostPages)) return undefined
    return jsonAnswer(pagesOfRange({ first, last }).flatMap((index) => make(pages, index) ?? []))
  }
}

const mostPages = 64

// What has a key of its own may belong to pages that were shown before.
function ofAny<T>({ pages, earlier }: Shown, find: (pages: ShownPages) => T | undefined) {
  for (const one of pages ? [pages, ...earlier] : earlier) {
    const found = find(one)
    if (found !== undefined) return found
  }
  return undefined
}

// The book has been built again since.
const gone = jsonAnswer(null)

function numbersOf(list: string): readonly number[] {
  return (list.match(/\d{1,7}/g) ?? []).map(Number)
}

function nodeOf({ node, tag, nth, span }: NodePlace): EbookNode {
  return { node, tag, nth, ...(span && { place: placeOf(span) }) }
}

function placesOf({ pages, ebook }: Shown, node: string): NodePlaces {
  const page = pages?.placeOf(node)
  const inEbook = ebook?.placeOf(node)
  return { ...(page && { page }), ...(inEbook && { ebook: inEbook }) }
}
