/** A text file as it is read, and what is wrong with how it is written. */
export interface DecodedText {
  readonly text: string
  /** In words that go after "It"; absent when it is in UTF-8 or UTF-16, as EPUB 3.3, § 3.9, asks. */
  readonly fault?: string
}

/** Reads a text in the encoding that it names, or in UTF-8; what cannot be read becomes U+FFFD. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes) }
  if (first === 0xfe && second === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes) }
  const named = namedEncoding(bytes)
  const other = named !== undefined && !/^utf-?8$/i.test(named) ? decoderOf(named) : undefined
  if (other) return { text: other.decode(bytes), fault: `is in ${named}` }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return { text: new TextDecoder().decode(bytes), fault: 'holds bytes that are no UTF-8' }
  }
}

// The declaration is in ASCII, whatever follows (XML 1.0, appendix F).
function namedEncoding(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1')
  return /^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*?encoding\s*=\s*["']([\w.-]+)["']/i.exec(head)?.[1]
}

function decoderOf(label: string): TextDecoder | undefined {
  try {
    return new TextDecoder(label)
  } catch {
    return undefined
  }
}
