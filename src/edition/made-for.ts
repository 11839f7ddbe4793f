import { isReader, type Reader } from './readers.ts'

/**
 * Name of the `meta` in which the package says which reader an ebook is made for. Readers ignore
 * it.
 */
export const readerMetaName = 'octavo:reader'

/**
 * The reader that a finished ebook was made for, by its package or its name (`the-tale-kobo.epub`);
 * a KEPUB is for Kobo. Undefined when it is for all readers or nothing says.
 */
export function readerMadeFor(fileName: string, said: string | undefined): Reader | undefined {
  const name = fileName.toLowerCase()
  const told = name.endsWith('.kepub.epub')
    ? 'kobo'
    : (said ?? /-(kobo|kindle|apple)(?:-\d+)?\.epub$/.exec(name)?.[1])
  return told !== undefined && isReader(told) && told !== 'generic' ? told : undefined
}
