import { gunzipSync } from 'node:zlib'

/**
 * The bytes of a packed drawing (SVGZ), unpacked. Undefined when they are not packed, damaged, or
 * more than any drawing has.
 */
export function unpackDrawing(bytes: Uint8Array): Uint8Array | undefined {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return undefined
  try {
    const unpacked = gunzipSync(bytes, { maxOutputLength: mostBytes })
    // What is packed twice is no drawing.
    return unpacked[0] === 0x1f ? undefined : unpacked
  } catch {
    return undefined
  }
}

const mostBytes = 64 * 1024 * 1024
