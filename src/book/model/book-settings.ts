import type { ShopAddresses } from '../../edition/readers.ts'
import type { Form } from '../../markdown/document/front-matter.ts'
import type { Metadata, SiblingBook } from './metadata.ts'
import type { OutlineEntry } from './outline.ts'
import { wordsOf } from '../../language/words.ts'
/** Everything an author decides about making the book: book.yaml with its defaults filled in. */
export interface BookSettings {
  readonly metadata: Metadata
  /**
   * Folder of the manuscript in the book folder, '' for the book folder itself. Its subfolders are
   * parts.
   */
  readonly manuscriptFolder: string
  /**
   * With `by-name`, file names decide the order, and front and back matter move to their place.
   * With `as-listed`, files are listed in book order.
   */
  readonly order: 'by-name' | 'as-listed'
  /** The parts and the order of sections, when they are listed; absent when folders give them. */
  readonly outline?: readonly OutlineEntry[]
  /**
   * The label above the title of a numbered chapter, with `{number}`, `{roman}`, `{word}`; false
   * for none.
   */
  readonly chapterHeading: string | false
  /** The same, for parts. */
  readonly partHeading: string | false
  /**
   * Depth of the table of contents: 1 for parts and the chapters outside them, 2 for the chapters
   * in parts, …
   */
  readonly contentsDepth: number
  /**
   * Where notes are printed: at the foot of the page, at the end of their chapter, or together
   * after the text.
   */
  readonly notes: 'foot' | 'chapter' | 'book'
  /** Whether to make an index from the marked entries when no file sets its place. */
  readonly index: boolean
  /** Whether to list figures with captions after the contents; the same for tables. */
  readonly listOfFigures: boolean
  readonly listOfTables: boolean
  /** Whether to list the author's other books at the end. */
  readonly alsoBy: boolean
  /** The other books of the workspace; absent when nothing asks for them. */
  readonly siblings?: readonly SiblingBook[]
  /** What separates scenes in the manuscript: a rule, or also two or more blank lines. */
  readonly sceneBreaks: 'rules' | 'blank-lines'
  /** How the manuscript is typed; guessed from its files when absent. */
  readonly form?: Form
  /** Addresses that differ between shops; links name them as `store:sequel`. */
  readonly links: Readonly<Record<string, ShopAddresses>>
  /** For a sample, how many chapters it has; absent for the whole book. */
  readonly sample?: { readonly chapters: number }
  /** Whether to replace straight quotes, hyphens and dots by typographic ones. */
  readonly typography: boolean
}

/** The defaults for everything that book.yaml leaves out. */
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
    alsoBy: false,
    sceneBreaks: 'rules',
    typography: true,
    links: {},
  }
}

/**
 * The settings of a manuscript that is typed in a special form. For example, poems are not labeled
 * chapters unless the author asks for it.
 */
export function withForm(settings: BookSettings, form: Form): BookSettings {
  const { chapterHeading } = defaultSettings(settings.metadata)
  const isDefault = settings.chapterHeading === chapterHeading
  return { ...settings, form, ...(form === 'verse' && isDefault && { chapterHeading: false }) }
}
