import type { Keep } from '../../keep/keep.ts'
import type { EpubFile } from './epub-file.ts'

/**
 * Packs the files of an ebook into one file: `mimetype` first and uncompressed, then
 * `META-INF/container.xml`, then the files in the order given, without entries for folders. The
 * same files give the same bytes. With a keep, a file that it knows is not compressed again.
 */
export async function zipEpub(files: readonly EpubFile[], keep?: Keep): Promise<Uint8Array> {
  const { EpubContainer } = await import('./epub-container.ts')
  return new EpubContainer(files, keep).genEpub()
}
