/** What a library card and a shop say of the book. */
export interface Metadata {
  readonly title: string
  readonly subtitle?: string
  /** In the order of the title page; never empty. */
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
  /** Digits only, by name of edition. */
  readonly isbn: Readonly<Record<string, string>>
  /**
   * In their groups, `978-3-16-148410-0`, by name of edition; of those that the author wrote so.
   */
  readonly groupedIsbn?: Readonly<Record<string, string>>
  /**
   * `urn:uuid:…`, the same for the same title, contributors and language: names the book where an
   * edition has no ISBN.
   */
  readonly identifier: string
  /** Name of the resource that is the cover. */
  readonly cover?: string
  readonly accessibility?: AccessibilityClaim
  /** What book.yaml does not say and stands here as it was guessed. */
  readonly assumed?: readonly ('title' | 'language')[]
  /**
   * When the book was made, `YYYY-MM-DDThh:mm:ssZ`: from `date`, or SOURCE_DATE_EPOCH; never the
   * clock.
   */
  readonly modified: string
}

/** What an author vouches for about the accessibility of an ebook. */
export interface AccessibilityClaim {
  /** Who certifies that the ebook conforms: nothing is claimed without a name. */
  readonly certifiedBy?: string
  /** By what right. */
  readonly credential?: string
  /** Address of the report. */
  readonly report?: string
  /** In place of the sentences that are made of what the book holds. */
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
