/** An answer to a word that an author would look for. */
export interface Word {
  /** The word, and others for the same. */
  readonly names: readonly string[]
  /** What Octavo does about it, in a few sentences. */
  readonly says: string
  /** What to write. */
  readonly example?: string
  /** Where the example is written. */
  readonly where?: 'book.yaml' | 'theme.css' | 'manuscript' | 'shell'
  /** What else to ask for: each is a subject of `octavo help`. */
  readonly see: readonly string[]
}
