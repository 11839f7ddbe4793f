/**
 * The one reader of encodings. In: the bytes of a text file. Out: its text, and how it was written.
 * `decodeXml` believes the encoding that the file names; `decodeText` guesses, for files that name
 * none. Neither throws.
 */

import { isUtf8 } from 'node:buffer'

/** An encoding that can be guessed. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/**
 * Reads plain text in UTF-8, UTF-16 or, when it is neither, Windows-1252. A byte order mark is left
 * out.
 */
export function decodeText(bytes: Uint8Array): {
  readonly text: string
  readonly encoding: Encoding
} {
  const encoding = markedEncoding(bytes) ?? guessedEncoding(bytes)
  return { text: decode(bytes, new TextDecoder(encoding)), encoding }
}

/** The text of an XML file, and what is wrong with its encoding. */
export interface DecodedXml {
  readonly text: string
  /** In words that follow "It"; absent when it is in UTF-8 or UTF-16. */
  readonly fault?: string
}

/**
 * Reads a text in the encoding that it names, or in UTF-8; bytes that cannot be read become U+FFFD.
 */
export function decodeXml(bytes: Uint8Array): DecodedXml {
  const marked = markedEncoding(bytes)
  if (marked) return { text: decode(bytes, new TextDecoder(marked)) }
  const named = declaredEncoding(bytes)
  const other = named !== undefined && !/^utf-?8$/i.test(named) ? decoderOf(named) : undefined
  if (other) return { text: decode(bytes, other), fault: `is in ${named}` }
  const text = new TextDecoder().decode(bytes)
  return isUtf8(bytes) ? { text } : { text, fault: 'holds bytes that are no UTF-8' }
}

function markedEncoding([first, second]: Uint8Array): Encoding | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined
}

function guessedEncoding(bytes: Uint8Array): Encoding {
  // Every other byte of western text in UTF-16 is zero, and none is in UTF-8.
  const start = bytes.subarray(0, 512)
  const zeros = [0, 0]
  start.forEach((byte, i) => (zeros[i % 2] = (zeros[i % 2] ?? 0) + (byte === 0 ? 1 : 0)))
  const [even = 0, odd = 0] = zeros
  if (odd > start.length / 4) return 'utf-16le'
  if (even > start.length / 4) return 'utf-16be'
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252'
}

// The declaration is in ASCII, whatever follows (XML 1.0, appendix F).
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1')
  return /^(?:\u00ef\u00bb\u00bf)?\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.-]+)["']/i.exec(head)?.[1]
}

function decoderOf(label: string): TextDecoder | undefined {
  try {
    return new TextDecoder(label)
  } catch {
    return undefined
  }
}

function decode(bytes: Uint8Array, decoder: TextDecoder): string {
  const text = decoder.decode(bytes)
  if (decoder.encoding !== 'windows-1252') return text
  // Some versions of Node take Windows-1252 for Latin-1, where its quotes and dashes are control
  // characters.
  return text.replace(/[\u0080-\u009f]/g, (sign) => windowsSign(sign) ?? sign)
}

/**
 * The character that Windows-1252 has in place of a control character from U+0080 to U+009F: “ for
 * U+0093; undefined for the five that mean nothing there either.
 */
export function windowsSign(control: string): string | undefined {
  return windowsSigns.charAt(control.charCodeAt(0) - 0x80).trim() || undefined
}

// The characters of bytes 80 to 9F; five bytes have none (WHATWG Encoding, index-windows-1252).
const windowsSigns = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'
