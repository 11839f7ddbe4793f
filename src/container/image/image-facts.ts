/** An image as far as its bytes tell of it. */
export interface ImageBytes {
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/** Whether anything behind an image may be seen through it. */
export function mayBeTransparent({ mediaType, bytes }: ImageBytes): boolean {
  if (mediaType === 'image/gif') return true
  if (mediaType !== 'image/png') return false
  // PNG 3, § 11.2.1: types 4 and 6 have an alpha channel; § 11.3.1.1: others may have `tRNS`, which comes before the data.
  const colorType = bytes[25]
  if (colorType === 4 || colorType === 6) return true
  const data = bufferOf(bytes)
  const pixels = data.indexOf('IDAT', 33, 'latin1')
  const transparency = data.indexOf('tRNS', 33, 'latin1')
  return transparency !== -1 && transparency < pixels
}

/** Whether a JPEG is in the four inks of print, which e-readers do not show, or show in wrong colors. */
export function isInked({ mediaType, bytes }: ImageBytes): boolean {
  if (mediaType !== 'image/jpeg') return false
  const data = bufferOf(bytes)
  let at = 2
  while (at + 10 < data.length && data[at] === 0xff) {
    const marker = data[at + 1] ?? 0
    // ITU-T T.81, table B.1: frame headers are C0–CF but for C4, C8 and CC; the tenth byte counts components.
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      return data[at + 9] === 4
    }
    at += 2 + data.readUInt16BE(at + 2)
  }
  return false
}

/** Whether an image moves. */
export function isAnimated({ mediaType, bytes }: ImageBytes): boolean {
  const data = bufferOf(bytes)
  switch (mediaType) {
    case 'image/gif': {
      // GIF89a, § 23: each image of an animation has a Graphic Control Extension, 21 F9 04, before it.
      const first = data.indexOf('21f904', 0, 'hex')
      return first !== -1 && data.indexOf('21f904', first + 3, 'hex') !== -1
    }
    case 'image/png': {
      // PNG 3, § 11.3.7.1: `acTL` stands before the data.
      const control = data.indexOf('acTL', 33, 'latin1')
      return control !== -1 && control < data.indexOf('IDAT', 33, 'latin1')
    }
    case 'image/svg+xml':
      return /<(?:\w+:)?(?:animate|set)|@(?:-\w+-)?keyframes/.test(data.toString())
    default:
      return false
  }
}

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
