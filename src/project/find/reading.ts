import type { Report } from '../../diagnostics/diagnostic.ts'
import type { SourceFile } from '../../diagnostics/source-file.ts'
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
export interface Reading {
  /** What it is taken for, with its article: `an mdBook`. */
  readonly kind: string
  /** The file that says so; absent when only the names of files do. */
  readonly evidence?: string
  /** The folder of its text, '' for the book folder itself. */
  readonly folder: string
  /** Its sections in order; absent when the names of files give them. */
  readonly contents?: Contents
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
  'title' | 'subtitle' | 'author' | 'language' | 'description' | 'publisher' | 'date'
>

/** Looks for one kind of book in a folder: no reading, or one for each book of that kind. */
export type Evidence = (folder: BookFolder) => readonly Reading[]
