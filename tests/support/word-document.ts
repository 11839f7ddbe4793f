import JSZip from 'jszip'

/** The parts of a Word document for a test: the body is the XML in `w:body`. */
export interface WordParts {
  readonly body: string
  readonly styles?: string
  readonly numbering?: string
  readonly footnotes?: string
  readonly endnotes?: string
  readonly comments?: string
  /** Title and author. */
  readonly core?: string
  /** More relations of the body, as XML. */
  readonly relations?: string
  /** More files, by path. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>
}

/** Makes a small Word document. */
export async function wordDocument(parts: WordParts): Promise<Uint8Array> {
  const zip = new JSZip()
  const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const spaces = [
    `xmlns:w="${word}"`,
    `xmlns:r="${office}"`,
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
    'xmlns:v="urn:schemas-microsoft-com:vml"',
  ].join(' ')
  const part = (root: string, content: string) =>
    `<?xml version="1.0" encoding="UTF-8"?><w:${root} ${spaces}>${content}</w:${root}>`
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`
  const list = (items: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items}</Relationships>`
  zip.file('_rels/.rels', list(relation('a', 'officeDocument', 'word/document.xml')))
  zip.file('word/document.xml', part('document', `<w:body>${parts.body}</w:body>`))
  const kinds = ['styles', 'numbering', 'footnotes', 'endnotes', 'comments'] as const
  let relations = parts.relations ?? ''
  for (const kind of kinds) {
    const content = parts[kind]
    if (content === undefined) continue
    zip.file(`word/${kind}.xml`, part(kind, content))
    relations += relation(kind, kind, `${kind}.xml`)
  }
  zip.file('word/_rels/document.xml.rels', list(relations))
  if (parts.core !== undefined) {
    const core = 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties'
    const dc = 'http://purl.org/dc/elements/1.1/'
    zip.file(
      'docProps/core.xml',
      `<cp:coreProperties xmlns:cp="${core}" xmlns:dc="${dc}">${parts.core}</cp:coreProperties>`,
    )
  }
  for (const [path, content] of Object.entries(parts.files ?? {})) zip.file(path, content)
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}

/** A paragraph of text; `properties` is the XML in `w:pPr`, `letters` that in `w:rPr`. */
export function paragraph(text: string, properties = '', letters = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${run(text, letters)}</w:p>`
}

/** A run of text. */
export function run(text: string, letters = ''): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return `<w:r><w:rPr>${letters}</w:rPr><w:t xml:space="preserve">${escaped}</w:t></w:r>`
}

/** A centered paragraph. */
export function centered(text: string, letters = ''): string {
  return paragraph(text, '<w:jc w:val="center"/>', letters)
}

/** A paragraph with a style. */
export function styled(style: string, text: string): string {
  return paragraph(text, `<w:pStyle w:val="${style}"/>`)
}

/** An empty paragraph. */
export const empty = '<w:p/>'

/** A paragraph that begins a page. */
export const pageBreak = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'

/** The definition of a style. */
export function style(id: string, name: string, more = ''): string {
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`
}
