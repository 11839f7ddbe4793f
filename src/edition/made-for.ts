import { isReader, type Reader } from './readers.ts'

/** Name of the `meta` in which the package of an ebook for one reader tells for which; others pass over it. */
export const readerMetaName = 'octavo:reader'

/**
 * The reader that a finished ebook was made for: what its package says, or its name (`the-tale-kobo.epub`); a KEPUB is for
 * Kobo's. Undefined when it is for all of them, or nothing tells.
 */
export function readerMadeFor(fileName: string, said: string | undefined): Reader | undefined {
  const name = fileName.toLowerCase()
  const told = name.endsWith('.kepub.epub')
    ? 'kobo'
    : (said ?? /-(kobo|kindle|apple)(?:-\d+)?\.epub$/.exec(name)?.[1])
  return told !== undefined && isReader(told) && told !== 'generic' ? told : undefined
}
