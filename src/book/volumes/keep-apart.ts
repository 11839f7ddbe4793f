import type { Book } from '../model/book.ts'

/** What tells a volume from the others of its book. */
export interface Apart {
  /** Before every id: `v2-`. */
  readonly ids: string
  /** Before the path of every file that is no file of the workspace: `@workspace/tide/`. */
  readonly files: string
}

/** The book with ids, images and places that no other volume has. */
export function keepApart(book: Book, apart: Apart): Book {
  const resources = Object.entries(book.resources).map(([name, resource]) => [
    fileApart(name, apart),
    renamed(resource, apart),
  ])
  return {
    metadata: book.metadata,
    sections: renamed(book.sections, apart),
    resources: Object.fromEntries(resources),
  }
}

/** The path of a file of a volume, from the folder of the whole book. */
export function fileApart(file: string, { files }: Pick<Apart, 'files'>): string {
  return file.startsWith('@workspace/') ? file : files + file
}

// The trees of a book are plain data, in which a few keys name ids, files and places.
function renamed<Part>(part: Part, apart: Apart): Part {
  return renameAny(part, apart) as Part
}

function renameAny(part: unknown, apart: Apart): unknown {
  if (Array.isArray(part)) return part.map((one) => renameAny(one, apart))
  if (typeof part !== 'object' || part === null || part instanceof Uint8Array) return part
  const isImage = 'mediaType' in part
  const entries = Object.entries(part).map(([key, value]) => {
    if (typeof value !== 'string') return [key, renameAny(value, apart)]
    if (key === 'file' || key === 'resource' || (isImage && key === 'name'))
      return [key, fileApart(value, apart)]
    return [key, idKeys.has(key) ? apart.ids + value : value]
  })
  return Object.fromEntries(entries)
}

// Of sections, blocks, notes, cross-references, contents, indexes and places.
const idKeys: ReadonlySet<string> = new Set([
  'id',
  'node',
  'target',
  'end',
  'footnote',
  'mark',
  'section',
])
