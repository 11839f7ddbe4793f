import { SaxesParser } from 'saxes'

/** What a stream of XML is given to, piece by piece. */
export interface XmlListener {
  /** The start of an element, with its name and attributes as written. */
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void
  /** The end of an element, also of an empty one. */
  readonly close: (name: string) => void
  /** Text, perhaps in several pieces. */
  readonly text: (value: string) => void
}

/** Why a text is not read as XML. */
export type XmlFault = 'damaged' | 'entities' | 'too deep'

/**
 * Reads XML of any length without keeping it: a long manuscript has a million elements. It stops at
 * the first fault and returns it. Documents that define entities are refused, because an entity can
 * stand for a file or for a billion letters.
 */
export function streamXml(bytes: Uint8Array, listener: XmlListener): XmlFault | undefined {
  const parser = new SaxesParser()
  let depth = 0
  parser.on('error', () => stop('damaged'))
  parser.on('doctype', (doctype) => {
    if (/<!ENTITY/i.test(doctype)) stop('entities')
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (++depth > deepest) stop('too deep')
    listener.open(name, attributes)
  })
  parser.on('closetag', ({ name }) => {
    depth--
    listener.close(name)
  })
  parser.on('text', listener.text)
  parser.on('cdata', listener.text)
  try {
    const decoder = new TextDecoder(encodingOf(bytes))
    for (let at = 0; at < bytes.length; at += chunk) {
      parser.write(decoder.decode(bytes.subarray(at, at + chunk), { stream: true }))
    }
    parser.close()
    return undefined
  } catch (error) {
    if (error instanceof Stop) return error.fault
    throw error
  }
}

const chunk = 1 << 16

// Tables in text boxes in tables have a few dozen levels.
const deepest = 1000

class Stop extends Error {
  readonly fault: XmlFault

  constructor(fault: XmlFault) {
    super(fault)
    this.fault = fault
  }
}

function stop(fault: XmlFault): never {
  throw new Stop(fault)
}

// XML is in UTF-8, or has a mark of UTF-16 (XML 1.0, 4.3.3).
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}
