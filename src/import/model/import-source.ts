/** A document to import. */
export interface ImportSource {
  /** The name of its file. */
  readonly name: string
  readonly bytes: Uint8Array
}
