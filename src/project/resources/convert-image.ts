import sharp from 'sharp'
import type { Resource } from '../../book/model/book.ts'
import { nameAs } from '../../container/image/image-kind.ts'

/** Converts an image that e-readers or PDF cannot show to PNG or JPEG, upright and in sRGB. */
export async function convertImage(name: string, bytes: Uint8Array): Promise<Resource> {
  const image = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'truncated' }).autoOrient()
  const { hasAlpha } = await image.metadata()
  const converted = hasAlpha
    ? image.png({ compressionLevel: 9 })
    : image.jpeg({ quality: 92, chromaSubsampling: '4:4:4', mozjpeg: false })
  const { data, info } = await converted.toColorspace('srgb').toBuffer({ resolveWithObject: true })
  return {
    name: nameAs(name, hasAlpha ? 'png' : 'jpeg'),
    mediaType: hasAlpha ? 'image/png' : 'image/jpeg',
    bytes: new Uint8Array(data),
    width: info.width,
    height: info.height,
  }
}

// An A3 page at 600 dpi has 70 million.
const mostPixels = 120_000_000
