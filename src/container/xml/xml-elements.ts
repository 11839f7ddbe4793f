import { SaxesParser } from 'saxes'

/** An element of an XML document, with the text that is directly in it. */
export interface XmlElement {
  /** Local names from the root to the element itself: `package/metadata/title`. */
  readonly path: string
  /** By name as written. */
  readonly attributes: Readonly<Record<string, string>>
  readonly text: string
}

/**
 * The elements of a document in the order of their ends, as far as it can be read: what is wrong in it is passed over, entities of
 * its own are not expanded, and what is deeper or longer than any book needs is left out.
 */
export function readElements(text: string): readonly XmlElement[] {
  const elements: XmlElement[] = []
  const open: { path: string; attributes: Record<string, string>; text: string }[] = []
  const parser = new SaxesParser()
  parser.on('error', () => undefined)
  parser.on('opentag', ({ name, attributes }) => {
    const parent = open.at(-1)?.path
    const path = `${parent === undefined ? '' : `${parent}/`}${localName(name)}`
    if (open.length > deepest || elements.length > most) throw new TooMuch()
    open.push({ path, attributes: { ...attributes }, text: '' })
  })
  const addText = (piece: string): void => {
    const element = open.at(-1)
    if (element && element.text.length < longest) element.text += piece.slice(0, longest)
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('closetag', () => {
    const element = open.pop()
    if (element) elements.push(element)
  })
  try {
    parser.write(text).close()
  } catch (error) {
    if (!(error instanceof TooMuch)) throw error
  }
  return elements
}

class TooMuch extends Error {}

// Packages are five elements deep; the longest list some ten thousand files; a description has a page or two.
const deepest = 32
const most = 50_000
const longest = 20_000

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
