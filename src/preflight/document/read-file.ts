import type { OutputIntent, PrintFile } from '../model/print-file.ts'
import type { PdfPage } from './list-pages.ts'
import type { OpenedPdf } from './open-pdf.ts'
import { dictOf, listOf, nameOf, streamOf, textOf, type PdfDict } from './pdf-object.ts'
import { readBoxes } from './read-boxes.ts'

/** Reads what a PDF says about itself as a whole. */
export function readFile(pdf: OpenedPdf, pages: readonly PdfPage[]): PrintFile {
  const { catalog } = pdf
  const names = dictOf(catalog.get('Names'))
  const has = (key: string) => catalog.get(key) !== undefined
  const direction = nameOf(dictOf(catalog.get('ViewerPreferences'))?.get('Direction'))
  return {
    bytes: pdf.bytes.length,
    version: laterVersion(pdf.headerVersion, nameOf(catalog.get('Version'))),
    isEncrypted: pdf.isEncrypted,
    hasDocumentId: pdf.hasDocumentId,
    hasOutline: dictOf(catalog.get('Outlines'))?.get('First') !== undefined,
    hasLayers: listOf(dictOf(catalog.get('OCProperties'))?.get('OCGs')).length > 0,
    hasScripts: names?.get('JavaScript') !== undefined || has('AA') || isScript(catalog),
    hasForm: listOf(dictOf(catalog.get('AcroForm'))?.get('Fields')).length > 0,
    hasAttachments: names?.get('EmbeddedFiles') !== undefined,
    hasPrivateData: has('PieceInfo'),
    hasXmp: has('Metadata'),
    claimsUniversalAccess: claimsUniversalAccess(catalog),
    info: readInfo(pdf.info),
    outputIntents: listOf(catalog.get('OutputIntents')).flatMap(readIntent),
    direction: direction === 'R2L' ? 'rtl' : 'ltr',
    boxes: pages.map(readBoxes),
  }
}

// ISO 14289-1, § 5: the identification stands in the metadata, as an element or an attribute.
function claimsUniversalAccess(catalog: PdfDict): boolean {
  try {
    const packet = streamOf(catalog.get('Metadata'))?.decode()
    const text = packet === undefined ? '' : Buffer.from(packet).toString('latin1')
    return /pdfuaid:part\s*(?:>|=\s*["'])\s*\d/.test(text)
  } catch {
    return false
  }
}

function isScript(catalog: PdfDict): boolean {
  return nameOf(dictOf(catalog.get('OpenAction'))?.get('S')) === 'JavaScript'
}

function readInfo(info: PdfDict | undefined): Readonly<Record<string, string>> {
  const entries = (info?.keys ?? []).flatMap((key) => {
    const value = info?.get(key)
    const text = textOf(value) ?? nameOf(value)
    return text === undefined ? [] : [[key, text] as const]
  })
  return Object.fromEntries(entries)
}

function readIntent(object: ReturnType<PdfDict['get']>): readonly OutputIntent[] {
  const intent = dictOf(object)
  if (!intent) return []
  return [
    {
      subtype: nameOf(intent.get('S')) ?? '',
      condition: textOf(intent.get('OutputConditionIdentifier')) ?? '',
      registry: textOf(intent.get('RegistryName')) ?? '',
      hasProfile: intent.get('DestOutputProfile') !== undefined,
    },
  ]
}

function laterVersion(header: string, catalog: string | undefined): string {
  return catalog !== undefined && /^\d\.\d$/.test(catalog) && catalog > header ? catalog : header
}
