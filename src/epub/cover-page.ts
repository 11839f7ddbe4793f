import type { Metadata } from '../book/metadata.ts'
import type { Resource } from '../book/book.ts'
import { extensions } from './image-files.ts'
import { ebookWordsOf } from './ebook-words.ts'
import { attribute } from './xml.ts'
import { xhtmlPage } from './xhtml-page.ts'

/** File name of the cover image. */
export function coverHref(cover: Resource): string {
  return `cover.${extensions[cover.mediaType]}`
}

/** The page that shows the cover, first in the reading order. */
export function coverPage(cover: Resource, metadata: Metadata): string {
  const word = ebookWordsOf(metadata.language).cover
  const alt = `${word}: ${metadata.title}`
  return xhtmlPage({
    language: metadata.language,
    title: word,
    content: `<section class="cover" epub:type="cover"${attribute('aria-label', word)}><img${attribute('src', coverHref(cover))}${attribute('alt', alt)} role="doc-cover"/></section>`,
  })
}

/** How the cover fills its page: whole, in the middle, and so large that a reader's margins leave it on one page. */
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
