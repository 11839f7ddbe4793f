import type { PagePicture, SourcePlace } from '../model/page-picture.ts'
import type {
  EbookNode,
  NodePlaces,
  PageGuides,
  PreviewState,
  SearchResult,
} from '../model/preview-state.ts'
import type { PageRange } from '../model/page-range.ts'
import type { PreviewWish } from '../model/preview-wish.ts'

/** The server of this page, which is told and asked by addresses below the page's own. */
export const server = {
  state: () => ask<PreviewState>('state'),
  pages: (build: number, first: number, last: number) =>
    ask<readonly PagePicture[]>(`pages/${build}/${first}-${last}`),
  guides: (build: number, first: number, last: number) =>
    ask<readonly PageGuides[]>(`guides/${build}/${first}-${last}`),
  outlines: (font: string, glyphs: readonly number[]) =>
    ask<Readonly<Record<string, string>>>(`outlines/${font}?ids=${glyphs.join()}`),
  where: (node: string) => ask<NodePlaces>(`where?node=${encodeURIComponent(node)}`),
  search: (words: string) => ask<SearchResult>(`search?words=${encodeURIComponent(words)}`),
  nodes: (build: number, document: number) =>
    ask<readonly EbookNode[]>(`nodes/${build}/${document}`),
  choose: (wish: PreviewWish) => order('choose', wish),
  look: (pages: PageRange) => order('look', pages),
  open: (place: SourcePlace) => order('open', place),
}

/** The server has a newer build, and its event is on the way. */
export class GoneError extends Error {}

async function ask<T>(path: string): Promise<T> {
  const response = await fetch(path)
  if (!response.ok) throw new Error(`${path}: ${response.status}`)
  const data: unknown = await response.json()
  if (data === null) throw new GoneError(path)
  // The server is of the same version as this page.
  return data as T
}

async function order(path: string, body: unknown): Promise<void> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error((await response.text()).trim())
}
