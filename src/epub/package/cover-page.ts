import type { Metadata } from '../../book/model/metadata.ts'
import type { Resource } from '../../book/model/book.ts'
import type { EpubEdition } from '../../edition/edition.ts'
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

/**
 * The page that shows the cover, first in the reading order; it shows the title if there is no
 * cover.
 */
export function coverPage(
  cover: Resource | undefined,
  { language, title, contributors }: Metadata,
  edition: EpubEdition,
): string {
  const word = ebookWordsOf(language).cover
  const authors = contributors.filter(({ role }) => role === 'aut').map(({ name }) => name)
  const named = [title, ...authors].join(', ')
  const content = cover
    ? makeElement(
        'img',
        { attributes: { src: coverHref(cover), alt: `${word}: ${named}`, role: 'doc-cover' } },
        [],
      )
    : makeElement('p', {}, [makeText(title)])
  const attributes = { 'epub:type': cover && 'cover', 'aria-label': cover && word }
  const section = makeElement('section', { classes: ['cover'], attributes }, [content])
  return xhtmlPage({
    language,
    title: cover ? word : title,
    ...pageBody(edition, references, [section]),
  })
}

// The page refers to nothing else in the book.
const references: References = {
  link: () => undefined,
  image: (href) => href,
  id: (id) => id,
  idList: () => undefined,
}

/**
 * The cover on its page: whole, centered, and small enough to stay on one page inside a reader's
 * margins.
 */
export const coverCss = `section.cover {
  margin: 0;
  text-align: center;
}
section.cover img {
  display: block;
  margin: 0 auto;
  max-width: 100%;
  max-height: 95vh;
}
`
