/**
 * The navigation document (EPUB 3.3, § 7): the table of contents, which reading systems list and
 * which may also be a page of the book; the landmarks; and the pages of the print edition.
 */
import type { Book, Section } from '../../book/model/book.ts'
import { contentsEntries } from '../../book/gather/contents-entries.ts'
import type { SectionRole } from '../../edition/section-roles.ts'
import { wordsOf } from '../../language/words.ts'
import { type Element, textContent } from '../../markup/tree/element.ts'
import { makeElement, makeText } from '../../markup/tree/make-element.ts'
import { contentDocument, type ContentDocument } from '../documents/content-document.ts'
import { fixedNames } from '../elements/fixed-names.ts'
import type { PageTarget } from '../documents/page-marks.ts'
import { findElement, mapElements } from '../elements/walk-elements.ts'
import { ebookWordsOf } from '../../language/ebook-words.ts'
import { labelSeparator } from '../../language/join-label.ts'

/**
 * The table of contents as a content document: the book's own page, or one made only for reading
 * systems.
 */
export function navigationOf(documents: readonly ContentDocument[], book: Book): ContentDocument {
  const own = documents.find(({ file }) => file === fixedNames.navigation)
  return own ?? contentDocument(contentsSection(book), fixedNames.navigation, book)
}

// A contents section like one that the book could have had.
function contentsSection(book: Book): Section {
  const id = 'octavo-contents'
  return {
    id,
    role: 'toc',
    matter: 'frontmatter',
    title: [{ type: 'text', value: wordsOf(book.metadata.language).titles.toc ?? 'Contents' }],
    listed: false,
    headed: true,
    classes: [],
    blocks: [{ type: 'contents', node: id, entries: contentsEntries(book.sections) }],
    sections: [],
    footnotes: [],
  }
}

/** The parts of the navigation document. */
export interface Navigation {
  /** The contents as they appear on their page: the section, with its list in a `nav`. */
  readonly contents: Element
  /** Lists for reading systems, each in a `nav` that the page hides. */
  readonly hidden: readonly Element[]
  /** The `ol` of the table of contents. */
  readonly list: Element
  /** The `ol` of the printed pages, if there are any. */
  readonly pages?: Element
}

/** The places that navigation leads to. */
export interface NavigationTargets {
  readonly spine: readonly ContentDocument[]
  /** Where the pages of the print edition begin. */
  readonly pages: readonly PageTarget[]
  /** Whether the ebook has a page for its cover. */
  readonly hasCover: boolean
}

/** Builds the lists of the navigation document. */
export function buildNavigation(
  navigation: ContentDocument,
  { spine, pages, hasCover }: NavigationTargets,
  language: string,
): Navigation {
  const words = ebookWordsOf(language)
  const list = contentsList(navigation.element, spine, language)
  const landmarkList = makeElement('ol', {}, [
    ...(hasCover ? [listItem(fixedNames.cover, words.cover, 'cover')] : []),
    ...landmarks(spine, language),
  ])
  const pageList =
    pages.length > 0 &&
    makeElement(
      'ol',
      {},
      pages.map(({ folio, id }) => listItem(`#${id}`, folio)),
    )
  return {
    contents: wrapContents(navigation.element, list),
    hidden: [
      hiddenNav('landmarks', words.landmarks, landmarkList),
      ...(pageList ? [hiddenNav('page-list', words.pages, pageList)] : []),
    ],
    list,
    ...(pageList && { pages: pageList }),
  }
}

function contentsList(
  section: Element,
  spine: readonly ContentDocument[],
  language: string,
): Element {
  const list = findElement(section, isContentsList)
  if (!list) throw new Error('internal: the contents have no list')
  // A list must have an item (EPUB 3.3, § 7.4.1), even in a book without headings.
  if (list.children.length === 0) {
    return {
      ...list,
      children: spine.slice(0, 1).map(({ section, title }) => listItem(`#${section.id}`, title)),
    }
  }
  return mapElements(list, (element) =>
    element.tag === 'a' ? joinLabel(element, language) : element,
  )
}

// Gives "Chapter One: The Harbour" where a reading system shows the words without our styles.
function joinLabel(link: Element, language: string): Element {
  const [label, space, title] = link.children
  if (label?.type !== 'element' || !label.classes.includes('label')) return link
  if (space?.type !== 'text' || title?.type !== 'element') return link
  const separator = makeText(labelSeparator(textContent(label), language))
  return { ...link, children: link.children.with(1, separator) }
}

// The section gives its role to the `nav` inside it, so that assistive technology finds only one
// table of contents.
function wrapContents(section: Element, list: Element): Element {
  const { role, 'epub:type': type, 'aria-labelledby': heading, ...rest } = section.attributes
  const attributes = { 'epub:type': 'toc', role: 'doc-toc', 'aria-labelledby': heading }
  const nav = makeElement('nav', { attributes }, [list])
  const wrapped = mapElements(section, (element) => (isContentsList(element) ? nav : element))
  return { ...wrapped, attributes: rest }
}

function isContentsList(element: Element): boolean {
  return element.tag === 'ol' && element.classes.includes('contents')
}

function landmarks(spine: readonly ContentDocument[], language: string): readonly Element[] {
  const first = spine.find(({ section }) => section.matter === 'bodymatter')
  const seen = new Set<SectionRole>()
  return spine.flatMap((document) => {
    const { role } = document.section
    const items: Element[] = []
    if (document === first) {
      items.push(listItem(`#${document.section.id}`, ebookWordsOf(language).start, 'bodymatter'))
    }
    if (landmarkRoles.has(role) && !seen.has(role)) {
      // A checker takes each element of the type `index` for an index itself.
      const type = role === 'index' ? 'backmatter' : role
      items.push(listItem(`#${document.section.id}`, document.title, type))
    }
    seen.add(role)
    return items
  })
}

function listItem(href: string, text: string, type?: string): Element {
  const attributes = { 'epub:type': type, href }
  return makeElement('li', {}, [makeElement('a', { attributes }, [makeText(text)])])
}

function hiddenNav(type: string, title: string, list: Element): Element {
  const attributes = { 'epub:type': type, 'aria-label': title, hidden: 'hidden' }
  return makeElement('nav', { attributes }, [makeElement('h2', {}, [makeText(title)]), list])
}

// What a reader may want to jump to at any time (EPUB 3.3, § 7.4.3, recommends only a few).
const landmarkRoles: ReadonlySet<SectionRole> = new Set([
  'titlepage',
  'toc',
  'loi',
  'lot',
  'endnotes',
  'glossary',
  'bibliography',
  'index',
])
