import { authorNames, type Metadata } from '../../book/model/metadata.ts'
import { escapeXml } from '../../container/xml/write-xml.ts'
import type { PdfStandard } from '../../printers/printer.ts'
import type { FileForm } from './file-form.ts'
import { standardInfo, standardXmp } from './standards.ts'

/** The document information dictionary (ISO 32000-1, § 14.3.3), in the form that pdfkit takes. */
export interface DocumentInfo {
  readonly Title: string
  readonly Author?: string
  readonly Subject?: string
  readonly Keywords?: string
  readonly Creator: string
  readonly Producer: string
  readonly CreationDate: Date
  readonly ModDate: Date
  /** The claims of PDF/X. */
  readonly GTS_PDFXVersion?: string
  readonly GTS_PDFXConformance?: string
}

/**
 * What readers show about a book without opening it. Dates come from the metadata, never from the
 * clock.
 */
export function documentInfo(
  metadata: Metadata,
  { standard, hasMetadata }: Pick<FileForm, 'standard' | 'hasMetadata'>,
): DocumentInfo {
  const authors = authorNames(metadata)
  const modified = new Date(metadata.modified)
  const date = Number.isNaN(modified.getTime()) ? new Date(0) : modified
  const least = {
    Title: metadata.title,
    Creator: program,
    Producer: program,
    CreationDate: date,
    ModDate: date,
    ...standardInfo(standard),
  }
  if (!hasMetadata) return least
  return {
    ...least,
    ...(authors.length > 0 && { Author: authors.join(', ') }),
    ...(metadata.description !== undefined && { Subject: metadata.description }),
    ...(metadata.subjects.length > 0 && { Keywords: metadata.subjects.join(', ') }),
  }
}

const program = 'Octavo'

/** The same facts and a few more as an XMP packet (ISO 16684-1), for libraries and print shops. */
export function xmpPacket(metadata: Metadata, info: DocumentInfo, standard?: PdfStandard): string {
  const date = `${info.CreationDate.toISOString().slice(0, 19)}Z`
  const properties = [
    element('dc:format', 'application/pdf'),
    element('dc:title', list('rdf:Alt', [metadata.title], ' xml:lang="x-default"')),
    element('dc:creator', list('rdf:Seq', authorNames(metadata))),
    element('dc:publisher', list('rdf:Bag', present(metadata.publisher))),
    element(
      'dc:description',
      list('rdf:Alt', present(metadata.description), ' xml:lang="x-default"'),
    ),
    element('dc:subject', list('rdf:Bag', metadata.subjects)),
    element('dc:rights', list('rdf:Alt', present(metadata.copyright), ' xml:lang="x-default"')),
    element('dc:language', list('rdf:Bag', [metadata.language])),
    element('dc:identifier', escapeXml(metadata.identifier, 'bare')),
    element('xmp:CreateDate', date),
    element('xmp:ModifyDate', date),
    element('xmp:MetadataDate', date),
    element('xmp:CreatorTool', escapeXml(info.Creator, 'bare')),
    element('pdf:Producer', escapeXml(info.Producer, 'bare')),
    element('pdf:Keywords', escapeXml(info.Keywords ?? '', 'bare')),
  ]
  return [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"' +
      ' xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">',
    ...properties.filter((property) => property !== ''),
    '</rdf:Description>',
    ...standardXmp(standard, metadata.identifier),
    '</rdf:RDF>',
    '</x:xmpmeta>',
    '<?xpacket end="w"?>',
  ].join('\n')
}

function present(value: string | undefined): readonly string[] {
  return value === undefined ? [] : [value]
}

function list(kind: 'rdf:Alt' | 'rdf:Bag' | 'rdf:Seq', values: readonly string[], attributes = '') {
  if (values.length === 0) return ''
  const items = values.map((value) => `<rdf:li${attributes}>${escapeXml(value, 'bare')}</rdf:li>`)
  return `<${kind}>${items.join('')}</${kind}>`
}

function element(name: string, content: string): string {
  return content === '' ? '' : `<${name}>${content}</${name}>`
}
