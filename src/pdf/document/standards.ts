import { escapeXml } from '../../container/xml/write-xml.ts'
import type { PdfStandard } from '../../printers/printer.ts'
import type { FileForm } from './file-form.ts'
import type { PdfKitDocument, PdfReference } from './pdfkit.ts'

/** The version of PDF that a standard is built on. */
export function pdfVersionOf(standard: PdfStandard | undefined): '1.3' | '1.6' | '1.7' {
  switch (standard) {
    case 'PDF/X-1a:2001':
      return '1.3'
    case 'PDF/X-4':
      return '1.6'
    default:
      return '1.7'
  }
}

/** The entries of the information dictionary by which a file claims a standard. */
export function standardInfo(standard: PdfStandard | undefined): Readonly<Record<string, string>> {
  // ISO 15930-1:2001, § 6.2.
  if (standard === 'PDF/X-1a:2001')
    return { GTS_PDFXVersion: 'PDF/X-1:2001', GTS_PDFXConformance: 'PDF/X-1a:2001' }
  return {}
}

/** The descriptions in the XMP packet by which a file claims a standard. */
export function standardXmp(
  standard: PdfStandard | undefined,
  identifier: string,
): readonly string[] {
  switch (standard) {
    // ISO 15930-7:2010, § 6.4.
    case 'PDF/X-4':
      return [
        '<rdf:Description rdf:about="" xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/"' +
          ' xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">',
        '<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>',
        `<xmpMM:DocumentID>${escapeXml(identifier, 'bare')}</xmpMM:DocumentID>`,
        '<xmpMM:VersionID>1</xmpMM:VersionID>',
        '<xmpMM:RenditionClass>default</xmpMM:RenditionClass>',
        '<pdf:Trapped>False</pdf:Trapped>',
        '</rdf:Description>',
      ]
    // ISO 19005-2, § 6.6.4; ISO 14289-1, § 5. PDF/A wants foreign properties described.
    case 'PDF/UA-1 and PDF/A-2a':
      return [
        '<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">',
        '<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>',
        '</rdf:Description>',
        '<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">',
        '<pdfuaid:part>1</pdfuaid:part>',
        '</rdf:Description>',
        ...universalAccessSchema,
      ]
    default:
      return []
  }
}

const universalAccessSchema = [
  '<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"' +
    ' xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"' +
    ' xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">',
  '<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">',
  '<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>',
  '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>',
  '<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>',
  '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">',
  '<pdfaProperty:name>part</pdfaProperty:name>',
  '<pdfaProperty:valueType>Integer</pdfaProperty:valueType>',
  '<pdfaProperty:category>internal</pdfaProperty:category>',
  '<pdfaProperty:description>The part of ISO 14289 that the file follows</pdfaProperty:description>',
  '</rdf:li></rdf:Seq></pdfaSchema:property>',
  '</rdf:li></rdf:Bag></pdfaExtension:schemas>',
  '</rdf:Description>',
]

/**
 * What the colors of the file are meant for (ISO 32000-1, § 14.11.5); undefined when the standard
 * asks for none.
 */
export async function outputIntent(
  kit: PdfKitDocument,
  { standard, profile }: FileForm,
): Promise<PdfReference | undefined> {
  switch (standard) {
    case 'PDF/X-1a:2001':
      return ended(kit, { S: 'GTS_PDFX', ...swop })
    case 'PDF/X-4':
      return profile && ended(kit, { S: 'GTS_PDFX', ...custom, ...embedded(kit, profile, 4) })
    case 'PDF/UA-1 and PDF/A-2a':
      return ended(kit, { S: 'GTS_PDFA1', ...srgb, ...embedded(kit, await srgbProfile(), 3) })
    default:
      return undefined
  }
}

// A name of the ICC's registry stands for the profile, which need not be in the file then
// (ISO 15930-1:2001, § 6.2.2).
const swop = {
  OutputCondition: new String('U.S. web offset publications (SWOP)'),
  OutputConditionIdentifier: new String('CGATS TR 001'),
  RegistryName: new String('http://www.color.org'),
  Info: new String('CGATS TR 001 (SWOP)'),
}

const custom = {
  OutputConditionIdentifier: new String('Custom'),
  Info: new String('the profile that the author gave'),
}

const srgb = {
  OutputConditionIdentifier: new String('sRGB'),
  Info: new String('sRGB IEC61966-2.1'),
}

function embedded(kit: PdfKitDocument, profile: Uint8Array, parts: number) {
  const stream = kit.ref({ N: parts })
  stream.end(profile)
  return { DestOutputProfile: stream }
}

// The image library brings a small profile of sRGB.
async function srgbProfile(): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp')
  const pixel = { width: 1, height: 1, channels: 3, background: '#fff' } as const
  const png = await sharp({ create: pixel }).withIccProfile('srgb').png().toBuffer()
  const { icc } = await sharp(png).metadata()
  if (!icc) throw new Error('internal: the image library has no sRGB profile')
  return icc
}

function ended(kit: PdfKitDocument, data: Record<string, unknown>): PdfReference {
  const reference = kit.ref({ Type: 'OutputIntent', ...data })
  reference.end()
  return reference
}
