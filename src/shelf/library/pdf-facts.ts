import { cleanDate, cleanLanguage, cleanLine, type BookFacts } from './book-facts.ts'
import { readElements } from '../../container/xml/xml-elements.ts'

/**
 * What a PDF made here says of its book in its XMP packet (ISO 16684-1); undefined for other programs' PDFs, whose packets
 * are of images too, or compressed, and whose titles are those of drafts.
 */
export function readPdfFacts(bytes: Uint8Array): BookFacts | undefined {
  const packet = findPacket(bytes)
  if (packet === undefined) return undefined
  const elements = readElements(packet)
  const values = (end: string): readonly string[] =>
    elements
      .filter(({ path }) => path.endsWith(end))
      .map(({ text }) => cleanLine(text))
      .filter((line) => line !== undefined)
  const title = values('/title/Alt/li')[0]
  const language = cleanLanguage(values('/language/Bag/li')[0])
  const identifier = values('/Description/identifier')[0]
  const publisher = values('/publisher/Bag/li')[0]
  const description = values('/description/Alt/li')[0]
  const modified = cleanDate(values('/ModifyDate')[0])
  return {
    authors: values('/creator/Seq/li'),
    subjects: values('/subject/Bag/li'),
    ...(title && { title }),
    ...(language && { language }),
    ...(identifier && { identifier }),
    ...(publisher && { publisher }),
    ...(description && { description }),
    ...(modified && { modified }),
  }
}

function findPacket(bytes: Uint8Array): string | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const mark = buffer.indexOf('<xmp:CreatorTool>Octavo')
  if (mark === -1) return undefined
  const start = buffer.lastIndexOf('<x:xmpmeta', mark)
  const end = buffer.indexOf('</x:xmpmeta>', mark)
  const isPacket = start !== -1 && end !== -1 && end - start < longestPacket
  return isPacket ? buffer.toString('utf8', start, end + '</x:xmpmeta>'.length) : undefined
}

const longestPacket = 256 * 1024
