import { isWithin, readElements, type XmlElement } from '../xml/read-elements.ts'

/** The metadata of a PDF: the values of its properties. */
export interface Xmp {
  /** By local name, in small letters: `title`, `modifydate`. */
  readonly valuesOf: (property: string) => readonly string[]
}

/**
 * What a PDF made here says about its book in its XMP packet (ISO 16684-1). Undefined for PDFs of
 * other programs: their packets may describe images, or be compressed, and their titles may be
 * those of drafts.
 */
export function readXmp(bytes: Uint8Array): Xmp | undefined {
  const packet = findPacket(bytes)
  if (packet === undefined) return undefined
  const elements = readElements(packet)
  return {
    valuesOf: (property) =>
      elements
        .filter((element) => isValue(element, property))
        .map(({ text }) => text.trim())
        .filter((text) => text !== ''),
  }
}

// A value is in the property itself, or in the items of a list in it.
function isValue(element: XmlElement, property: string): boolean {
  if (element.name === property) return isWithin(element, 'description')
  return element.name === 'li' && lists.some((list) => isWithin(element, property, list))
}

const lists = ['alt', 'bag', 'seq']

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
