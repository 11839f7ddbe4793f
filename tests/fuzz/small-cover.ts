import { deflateSync } from 'node:zlib'
import { writePng } from '../../src/container/image/png-chunks.ts'

/**
 * A book's files with a cover of a few pixels, unless the book names one: to draw one takes longer
 * than all the rest of a small book.
 */
export function withSmallCover(
  files: ReadonlyMap<string, string | Uint8Array>,
): Map<string, string | Uint8Array> {
  const settings = String(files.get('book.yaml'))
  if (/^cover:/m.test(settings)) return new Map(files)
  return new Map([
    ...files,
    ['book.yaml', `${settings.replace(/\n*$/, '\n')}cover: small-cover.png\n`],
    ['small-cover.png', cover],
  ])
}

const [width, height] = [5, 8]

// Gray, 8 bits a pixel; each row begins with the number of its filter.
const cover = writePng([
  { name: 'IHDR', data: Buffer.from([0, 0, 0, width, 0, 0, 0, height, 8, 0, 0, 0, 0]) },
  { name: 'IDAT', data: deflateSync(new Uint8Array((width + 1) * height)) },
  { name: 'IEND', data: new Uint8Array() },
])
