import JSZip from 'jszip'

/** The files in a zip archive, read one at a time. */
export interface Archive {
  /** Bytes of a file by its path; undefined when it is not there, is broken, or has more than `limit` bytes. */
  read(path: string, limit: number): Promise<Uint8Array | undefined>
}

/** Opens an archive that need not be one: undefined then. */
export async function openArchive(bytes: Uint8Array): Promise<Archive | undefined> {
  const zip = await JSZip.loadAsync(bytes).catch(() => undefined)
  return zip && { read: (path, limit) => readEntry(zip, path, limit) }
}

// An archive may say that a file is small and go on for gigabytes, so the stream is stopped at the limit.
function readEntry(zip: JSZip, path: string, limit: number): Promise<Uint8Array | undefined> {
  const entry = zip.file(path)
  if (!entry) return Promise.resolve(undefined)
  return new Promise((resolve) => {
    const chunks: Uint8Array[] = []
    let length = 0
    const stream = entry.nodeStream()
    stream.on('data', (chunk: Buffer) => {
      length += chunk.length
      if (length <= limit) {
        chunks.push(chunk)
        return
      }
      stream.pause()
      resolve(undefined)
    })
    stream.on('error', () => resolve(undefined))
    stream.on('end', () => resolve(Buffer.concat(chunks)))
  })
}
