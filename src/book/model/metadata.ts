import type { ShopAddresses } from '../../edition/readers.ts'

/** The facts about the book for a library card or a shop. */
export interface Metadata {
  readonly title: string
  readonly subtitle?: string
  /** In title page order; never empty. */
  readonly contributors: readonly Contributor[]
  /** BCP 47. */
  readonly language: string
  readonly publisher?: string
  /** `2026`, `2026-03` or `2026-03-01`, as written. */
  readonly date?: string
  /** `© 2026 Mira Vance`. */
  readonly copyright?: string
  readonly rights?: string
  readonly description?: string
  readonly series?: { readonly name: string; readonly number?: number }
  readonly subjects: readonly string[]
  /** Digits only, by edition name. */
  readonly isbn: Readonly<Record<string, string>>
  /**
   * Grouped, `978-3-16-148410-0`, by edition name; only for ISBNs that the author wrote in groups.
   */
  readonly groupedIsbn?: Readonly<Record<string, string>>
  /**
   * `urn:uuid:…`, always the same for the same title, contributors and language. It identifies the
   * book when an edition has no ISBN.
   */
  readonly identifier: string
  /** Name of the cover's resource. */
  readonly cover?: string
  readonly accessibility?: AccessibilityClaim
  /** The fields that book.yaml leaves out and that were guessed. */
  readonly assumed?: readonly ('title' | 'language')[]
  /** The volumes of the book, in order; absent when it has none. */
  readonly volumes?: readonly VolumeFacts[]
  /**
   * When this release was made, `YYYY-MM-DDThh:mm:ssZ`: SOURCE_DATE_EPOCH, else the time of the
   * newest file of the book, never the clock.
   */
  readonly modified: string
}

/** What the copyright page of a book says about one of its volumes. */
export interface VolumeFacts {
  readonly title: string
  readonly copyright?: string
}

/** What an author claims about the accessibility of an ebook. */
export interface AccessibilityClaim {
  /** Who certifies that the ebook conforms; without a name, nothing is claimed. */
  readonly certifiedBy?: string
  /** The certifier's credential. */
  readonly credential?: string
  /** Address of the report. */
  readonly report?: string
  /** Replaces the sentences that are generated from the book's content. */
  readonly summary?: string
}

/** Someone who made the book. */
export interface Contributor {
  readonly name: string
  /** `Vance, Mira`. */
  readonly sortAs: string
  /** MARC relator code: `aut`, `edt`, `ill`, `trl`, … */
  readonly role: string
  /** A few sentences for the page about the author. */
  readonly about?: string
}

/** Another book of the workspace, as lists of books name it. */
export interface SiblingBook {
  readonly title: string
  readonly subtitle?: string
  /** Names of its authors, in title page order. */
  readonly authors: readonly string[]
  /** BCP 47. */
  readonly language: string
  readonly series?: { readonly name: string; readonly number?: number }
  /** `2026`, `2026-03` or `2026-03-01`. */
  readonly date?: string
  /** Where it is to be had. */
  readonly addresses?: ShopAddresses
}

/** The names of the authors, in the order of the title page. */
export function authorNames({ contributors }: Pick<Metadata, 'contributors'>): readonly string[] {
  return contributors.filter(({ role }) => role === 'aut').map(({ name }) => name)
}
