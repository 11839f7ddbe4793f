/** What the blocks of a GIF file say about it. */
export interface GifBlocks {
  /** How many images it shows, one after the other. */
  readonly imageCount: number
  /** False when the file ends before the block that should end it. */
  readonly isWhole: boolean
}

/**
 * Walks over the blocks of a GIF file (GIF89a, § 13 and appendix A) without unpacking its images.
 */
export function readGifBlocks(bytes: Uint8Array): GifBlocks {
  let imageCount = 0
  let at = 13 + colorTableLength(bytes[10])
  while (at < bytes.length) {
    switch (bytes[at]) {
      case trailer:
        return { imageCount, isWhole: true }
      case extension:
        at = afterSubBlocks(bytes, at + 2)
        break
      case imageDescriptor:
        imageCount++
        // The descriptor has ten bytes; then comes the size of the first code, then the sub-blocks.
        at = afterSubBlocks(bytes, at + 11 + colorTableLength(bytes[at + 9]))
        break
      case 0:
        // Some programs end a block twice.
        at++
        break
      default:
        // Every decoder takes anything that is not a block for the end of the file.
        return { imageCount, isWhole: true }
    }
  }
  return { imageCount, isWhole: false }
}

const trailer = 0x3b
const extension = 0x21
const imageDescriptor = 0x2c

// § 18: the first bit says whether there is a color table; the last three say how many bits number
// its colors, less one.
function colorTableLength(flags = 0): number {
  return (flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1)
}

// § 15: a sub-block is its length and that many bytes; an empty one is the last.
function afterSubBlocks(bytes: Uint8Array, from: number): number {
  let at = from
  for (let length = bytes[at]; length; length = bytes[at]) at += length + 1
  return at + 1
}
