import type { PageList } from '../../book/model/inline.ts'
import type { PagePlace, PageRun } from '../../book/model/merge-pages.ts'
import type { Element, TextNode } from '../tree/element.ts'
import { makeElement, makeText } from '../tree/make-element.ts'

/**
 * The places of something, by section name. Further places in the same section are numbered. When
 * pages are known, page numbers replace the names.
 */
export function markupPageList(list: PageList): Element {
  let name = ''
  let count = 0
  const links = list.places.map((place) => {
    count = place.name === name ? count + 1 : 1
    name = place.name
    return locator(place.target, count === 1 ? name : String(count))
  })
  return makeElement('span', { classes: ['locators'], places: list.places }, separate(links))
}

/** The same places as page numbers: "12, 14–16". */
export function markupPageRuns(runs: readonly PageRun[]): readonly (Element | TextNode)[] {
  return separate(
    runs.map(({ first, last }) => {
      if (!last) return pageLocator(first)
      const attributes = { 'epub:type': 'index-locator-range' }
      const pages = [pageLocator(first), makeText('–'), pageLocator(last)]
      return makeElement('span', { attributes }, pages)
    }),
  )
}

function pageLocator({ folio, target }: PagePlace): Element {
  return locator(target, folio)
}

function locator(target: string, text: string): Element {
  const attributes = { href: `#${target}`, 'epub:type': 'index-locator' }
  return makeElement('a', { classes: ['locator'], attributes }, [makeText(text)])
}

function separate(links: readonly Element[]): readonly (Element | TextNode)[] {
  return links.flatMap((link, index) => (index === 0 ? [link] : [makeText(', '), link]))
}
