import { authorNames, type Metadata } from '../../book/model/metadata.ts'
import type { Resource } from '../../book/model/book.ts'
import type { EpubEdition } from '../../edition/edition.ts'
import type { Element } from '../../markup/tree/element.ts'
import { makeElement, makeText } from '../../markup/tree/make-element.ts'
import { extensions } from '../resources/image-files.ts'
import { ebookWordsOf } from '../../language/ebook-words.ts'
import { pageBody } from '../elements/page-body.ts'
import type { References } from '../elements/serialize-xhtml.ts'
import { xhtmlPage } from '../elements/xhtml-page.ts'

/** The file name of the cover image. */
export function coverHref(cover: Resource): string {
  return `cover.${extensions[cover.mediaType]}`
}

/** The page that shows the cover, first in the reading order. */
export function coverPage(
  cover: Resource | undefined,
  metadata: Metadata,
  edition: EpubEdition,
): string {
  const { language, title } = metadata
  return xhtmlPage({
    language,
    title: cover ? ebookWordsOf(language).cover : title,
    ...pageBody(edition, references, [coverSection(cover, metadata)]),
  })
}

/** What stands on the page of the cover: the title, if there is no cover. */
export function coverSection(
  cover: Resource | undefined,
  { language, title, contributors }: Metadata,
): Element {
  const word = ebookWordsOf(language).cover
  const named = [title, ...authorNames({ contributors })].join(', ')
  const content = cover
    ? makeElement(
        'img',
        { attributes: { src: coverHref(cover), alt: `${word}: ${named}`, role: 'doc-cover' } },
        [],
      )
    : makeElement('p', {}, [makeText(title)])
  const attributes = { 'epub:type': cover && 'cover', 'aria-label': cover && word }
  return makeElement('section', { classes: ['cover'], attributes }, [content])
}

// The page refers to nothing else in the book.
const references: References = {
  link: () => undefined,
  image: (href) => href,
  id: (id) => id,
  idList: () => undefined,
}
