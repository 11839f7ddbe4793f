import JSZip from 'jszip'

/** What a small EPUB says of itself; fields of the package are put in as they are. */
export interface SmallBook {
  readonly title?: string
  readonly authors?: readonly string[]
  readonly language?: string
  readonly identifier?: string
  readonly modified?: string
  /** More elements of the metadata. */
  readonly more?: string
  /** Elements of the manifest. */
  readonly items?: string
  /** Path in the archive → content. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>
}

// The same book is the same bytes, however long a test takes.
const date = new Date(Date.UTC(2024, 4, 1))

/** An EPUB with a package and no more than it is given. */
export async function smallBook(book: SmallBook = {}): Promise<Uint8Array> {
  const { title = 'The Tale', authors = ['Ann Author'], language = 'en' } = book
  const { identifier = 'urn:uuid:1', modified = '2024-05-01T10:00:00Z' } = book
  const zip = new JSZip()
  zip.file('mimetype', 'application/epub+zip', { date })
  zip.file(
    'META-INF/container.xml',
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>' +
      '<rootfile full-path="OEBPS/content.opf"/></rootfiles></container>',
    { date, createFolders: false },
  )
  zip.file(
    'OEBPS/content.opf',
    '<package xmlns="http://www.idpf.org/2007/opf" unique-identifier="id">' +
      '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">' +
      `<dc:identifier id="other">other</dc:identifier><dc:identifier id="id">${identifier}</dc:identifier>` +
      `<dc:title>${title}</dc:title><dc:language>${language}</dc:language>` +
      authors.map((author) => `<dc:creator>${author}</dc:creator>`).join('') +
      `<meta property="dcterms:modified">${modified}</meta>${book.more ?? ''}</metadata>` +
      `<manifest>${book.items ?? ''}</manifest></package>`,
    { date, createFolders: false },
  )
  for (const [path, content] of Object.entries(book.files ?? {})) {
    zip.file(path, content, { date, createFolders: false })
  }
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}

/** A PDF in name: the mark that makes it one, and, when it is ours, what it says of the book. */
export function smallPdf(ours?: { readonly title: string; readonly author: string }): Uint8Array {
  const packet = ours
    ? '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">' +
      '<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">' +
      `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${ours.title}</rdf:li></rdf:Alt></dc:title>` +
      `<dc:creator><rdf:Seq><rdf:li>${ours.author}</rdf:li></rdf:Seq></dc:creator>` +
      '<xmp:CreatorTool>Octavo</xmp:CreatorTool></rdf:Description></rdf:RDF></x:xmpmeta>'
    : ''
  return new TextEncoder().encode(`%PDF-1.7\n${packet}\n%%EOF\n`)
}
