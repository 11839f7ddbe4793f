import type { ShopAddresses } from '../../edition/readers.ts'
import type { Form } from '../../markdown/document/front-matter.ts'
import type { Metadata } from './metadata.ts'
import { wordsOf } from '../../language/words.ts'
/** What an author decides about the making of a book: book.yaml, complete. */
export interface BookSettings {
  readonly metadata: Metadata
  /**
   * Folder of the manuscript in the book folder, '' for the book folder itself. Folders in it are
   * parts.
   */
  readonly manuscriptFolder: string
  /**
   * Whether files go by their names, front and back matter to its place, or are listed in the order
   * of the book.
   */
  readonly order: 'by-name' | 'as-listed'
  /**
   * What is printed above the title of a numbered chapter, with `{number}`, `{roman}`, `{word}`;
   * false for nothing.
   */
  readonly chapterHeading: string | false
  /** The same for parts. */
  readonly partHeading: string | false
  /**
   * How deep the contents go: 1 for parts and the chapters outside of them, 2 for the chapters of
   * parts, …
   */
  readonly contentsDepth: number
  /**
   * Where notes stand: at the foot of the page, at the end of their chapter, or together after the
   * text.
   */
  readonly notes: 'foot' | 'chapter' | 'book'
  /**
   * Whether an index is made of the entries that are marked, where no file says where it stands.
   */
  readonly index: boolean
  /** Whether figures with captions are listed after the contents; the same for tables. */
  readonly listOfFigures: boolean
  readonly listOfTables: boolean
  /** What parts scenes in the manuscript: a rule, or two and more blank lines as well. */
  readonly sceneBreaks: 'rules' | 'blank-lines'
  /** How the manuscript is typed; guessed from its files when absent. */
  readonly form?: Form
  /** Addresses that differ by reader, as `store:sequel` names them. */
  readonly links: Readonly<Record<string, ShopAddresses>>
  /** Whether straight quotes, hyphens and dots become typographic ones. */
  readonly typography: boolean
}

/** What holds where book.yaml says nothing. */
export function defaultSettings(metadata: Metadata): BookSettings {
  const { chapterHeading, partHeading } = wordsOf(metadata.language)
  return {
    metadata,
    manuscriptFolder: 'manuscript',
    order: 'by-name',
    chapterHeading,
    partHeading,
    contentsDepth: 3,
    notes: 'foot',
    index: false,
    listOfFigures: false,
    listOfTables: false,
    sceneBreaks: 'rules',
    typography: true,
    links: {},
  }
}

/**
 * The settings of a manuscript that is typed in some form: poems are not called chapters unless the
 * author says so.
 */
export function withForm(settings: BookSettings, form: Form): BookSettings {
  const { chapterHeading } = defaultSettings(settings.metadata)
  const isDefault = settings.chapterHeading === chapterHeading
  return { ...settings, form, ...(form === 'verse' && isDefault && { chapterHeading: false }) }
}
