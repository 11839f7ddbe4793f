/**
 * Keys and words that authors write into book.yaml, though their place is elsewhere: what to write
 * instead, by key.
 */
export const answers: Readonly<Record<string, string>> = {
  ...answer(
    'font fonts font-family fontfamily typeface mainfont sansfont monofont',
    'fonts belong to the theme: body { font-family: Literata } in the file that "theme" names',
  ),
  ...answer(
    'font-size fontsize type-size text-size',
    'the size of type belongs to the theme: @media print { body { font-size: 11pt } }',
  ),
  ...answer(
    'line-height line-spacing linespacing leading linestretch',
    'the distance of lines belongs to the theme: @media print { body { line-height: 15pt } }',
  ),
  ...answer(
    'margin margins geometry',
    'margins belong to the theme: @page { margin: 18mm 15mm 22mm }; the one at the spine follows from "printer"',
  ),
  ...answer('gutter', 'the margin at the spine follows from the "printer" of an edition'),
  ...answer(
    'indent paragraph-indent text-indent parindent',
    'indents belong to the theme: p { text-indent: 2em }',
  ),
  ...answer(
    'justify text-align alignment',
    'how lines are filled belongs to the theme: body { text-align: start }',
  ),
  ...answer('hyphenate hyphenation hyphens', 'hyphens belong to the theme: body { hyphens: none }'),
  ...answer(
    'header headers footer footers page-numbers page-number running-heads',
    'what stands above and below the text belongs to the theme: @page { @top-center { … } }',
  ),
  ...answer(
    'drop-cap drop-caps dropcap dropcaps initials',
    'initials belong to the theme: p.initial::first-letter { initial-letter: 3 }',
  ),
  ...answer('css stylesheet stylesheets template design', 'name the stylesheet as "theme"'),
  ...answer(
    'size page-size pagesize papersize trim-size dimensions',
    'the size of a page is the "trim" of an edition: editions: { paperback: { format: pdf, trim: 5x8in } }',
  ),
  ...answer(
    'mobi azw azw3 kindle',
    'Amazon takes EPUB: editions: { kindle: { format: epub, reader: kindle } }',
  ),
  ...answer(
    'epub pdf ebook paperback hardcover print formats outputs',
    'name it under "editions", with its format: editions: { ebook: { format: epub } }',
  ),
  ...answer('genre genres category bisac thema', 'write it as "subjects"'),
  ...answer('blurb summary synopsis', 'write it as "description"'),
  ...answer(
    'year published pubdate publication-date release-date',
    'write it as "date": 2026 or 2026-03-01',
  ),
  ...answer('imprint', 'write it as "publisher"'),
  ...answer('license licence', 'write it as "rights"'),
  ...answer(
    'volume series-number series-index series_index',
    'write it with the series: series: { name: The Coast, number: 2 }',
  ),
  ...answer(
    'translator editor illustrator narrator',
    'people are listed as "authors": [Mira Vance, { name: Jo Hart, role: translator }]',
  ),
  ...answer(
    'dedication preface foreword acknowledgments acknowledgements afterword',
    'write it in a file of its own in the manuscript, called dedication.md, preface.md …',
  ),
  ...answer(
    'running-head draft date-line epigraph number class id toc',
    'write it at the top of the file that it is about, between lines of ---',
  ),
  ...answer(
    'widows orphans',
    'lines kept together belong to the theme: p { widows: 2; orphans: 2 }, which is so already',
  ),
  ...answer(
    'epub-css chapter-style heading-style style styles',
    'name a stylesheet as "theme", and begin it with @import "octavo:classic"',
  ),
  ...answer('coverImage coverimage cover-art cover-file', 'write it as "cover": images/cover.jpg'),
  ...answer('pub-date pub_date', 'write it as "date": 2026 or 2026-03-01'),
  ...answer(
    'copyright-holder copyright-year copyright_year',
    'write the whole line as "copyright": © 2026 Mira Vance',
  ),
  ...answer('isbn13 isbn10 isbn-13 isbn-10', 'write it as "isbn": { ebook: 978-0-306-40615-7 }'),
  ...answer(
    'doi uuid asin uid',
    'write what identifies the book as "identifier"; shops give their own',
  ),
  ...answer('pseudonym pen-name penname writer', 'write the name that readers see as "author"'),
  ...answer('footnotes endnotes', 'say where notes stand with "notes": foot, chapter or book'),
  ...answer(
    'smart-quotes smartypants quotes',
    'quotation marks follow "language"; "typography: off" keeps them as typed',
  ),
  ...answer(
    'direction rtl dir text-direction',
    'the direction of the text follows from "language": ar, he',
  ),
  ...answer(
    'numbering number-sections number-chapters',
    'numbers of chapters follow "chapter-heading": false leaves them out',
  ),
  ...answer(
    'src source sources text chapters-folder input',
    'name the folder of the text as "manuscript"',
  ),
  ...answer(
    'output output_dir outdir out dist',
    'name the folder on the command line: octavo build --out FOLDER',
  ),
  ...answer('format', 'name editions with their formats: editions: { ebook: { format: epub } }'),
  ...answer('docx odt html txt rtf', 'Octavo makes EPUB, KEPUB and PDF, each an edition'),
  ...answer('tags categories category-list keyword', 'write them as "subjects"'),
  ...answer(
    'website email url homepage facebook',
    'write it into the text, such as about-the-author.md',
  ),
  ...answer(
    'price rating age audience reading-age barcode word-count pages page-count',
    'leave it out: shops and printers ask for it, and no file of the book says it',
  ),
  ...answer('parts', 'a part is a folder of the manuscript, or a line of "contents" with `part`'),
  ...answer('books omnibus box-set', 'name the folders of the books as "volumes"'),
  ...answer('base inherit inherits include parent', 'name the shared file as "extends"'),
  ...answer(
    'workspace root',
    'a file octavo.workspace.yaml makes its folder a workspace; --workspace names one for a run',
  ),
  ...answer(
    'siblings other-books backlist',
    'a list of the other books is asked for by "also-by": true',
  ),
  ...answer(
    'unlisted hidden published',
    'write "listed": false to keep the book out of lists of others',
  ),
  ...answer('images image-folder', 'name images in the text, by their paths: ![](images/map.png)'),
}

/** Words that keys do not take, though others call things so: what to write instead. */
export const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  format: {
    ...answer(
      'mobi azw azw3 kindle kpf',
      'Amazon takes EPUB: write `format: epub`, and `reader: kindle` for its rules',
    ),
    ...answer('ebook epub3 epub2', 'write `format: epub`'),
    ...answer('print paperback hardcover book paper', 'write `format: pdf`'),
    ...answer('docx odt html txt rtf', 'Octavo makes EPUB, KEPUB and PDF'),
  },
  printer: answer('amazon createspace kindle', 'write `printer: kdp`'),
  binding: {
    ...answer('case hardback casebound clothbound', 'write `binding: hardcover`'),
    ...answer('softcover perfect softback', 'write `binding: paperback`'),
  },
  reader: answer('amazon', 'write `reader: kindle`'),
  notes: {
    ...answer('footnotes page bottom', 'write `notes: foot`'),
    ...answer('endnotes', 'write `notes: book`, or `notes: chapter`'),
  },
}

function answer(keys: string, says: string): Readonly<Record<string, string>> {
  return Object.fromEntries(keys.split(' ').map((key) => [key, says]))
}
