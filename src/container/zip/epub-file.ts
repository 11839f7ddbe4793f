/** A file of an EPUB container. */
export interface EpubFile {
  /** From the root of the container: `OEBPS/03-the-harbour.xhtml`. */
  readonly path: string
  readonly bytes: Uint8Array
}
