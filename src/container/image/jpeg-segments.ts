/** A segment of a JPEG file: a marker and what belongs to it (ITU-T T.81, annex B). */
export interface JpegSegment {
  /** The second byte of the marker: `0xda` for the start of a scan. */
  readonly marker: number
  /** Without the marker and the length; empty for the end of the image, which has none. */
  readonly data: Uint8Array
}

/** The marker that begins the pixels. */
export const startOfScan = 0xda

/** The marker that ends the image. */
export const endOfImage = 0xd9

/**
 * The segments of a JPEG file, up to the end of its image or to the first that is cut short. A
 * thumbnail has markers of its own, but it lies in the data of a segment and is skipped.
 */
export function readJpegSegments(bytes: Uint8Array): readonly JpegSegment[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const segments: JpegSegment[] = []
  for (let at = bytes.indexOf(0xff, 2); at !== -1 && at + 2 <= bytes.length;) {
    const marker = view.getUint8(at + 1)
    if (marker === endOfImage) return [...segments, { marker, data: bytes.subarray(at, at) }]
    let next = at + 1
    if (hasLength(marker)) {
      if (at + 4 > bytes.length) break
      next = at + 2 + view.getUint16(at + 2)
      if (next > bytes.length) break
      segments.push({ marker, data: bytes.subarray(at + 4, next) })
    }
    at = bytes.indexOf(0xff, next)
  }
  return segments
}

// Table B.1. Within a scan, FF is followed by 00, or by D0 to D7 for a restart. Before a marker, FF
// may be repeated.
function hasLength(marker: number): boolean {
  return marker >= 0xc0 && marker < 0xff && !(marker >= 0xd0 && marker <= 0xd8)
}
