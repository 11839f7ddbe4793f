import type { Report } from '../../diagnostics/diagnostic.ts'
import type { SourceFile } from '../../diagnostics/source-file.ts'
import type { BookChoice } from '../files/choose-book.ts'
import type { BookYaml } from '../settings/book-yaml.ts'
import type { Contents } from '../settings/contents-line.ts'

/** What a folder holds, for those who look for a book in it. */
export interface BookFolder {
  readonly directory: string
  /** Paths of all files of text and settings, the files of a folder before those in its folders. */
  readonly files: readonly string[]
  /** Undefined when the file cannot be read. */
  readonly read: (path: string) => SourceFile | undefined
  readonly report: Report
}

/** One way to see a book in a folder. */
export interface Reading extends BookChoice {
  /** Its sections in order; absent when the names of files give them. */
  readonly contents?: Contents
  /** Files beside the folder of the text that belong to the book, in no order. */
  readonly beside?: readonly string[]
  /** Files of another program that were read for it. */
  readonly used: readonly string[]
  /** What these files say about the book. */
  readonly settings: FoundSettings
  /** Titles that it lists, but that have no text yet. */
  readonly unwritten?: readonly string[]
}

/** What the files of another program may say about a book. */
export type FoundSettings = Pick<
  BookYaml,
  | 'title'
  | 'subtitle'
  | 'author'
  | 'language'
  | 'description'
  | 'publisher'
  | 'date'
  | 'rights'
  | 'subjects'
  | 'series'
  | 'cover'
>

/** Looks for one kind of book in a folder: no reading, or one for each book of that kind. */
export type Evidence = (folder: BookFolder) => readonly Reading[]
