/** What an image is by its first bytes, whatever its name says. */
export type ImageKind = 'png' | 'jpeg' | 'gif' | 'svg' | 'webp' | 'avif' | 'tiff'

/** The kind of an image; undefined when it is none that can be shown. */
export function imageKind(bytes: Uint8Array): ImageKind | undefined {
  const start = Buffer.from(bytes.subarray(0, 16)).toString('latin1')
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
  if (start.startsWith('\xff\xd8\xff')) return 'jpeg'
  if (/^GIF8[79]a/.test(start)) return 'gif'
  if (/^RIFF....WEBP/s.test(start)) return 'webp'
  if (/^....ftyp(?:avif|avis|mif1)/s.test(start)) return 'avif'
  if (start.startsWith('II*\0') || start.startsWith('MM\0*')) return 'tiff'
  const text = Buffer.from(bytes.subarray(0, 4096)).toString('utf8')
  return /^\ufeff?\s*</.test(text) && /<(?:\w+:)?svg[\s>]/.test(text) ? 'svg' : undefined
}

/** Whether the end of an image is missing, as after a broken download. */
export function isTruncated(kind: ImageKind, bytes: Uint8Array): boolean {
  switch (kind) {
    case 'png':
      return !endsInChunk(bytes)
    case 'jpeg':
      // Some cameras write more after the end-of-image marker.
      return Buffer.from(bytes).lastIndexOf(Buffer.from([0xff, 0xd9])) < 4
    case 'gif':
      return !bytes.subarray(-16).includes(0x3b)
    case 'svg':
    case 'webp':
    case 'avif':
    case 'tiff':
      return false
  }
}

// PNG is a row of chunks: length, name, data, checksum (PNG 3, § 5.3); IEND is the last.
function endsInChunk(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let hasData = false
  for (let offset = 8; offset + 12 <= bytes.length;) {
    const name = view.getUint32(offset + 4)
    if (name === 0x49454e44) return hasData
    if (name === 0x49444154) hasData = true
    offset += view.getUint32(offset) + 12
  }
  return false
}

const endings = { png: /\.png$/i, jpeg: /\.jpe?g$/i, gif: /\.gif$/i, svg: /\.svg$/i } as const

/** The name of an image in a book: its own when that ends as its kind does, or else with the ending of its kind added. */
export function nameAs(name: string, kind: keyof typeof endings): string {
  return endings[kind].test(name) ? name : `${name}.${kind === 'jpeg' ? 'jpg' : kind}`
}
