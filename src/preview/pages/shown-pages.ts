/**
 * The pages of a print edition as the browser asks for them. In: a set edition; out: pictures of
 * single pages, the outlines of their glyphs, their images, and where things are. All of it is made
 * when it is first asked for.
 */
import type { TypesetEdition } from '../../build.ts'
import type { Font } from '../../fonts/font.ts'
import type { Page } from '../../typeset/paged-book/paged-book.ts'
import type { PagePicture } from '../model/page-picture.ts'
import type { PageGuides, SearchResult } from '../model/preview-state.ts'
import { contentKey, keyOnce } from './content-key.ts'
import { glyphOutline } from './glyph-outlines.ts'
import { placeNodes, type PagePlace } from './place-nodes.ts'
import { pageGuides } from './page-guides.ts'
import { paintPage, type PageSources } from './paint-page.ts'
import { searchPages } from './search-pages.ts'

/** A file that a page shows. */
export interface ShownFile {
  readonly mediaType: string
  readonly bytes: Uint8Array | string
}

/** Pages that can be looked at. */
export interface ShownPages {
  readonly typeset: TypesetEdition
  /** Undefined when there is no such page. */
  readonly picture: (index: number) => PagePicture | undefined
  readonly guides: (index: number) => PageGuides | undefined
  /** The outlines of glyphs of a font, by id; undefined for a font that no page has shown. */
  readonly outlines: (
    fontKey: string,
    glyphs: readonly number[],
  ) => Readonly<Record<string, string>> | undefined
  readonly image: (key: string) => ShownFile | undefined
  readonly placeOf: (node: string) => PagePlace | undefined
  readonly search: (words: string) => SearchResult
}

/** Prepares the pages of an edition for looking at. */
export function showPages(typeset: TypesetEdition): ShownPages {
  const { paged, book } = typeset
  const fonts = new Map<string, Font>()
  const images = new Map<string, ShownFile>()
  const sources: PageSources = {
    keyOf(font) {
      const key = fontKey(font)
      fonts.set(key, font)
      return key
    },
    imageOf(name) {
      const resource = book.resources[name]
      if (!resource) return undefined
      const key = resourceKey(resource)
      images.set(key, resource)
      return key
    },
    drawingOf(svg) {
      const key = contentKey(svg)
      images.set(key, { mediaType: 'image/svg+xml', bytes: svg })
      return key
    },
    destinations: paged.destinations,
  }
  const of = <T>(index: number, make: (page: Page) => T): T | undefined => {
    const page = paged.pages[index]
    return page && make(page)
  }
  return {
    typeset,
    picture: (index) => of(index, (page) => paintPage(page, sources)),
    guides: (index) => of(index, pageGuides),
    outlines: (key, glyphs) => {
      const font = fonts.get(key)
      return font && Object.fromEntries(glyphs.map((id) => [id, glyphOutline(font, id)]))
    },
    image: (key) => images.get(key),
    placeOf: placeNodes(paged.pages),
    search: once(() => searchPages(paged.pages)),
  }
}

const fontKey = keyOnce<Font>(({ bytes }) => bytes)
const resourceKey = keyOnce<ShownFile & { readonly bytes: Uint8Array }>(({ bytes }) => bytes)

// Prepares something for many questions when the first one comes.
function once<A, R>(prepare: () => (asked: A) => R): (asked: A) => R {
  let answer: ((asked: A) => R) | undefined
  return (asked) => (answer ??= prepare())(asked)
}
