/**
 * How much a diagnostic matters. An error means that the book would be wrong; a warning means that
 * it is probably not what the author meant.
 */
export type Severity = 'error' | 'warning' | 'info'

/** A rule that a book is checked against. */
export interface Rule {
  readonly severity: Severity
  /** One sentence that says what is wrong and why it matters. */
  readonly reason: string
}

/** Every rule the program knows, named `area/problem`. */
export const codes = {
  'project/not-found': error('There is no book without a folder to read.'),
  'project/manuscript-empty': error('A book needs at least one Markdown file with text in it.'),
  'project/file-unreadable': error('A file that cannot be read is missing from the book.'),
  'project/names-alike': warning(
    'On most disks of Windows and macOS, names that differ only in capitals are one file.',
  ),
  'project/file-not-listed': warning(
    'When book.yaml has `contents`, only the files listed there are in the book.',
  ),
  'project/found': info(
    'In a folder that does not say where its book is, the book has to be found.',
  ),
  'project/left-out': info('Text beside a book that was found is not in the book.'),
  'project/several-books': error('A build makes one book, and it has to be known which.'),
  'project/not-markdown': info(
    'Only Markdown files become text of the book; other files are left out.',
  ),
  'project/settings-not-read': warning(
    'Settings that are in another file than book.yaml, or that cannot be read, have no effect.',
  ),
  'project/author-assumed': info(
    'Shops list a book under its author, so the name should not be a guess.',
  ),
  'project/encoding': error(
    'Text that is not UTF-8 has to be guessed at, so quotes and accents may come out wrong.',
  ),
  'project/path-outside': error(
    'A book uses only the files in its own folder, so that it can be moved and trusted.',
  ),
  'project/too-large': error('No chapter or picture of a book is this large.'),
  'yaml/syntax': error('Settings are lost when their YAML cannot be read.'),
  'yaml/comment': warning(
    'In YAML, a "#" after a space begins a comment, and the rest of the line is ignored.',
  ),
  'yaml/unknown-key': warning('An unknown key has no effect; it is usually a typing mistake.'),
  'yaml/foreign-key': info(
    'Site builders and other tools have keys that say nothing about a book on paper.',
  ),
  'yaml/wrong-type': error('A value of the wrong type is ignored.'),
  'yaml/bad-value': error('An invalid value is ignored.'),
  'front-matter/not-yaml': error('Front matter must be YAML; other languages are never run.'),
  'front-matter/not-closed': error(
    'Without its closing line of hyphens, the end of front matter has to be guessed.',
  ),
  'front-matter/not-first': warning(
    'Front matter works only at the top of a file; further down it is printed as text.',
  ),
  'isbn/check-digit': error('Shops and printers refuse an ISBN with a mistyped digit.'),
  'markdown/too-deep': error('Text nested too deeply is kept as plain text.'),
  'markdown/too-costly': error('A paragraph that would take hours to read is kept as plain text.'),
  'markdown/not-closed': error(
    'Code or a comment that is never closed swallows all the text after it.',
  ),
  'html/not-kept': warning(
    'Only HTML that works in both the ebook and print is kept; other tags leave just their text.',
  ),
  'container/not-closed': error('A container that is never closed swallows all the text after it.'),
  'container/not-opened': warning(
    'A fence that closes nothing is probably a mistake; it is left out.',
  ),
  'attributes/malformed': warning(
    'Attributes that cannot be read are ignored, or printed as text.',
  ),
  'attributes/unknown-name': warning('A mistyped name has no effect, and nobody sees why.'),
  'table/not-read': warning('A table that is not read as one is printed as running text.'),
  'markdown/foreign': warning(
    'What only another tool can show is left out, or printed as it was typed.',
  ),
  'table/extra-cell': warning('A cell beyond the last column is left out of the table.'),
  'table/too-wide': error('A word wider than its column prints over the next column.'),
  'quotes/not-closed': warning(
    'A missing closing quotation mark can turn the marks after it the wrong way round.',
  ),
  'quotes/not-opened': warning(
    'A closing quotation mark without an opening one is probably a mistake.',
  ),
  'form/guessed': info(
    'Markdown joins the lines of a paragraph, which is wrong for poems and for paragraphs typed without blank lines.',
  ),
  'text/split-word': warning(
    'Text copied from a printed page keeps hyphens that stood at the ends of its lines.',
  ),
  'scene-break/not-marked': info(
    'Markdown ignores extra blank lines, but in a typed manuscript they often mean a scene break.',
  ),
  'ignore/unknown-code': warning('A comment that names an unknown rule hides nothing.'),
  'id/duplicate': error('When two places share an id, links can reach only the first.'),
  'link/target-not-found': error(
    'The link leads nowhere, and shops refuse books with broken links.',
  ),
  'link/outside-book': warning(
    'A link to another page of a site, or to a file of a project, leads nowhere from a book.',
  ),
  'link/ambiguous': warning('A link to a name that several files use may lead to the wrong one.'),
  'link/unsafe': warning('A book must not run code, so links that would are removed.'),
  'link/other-shop': warning('Shops refuse books that link to their competitors.'),
  'edition/shop-rule': warning(
    'A shop or Send to Kindle has rules beyond the EPUB standard; the message names this one.',
  ),
  'link/malformed': warning('Readers cannot follow a link whose address is malformed.'),
  'footnote/text-missing': error('A note mark without a note leads nowhere.'),
  'footnote/not-referenced': warning('A note that nothing refers to is left out of the book.'),
  'footnote/duplicate': warning(
    'When two notes share a label, the second is left out of the book.',
  ),
  'footnote/not-printed': warning(
    'A section for notes stays empty when the notes are set elsewhere.',
  ),
  'index/no-term': warning('An index entry needs a term for readers to find it by.'),
  'index/entry-not-found': warning(
    'A cross-reference in the index must lead to an entry that exists.',
  ),
  'index/range-not-closed': warning('A page range in the index needs a beginning and an end.'),
  'index/nothing-marked': warning('An index without entries is an empty page.'),
  'series/no-other-books': warning('A list of other books needs other books to list.'),
  'volumes/left-out': info('A book of several volumes has one table of contents, and one title.'),
  'image/not-found': error('An image that is not in the book folder is missing from the book.'),
  'image/unreadable': error('A file that is damaged or not an image cannot be shown.'),
  'image/remote': error(
    'Nothing is downloaded while a book is built, so images must be in its folder.',
  ),
  'image/active-content': warning(
    'What a book cannot show is left out of its drawings: scripts, movement, outside files.',
  ),
  'image/drawn-in-pixels': info(
    'A PDF cannot draw filters as lines, so print shows the parts with them as pixels.',
  ),
  'image/no-description': warning(
    'Readers who cannot see an image hear its description; shops and the law require one.',
  ),
  'accessibility/heading-order': warning(
    'When a heading level is skipped, readers who listen to the book look for a section that is not there.',
  ),
  'accessibility/table-header': warning(
    'Without a header row, readers who listen to a table cannot tell what its figures mean.',
  ),
  'accessibility/file-name-described': warning(
    'A file name tells nothing to readers who cannot see the image.',
  ),
  'accessibility/contrast': warning(
    'Many people cannot read text with too little contrast (WCAG 2.2, 1.4.3).',
  ),
  'accessibility/table-cut-off': warning(
    'Text that a small screen cannot show whole, and that does not scroll, is lost (WCAG 2.2, 1.4.10).',
  ),
  'accessibility/moving-image': warning(
    'A moving image may flash, and readers cannot stop it (WCAG 2.2, 2.2.2 and 2.3.1).',
  ),
  'accessibility/claim-left-out': warning(
    'An ebook may claim EPUB Accessibility only when no barrier is found in it.',
  ),
  'accessibility/language-assumed': info(
    'The language decides how a book is read aloud and hyphenated; the law requires it.',
  ),
  'accessibility/title-assumed': info(
    'Readers need a title to find the book on a shelf or in a shop.',
  ),
  'image/low-resolution': warning(
    'Below 300 dots per inch, an image looks coarse on paper and printers may refuse it.',
  ),
  'math/syntax': error(
    'A formula that cannot be read is shown as TeX code, which few readers understand.',
  ),
  'section/no-title': warning('A chapter without a title leaves a blank in the table of contents.'),
  'section/duplicate-title': warning('Readers cannot tell apart two sections with the same title.'),
  'theme/not-found': error('Without its stylesheet, the book does not look as intended.'),
  'theme/syntax': warning('A part of a stylesheet that is not CSS is ignored.'),
  'theme/unknown-property': warning('A property that does not exist in CSS has no effect.'),
  'theme/unsupported': warning(
    'CSS that print does not support makes the printed book differ from the ebook.',
  ),
  'theme/bad-value': warning('A declaration with an invalid value has no effect.'),
  'font/no-small-capitals': warning(
    'Small capitals are drawn letters; a font that lacks them cannot be made to have them.',
  ),
  'font/not-found': warning('A missing font is replaced by the next one in the list.'),
  'font/unreadable': error('A font file that cannot be read or embedded cannot be used.'),
  'font/missing-character': warning(
    'A character that no font of the theme contains prints as an empty box.',
  ),
  'font/missing-script': error('A chapter that is mostly empty boxes cannot be read.'),
  'line/overfull': error(
    'A line that runs into the margin may be cut off or printed over, and looks like a fault.',
  ),
  'line/loose': info('A line stretched too far has gaps between its words.'),
  'line/measure': warning(
    'The eye loses its way back from lines that are too long, and short lines have gaps and hyphens.',
  ),
  'line/formula-small': info('A formula that is set smaller to fit its line is harder to read.'),
  'page/head-cut': info('A running head that is cut short does not show the whole title.'),
  'page/text-lost': error('A word of the book is missing from its pages, or printed twice.'),
  'page/cut-off': error('The printer cuts off anything that reaches over the edge of the page.'),
  'page/overprinted': error('Text printed over something else cannot be read.'),
  'page/defect': info('A page could not follow every rule of good page layout.'),
  'language/unsupported': error('Right-to-left and vertical text would be wrong on every page.'),
  'language/guessed': info(
    'The language decides on hyphens, quotes and the words that the program adds, so it should not be a guess.',
  ),
  'language/no-words': warning('Words that the program adds, such as "Chapter", are in English.'),
  'output/not-written': error(
    'A book that cannot be saved is not built; any earlier file stays as it was.',
  ),
  'edition/fitted': info(
    'How wide margins must be depends on the printer and on the number of pages.',
  ),
  'edition/margin': error('Printers refuse pages with something too near to an edge or the spine.'),
  'edition/print-rule': error(
    'Printers refuse files that break their rules; the message names the rule.',
  ),
  'edition/page-count': error(
    'A book with too few pages cannot be bound, and one with too many neither.',
  ),
  'edition/unknown': error('Only the editions named in book.yaml can be built.'),
} as const satisfies Record<string, Rule>

/** The name of a rule. */
export type DiagnosticCode = keyof typeof codes

/** Whether a text is the name of a rule. */
export function isCode(text: string): text is DiagnosticCode {
  return Object.hasOwn(codes, text)
}

function error(reason: string): Rule & { readonly severity: 'error' } {
  return { severity: 'error', reason }
}

function warning(reason: string): Rule & { readonly severity: 'warning' } {
  return { severity: 'warning', reason }
}

function info(reason: string): Rule & { readonly severity: 'info' } {
  return { severity: 'info', reason }
}
