import {
  constants,
  createDeflate,
  createDeflateRaw,
  type Deflate,
  type DeflateRaw,
  type ZlibOptions,
} from 'node:zlib'

/**
 * Compresses pieces of data in threads of Node, two at once. The result is what the synchronous
 * functions give. To make a new stream of Node's zlib for each piece would cost more than to
 * compress a page, so two are used again and again.
 */
export interface Compressor {
  compress(bytes: Uint8Array): Promise<Uint8Array>
  /** Frees its memory. */
  close(): void
}

/** A compressor to the format of zlib, or to raw data as in a ZIP file. */
export function compressor(form: 'zlib' | 'raw', options: ZlibOptions = {}): Compressor {
  const make = form === 'zlib' ? createDeflate : createDeflateRaw
  // Each piece is written at once and is a whole: one turn of another thread for each.
  const open = () => make({ ...options, flush: constants.Z_FINISH })
  const streams: (Deflate | DeflateRaw)[] = []
  const last: Promise<unknown>[] = []
  let count = 0
  return {
    compress(bytes) {
      const turn = count++ % 2
      const stream = (streams[turn] ??= open())
      const made = Promise.resolve(last[turn]).then(() => compressWith(stream, bytes))
      // A fault is told once, to whoever asked for these bytes.
      last[turn] = made.catch(() => {})
      return made
    },
    close: () => streams.forEach((stream) => stream.close()),
  }
}

function compressWith(stream: Deflate | DeflateRaw, bytes: Uint8Array): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const parts: Uint8Array[] = []
    const hear = (part: Uint8Array) => void parts.push(part)
    stream.on('data', hear).once('error', reject)
    stream.write(bytes, () => {
      stream.off('data', hear).off('error', reject)
      stream.reset()
      resolve(Buffer.concat(parts))
    })
  })
}
