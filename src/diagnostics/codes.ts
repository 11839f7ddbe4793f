/** How much a diagnostic matters: an error means that the book would be wrong, a warning that it is probably not what was meant. */
export type Severity = 'error' | 'warning' | 'info'

/** A rule that a book is held to. */
export interface Rule {
  readonly severity: Severity
  /** What is wrong and why it matters, in a sentence. */
  readonly reason: string
}

/** Every rule the program knows, `area/problem`. */
export const codes = {
  'project/not-found': error('A book cannot be made of what is not there.'),
  'project/manuscript-empty': error('A book needs at least one file of Markdown with text in it.'),
  'project/file-unreadable': error('A file that cannot be read is missing from the book.'),
  'project/file-not-listed': warning(
    'With `contents` in book.yaml only the files listed there are in the book.',
  ),
  'project/not-markdown': info(
    'Only Markdown is text of the book; other files of the manuscript are notes.',
  ),
  'project/settings-not-read': warning(
    'What is not called book.yaml is not read, and its settings do nothing.',
  ),
  'project/author-assumed': info(
    'A book is listed under the name of who wrote it; nobody is guessed at.',
  ),
  'project/encoding': error(
    'Text that is not UTF-8 is guessed at, and quotes and accents come out wrong.',
  ),
  'project/path-outside': error(
    'A book is made of its own folder alone, so that it can be moved and trusted.',
  ),
  'project/too-large': error('A file of this size is no chapter and no picture of a book.'),
  'yaml/syntax': error('What is not YAML cannot be read, so its settings would be lost.'),
  'yaml/comment': warning('What follows the sign "#" after a space is read by nobody.'),
  'yaml/unknown-key': warning('A key that nobody knows does nothing; mostly it is a slip.'),
  'yaml/wrong-type': error('A value of another type than the key takes is left out.'),
  'yaml/bad-value': error('A value that cannot be is left out.'),
  'front-matter/not-yaml': error(
    'Only YAML stands at the head of a file; other languages are never run.',
  ),
  'front-matter/not-closed': error(
    'Where front matter without its second line of hyphens ends can only be guessed.',
  ),
  'front-matter/not-first': warning(
    'Front matter is read at the head of a file only; further down it is printed.',
  ),
  'isbn/check-digit': error('Shops and printers refuse an ISBN with a digit mistyped.'),
  'markdown/too-deep': error('Nesting this deep is not read further; it is kept as plain text.'),
  'markdown/too-costly': error('A paragraph built to take hours to read is kept as plain text.'),
  'markdown/not-closed': error(
    'Code or a comment that never closes takes in all the text after it.',
  ),
  'html/not-kept': warning(
    'Only the HTML that both editions can show is kept; of other tags the text alone.',
  ),
  'container/not-closed': error('A container that never closes takes in all that follows it.'),
  'container/not-opened': warning('A fence that closes nothing is a slip; it is left out.'),
  'attributes/malformed': warning('Attributes that cannot be read are left out, or printed.'),
  'table/extra-cell': warning('A cell that stands under no column is left out of the table.'),
  'table/too-wide': error('Words that stick out of their column print over those beside them.'),
  'quotes/not-closed': warning(
    'A quotation without an end is a slip, and may turn the marks after it around.',
  ),
  'quotes/not-opened': warning('A closing mark without a quotation is a slip.'),
  'scene-break/not-marked': info(
    'Blank lines alone part nothing in Markdown, though typed manuscripts mean a scene break.',
  ),
  'ignore/unknown-code': warning('A comment that names no rule hides nothing.'),
  'id/duplicate': error('Two places with one id: links can lead to the first only.'),
  'link/target-not-found': error('A link within the book leads nowhere; shops refuse such books.'),
  'link/unsafe': warning('A book runs nothing: links that would are taken out.'),
  'link/other-shop': warning('A shop refuses a book that sends its customers to another.'),
  'edition/shop-rule': warning(
    'What a shop or Send to Kindle asks for beside the standard; the message names its rule.',
  ),
  'link/malformed': warning('An address that is none cannot be followed.'),
  'footnote/text-missing': error('The mark of a note without its text leads nowhere.'),
  'footnote/not-referenced': warning('The text of a note that nothing marks is not in the book.'),
  'footnote/duplicate': warning('Of two texts for one note the second is not in the book.'),
  'footnote/not-printed': warning('A page for notes stays empty where notes stand elsewhere.'),
  'index/no-term': warning('An entry of the index needs words to be found by.'),
  'index/entry-not-found': warning(
    'An entry of the index that sends readers on must send them somewhere.',
  ),
  'index/range-not-closed': warning(
    'A stretch of pages in the index needs a beginning and an end.',
  ),
  'index/nothing-marked': warning('An index that has no entries is an empty page.'),
  'image/not-found': error('An image that is not in the book folder is not in the book.'),
  'image/unreadable': error('What is no image, or a broken one, cannot be shown.'),
  'image/remote': error('Nothing is fetched while a book is made: images lie in its folder.'),
  'image/active-content': warning('Scripts and links to elsewhere are taken out of drawings.'),
  'image/no-description': warning(
    'Readers who do not see an image hear its description; shops and the law ask for it.',
  ),
  'accessibility/heading-order': warning(
    'A level of headings left out makes readers who hear the book look for what is missing.',
  ),
  'accessibility/table-header': warning(
    'A table without a header row is heard as figures that nobody names.',
  ),
  'accessibility/file-name-described': warning(
    'The name of a file says nothing to readers who do not see the image.',
  ),
  'accessibility/contrast': warning(
    'Text that is nearly as light as what is behind it cannot be read by many (WCAG 2.2, 1.4.3).',
  ),
  'accessibility/moving-image': warning(
    'What moves by itself may flash, and cannot be stopped on an e-reader (WCAG 2.2, 2.2.2 and 2.3.1).',
  ),
  'accessibility/claim-left-out': warning(
    'An ebook is said to conform to EPUB Accessibility only when nothing is found against it.',
  ),
  'accessibility/language-assumed': info(
    'A book is read aloud and hyphenated in its language; the law wants it named.',
  ),
  'accessibility/title-assumed': info(
    'A book without a title of its own cannot be told from others on a shelf or in a shop.',
  ),
  'image/low-resolution': warning(
    'Under 300 dots per inch an image is visibly coarse on paper, and printers object.',
  ),
  'math/syntax': error(
    'A formula that cannot be read is shown as its TeX, which few readers can read.',
  ),
  'math/too-high': warning(
    'Lines stand at equal distances, and a high formula among them runs into its neighbors.',
  ),
  'section/no-title': warning('A chapter without a title is a blank in the contents.'),
  'section/duplicate-title': warning('Readers cannot tell two sections of one title apart.'),
  'theme/not-found': error('Without its stylesheet the book has other looks.'),
  'theme/syntax': warning('What is not CSS is left out of the looks.'),
  'theme/unknown-property': warning('A property that CSS does not have does nothing.'),
  'theme/unsupported': warning('What print cannot honor makes the editions differ.'),
  'theme/bad-value': warning('A value that the property does not take does nothing.'),
  'font/not-found': warning('A font that is not there is replaced by the next of the list.'),
  'font/unreadable': error('A font file that cannot be read or embedded cannot be used.'),
  'font/missing-character': warning(
    'A character that no font of the theme can show is an empty box on paper.',
  ),
  // More than an em is seen as a slip at once, runs into what stands beside it, or leaves the page.
  'line/overfull': error(
    'A line that runs into the margin by more than an em may be cut off or printed over.',
  ),
  // Less is within what an eye takes for a ragged edge: all of the text is there to be read.
  'line/sticks-out': warning('A line that could not be broken sticks out a little.'),
  'line/loose': info('A line stretched past the limit has holes between its words.'),
  'page/head-cut': info('A running head that is cut does not say all of the title.'),
  'page/text-lost': error('Every word of the book stands on its pages once.'),
  'page/cut-off': error('What reaches over the edge of the page is cut off by the printer.'),
  'page/overprinted': error('What is printed over something else cannot be read.'),
  'page/defect': info('A page could not keep every rule of good pages.'),
  'language/unsupported': error(
    'Pages of a book that runs from right to left or upright would be wrong throughout.',
  ),
  'language/no-words': warning('Words that the program writes are English then.'),
  'output/not-written': error(
    'A book that is not on the disk is not made; what was there before is still there.',
  ),
  'edition/unknown': error('Only editions that book.yaml names can be made.'),
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
