import { decodeXml } from '../text/decode-text.ts'
import { readElements, type XmlElement } from '../xml/read-elements.ts'
import type { Zip } from '../zip/open-zip.ts'

/** A text file of an EPUB: a stylesheet, say. */
export interface TextFile {
  /** In the container: `OEBPS/style.css`. */
  readonly path: string
  readonly text: string
  /**
   * What is wrong with its encoding, in words that follow "It"; absent when it is in UTF-8 or
   * UTF-16, as EPUB 3.3, § 3.9, asks.
   */
  readonly fault?: string
}

/** An XML file of an EPUB. */
export interface XmlFile extends TextFile {
  readonly elements: readonly XmlElement[]
}

/**
 * Reads a text file; undefined when it is missing, cannot be unpacked, or has more than `limit`
 * bytes.
 */
export function readTextFile(zip: Zip, path: string, limit?: number): TextFile | undefined {
  const bytes = zip.file(path)?.read(limit)
  return bytes && { path, ...decodeXml(bytes) }
}

/** Reads as much of an XML file as possible; undefined as for `readTextFile`. */
export function readXmlFile(zip: Zip, path: string, limit?: number): XmlFile | undefined {
  const file = readTextFile(zip, path, limit)
  return file && { ...file, elements: readElements(file.text) }
}
