import type { Book, Resource } from '../../book/model/book.ts'
import { fileOfImage } from '../../book/model/image-name.ts'
import type { FontFaceFile } from '../../fonts/load-font-library.ts'
import type { Document } from '../../markdown/document/document.ts'
import type { Project } from '../files/project.ts'
import { releaseTime } from '../files/release-time.ts'
import type { PressProfiles } from './load-press-profiles.ts'
import { imagePaths } from './load-resources.ts'

/** What else was read for a book than the files that its project knows. */
export interface FilesOfBook {
  readonly documents: readonly Document[]
  /** Every text file by its path, stylesheets too. */
  readonly sources: ReadonlyMap<string, string>
  /** The pictures of the theme, by name. */
  readonly pictures: Readonly<Record<string, Resource>>
  readonly faces: readonly FontFaceFile[]
  readonly profiles: PressProfiles
}

/** The book with the time of its release, which the newest of all its files gives. */
export function dateBook(book: Book, project: Project, files: FilesOfBook): Book {
  const modified = releaseTime(project, [
    ...files.sources.keys(),
    ...imagePaths(project, files.documents),
    ...Object.keys(files.pictures).map(fileOfImage),
    ...files.faces.map(({ file }) => file),
    ...files.profiles.keys(),
  ])
  return { ...book, metadata: { ...book.metadata, modified } }
}
