import { type Compressor, compressor } from '../../container/zip/compressor.ts'
import type { PdfKitDocument, PdfPageInKit, PdfReference } from './pdfkit.ts'

/**
 * Writes the pages of a document in order. The streams of finished pages are compressed in threads
 * of the engine, while the next pages are painted.
 */
export interface PageWriter {
  /**
   * Takes over the current page, which is finished, so that pdfkit does not write it. Waits when
   * many pages are being compressed.
   */
  closePage(): Promise<void>
  /** Ends an object that belongs to the current page. It stands before the page in the file. */
  endWithPage(reference: PdfReference): void
  /** Calls back with the stream of the current page when it is compressed. */
  whenPacked(hear: HearStream): void
  /** Writes all that is still to be written before the current page. */
  settle(): Promise<void>
  /** Compresses the current page, the last; pdfkit writes it when it ends the document. */
  finish(): Promise<void>
}

type HearStream = (stream: Uint8Array) => void

/** A page that is not yet written, with the objects before it. */
interface ClosedPage {
  readonly page: PdfPageInKit
  readonly references: readonly PdfReference[]
  /** Settled when its stream is compressed. */
  readonly packed: Promise<void>
}

// Two are being compressed, and two wait for their turn.
const mostAtOnce = 4

/** The writer of the pages of a document. */
export function pageWriter(kit: PdfKitDocument): PageWriter {
  const closed: ClosedPage[] = []
  const packer = compressor('zlib')
  let references: PdfReference[] = []
  let hear: HearStream | undefined

  // Leaves so many pages for later.
  async function writeUntil(left: number): Promise<void> {
    for (const { page, references, packed } of closed.splice(0, closed.length - left)) {
      await packed
      for (const reference of references) reference.end()
      page.end()
    }
  }

  async function settle(): Promise<void> {
    await writeUntil(0)
    for (const reference of references) reference.end()
    references = []
  }

  return {
    async closePage() {
      const page = kit._pageBuffer.pop()
      if (!page) return
      closed.push({ page, references, packed: pack(page.content, packer, hear) })
      references = []
      hear = undefined
      if (closed.length > mostAtOnce) await writeUntil(mostAtOnce)
    },
    endWithPage(reference) {
      references.push(reference)
    },
    whenPacked(heard) {
      hear = heard
    },
    settle,
    async finish() {
      await settle()
      const last = kit._pageBuffer.at(-1)
      if (last) await pack(last.content, packer, hear)
      packer.close()
    },
  }
}

async function pack(
  stream: PdfReference,
  packer: Compressor,
  hear: HearStream | undefined,
): Promise<void> {
  if (!stream.compress || stream.buffer.length === 0) return
  const compressed = await packer.compress(Buffer.concat(stream.buffer))
  setStream(stream, compressed)
  hear?.(compressed)
}

/** Replaces what was written to a stream by its compressed form, as pdfkit itself leaves it. */
export function setStream(reference: PdfReference, compressed: Uint8Array): void {
  reference.buffer = [compressed]
  reference.compress = false
  Object.assign(reference.data, { Length: compressed.length, Filter: 'FlateDecode' })
}
